import { describe, expect, it } from 'vitest';
import { fragmentFromText } from '#src/file/fragmentFromText.ts';
import { fragmentToText } from '#src/file/fragmentText.ts';
import { saveMap } from '#src/file/save.ts';
import { copyFragment } from '#src/model/fragment.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { smallMap } from './mapSamples.ts';

const piece = () => copyFragment(stateOf(smallMap(), 'current'), { nodes: new Set(['n2', 'n3']) });

describe('a piece of a map on the clipboard', () => {
  it('is read as it was written', () => {
    const read = fragmentFromText(fragmentToText(piece()));
    expect(read).toEqual({ ok: true, value: { ...piece(), repairs: [] } });
  });

  it('is mended like a file', () => {
    const text = fragmentToText(piece()).replace('"sharePercent": 10', '"sharePercent": 999');
    const read = fragmentFromText(text);
    expect(read.ok && read.value.repairs).toEqual([
      'On the clipboard, connection “e4”, share: 999 % was brought to 100 %.',
    ]);
  });

  it('leaves out a connection whose end is not in it', () => {
    const read = fragmentFromText(fragmentToText({ ...piece(), nodes: piece().nodes.slice(0, 1) }));
    expect(read.ok && read.value.edges).toEqual([]);
  });

  it('is mended without names that mean something to JavaScript', () => {
    const text = fragmentToText(piece()).replace('"data": {', '"data": { "__proto__": { "a": 1 },');
    const read = fragmentFromText(text);
    expect(read).toEqual({
      ok: true,
      value: {
        ...piece(),
        repairs: ["nodes[0].data: the field “__proto__” can't be used as a name and was removed."],
      },
    });
  });

  it.each([
    ['nothing', '', 'There is nothing from a map on the clipboard'],
    ['a sentence', 'Legal review 3h', 'There is nothing from a map on the clipboard'],
    ['a whole map', saveMap(smallMap()), 'There is nothing from a map on the clipboard'],
    ['a list', '[]', 'There is nothing from a map on the clipboard'],
    ['nothing known', 'null', 'There is nothing from a map on the clipboard'],
    ['no version', '{"format":"pullmap-fragment"}', 'another version of the editor'],
    ['another version', '{"format":"pullmap-fragment","version":2}', 'another version of the editor'],
    ['no nodes', '{"format":"pullmap-fragment","version":1}', 'damaged: nodes should be a list'],
  ])('is refused when it is %s', (_what, text, words) => {
    const read = fragmentFromText(text);
    expect(read.ok ? '' : read.problem).toContain(words);
  });
});
