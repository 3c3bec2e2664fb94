import { describe, expect, it } from 'vitest';
import { fileNameFor } from '#src/file/fileName.ts';
import { fragmentFromText } from '#src/file/fragmentFromText.ts';
import { openMap } from '#src/file/open.ts';
import { countNames, repeatedNames } from '#src/file/repeatedNames.ts';
import { saveMap } from '#src/file/save.ts';
import { fragmentText, mapFragment } from '#src/file/shareLink.ts';
import { textSize } from '#src/file/textSize.ts';
import { smallMap } from './mapSamples.ts';

/* What browsers do with JSON, texts and objects, and what opening makes of it. */

const good = saveMap(smallMap());
const inMap = (fields: string) => good.replace('"stream"', `${fields}, "stream"`);

function opened(text: string) {
  const result = openMap(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result;
}

describe('a name that stands twice in one object, of which JSON keeps the last in silence', () => {
  it('is reported, and the last one counts', () => {
    const { document, repairs } = opened(inMap('"title": "First", "title": "Second"'));
    expect(document.title).toBe('Second');
    expect(repairs).toEqual(['The map: the field “title” stood there more than once; the last one counts.']);
  });

  it('is named with its place, however deep, once for each object', () => {
    const text = good.replace('"data": {', '"data": {"name": "a", "name": "b", "name": "c",');
    expect(opened(text).repairs).toEqual([
      expect.stringMatching(/^states\[0\]\.nodes\[\d\]\.data: the field “name” stood there more than once/),
    ]);
  });

  it('is found however it is written', () => {
    const spaces = ' '.repeat(500);
    const { repairs } = opened(inMap(String.raw`"later": {"a\"b": 1, "a\u0022b"${spaces}: 2, "c": "d:e"}`));
    expect(repairs).toEqual(['later: the field “a"b” stood there more than once; the last one counts.']);
  });

  it('is cut where it is long', () => {
    const name = `${'x'.repeat(99)}🚀`;
    const { repairs } = opened(inMap(`"later": {"${name}": 1, "${name}": 2}`));
    expect(repairs).toEqual([
      `later: the field “${'x'.repeat(99)}\ufffd” stood there more than once; the last one counts.`,
    ]);
  });

  it('is told for what is pasted, too', () => {
    const text = '{"format":"pullmap-fragment","version":1,"nodes":[],"nodes":[],"edges":[]}';
    const read = fragmentFromText(text);
    expect(read.ok && read.value.repairs).toHaveLength(1);
  });

  it('is not seen where there is none: in lists, in texts, in neighbours', () => {
    const text = inMap(
      '"later": [{"a": 1}, {"a": 2}, "a", "a", {"b": {"a": 1}, "a": "\\"a\\": 1, \\"a\\": 2"}]',
    );
    expect(opened(text).repairs).toEqual([]);
    expect(textSize(text).names).toBe(countNames(JSON.parse(text)));
    expect([...repeatedNames(text)]).toEqual([]);
  });

  it('a hundred thousand times is told without a freeze', () => {
    const many = `"later": {${Array.from({ length: 100_000 }, (_, index) => `"k${index % 50_000}": 1`).join()}}`;
    expect(opened(inMap(many)).repairs).toHaveLength(501);
  });
});

describe('numbers', () => {
  it('too large for the computer become “not known”, never Infinity or null', () => {
    const { document, repairs } = opened(good.replace(/"x": -?\d+/, '"x": 1e999'));
    expect(repairs).toHaveLength(1);
    expect(saveMap(document)).not.toMatch(/null|Infinity/);
  });

  it('below zero by nothing are zero, and stay so', () => {
    const { document, repairs } = opened(inMap('"later": -0'));
    expect(repairs).toEqual([]);
    expect(saveMap(opened(saveMap(document)).document)).toBe(saveMap(document));
  });
});

describe('names that mean something to JavaScript', () => {
  it.each(['__proto__', 'constructor', 'prototype'])(
    '%s as a field is removed, reported, and harmless',
    (name) => {
      const { repairs } = opened(inMap(`"later": {"${name}": {"polluted": true}}`));
      expect(repairs).toEqual([`later: the field “${name}” can't be used as a name and was removed.`]);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is an id like any other', (id) => {
    const { document, repairs } = opened(good.replaceAll('"n2"', `"${id}"`));
    expect(repairs).toEqual([]);
    const [state] = document.states;
    expect(state?.nodes.map((node) => node.id)).toContain(id);
    expect(state?.edges.some(({ from, to }) => from === id || to === id)).toBe(true);
  });
});

describe('depth', () => {
  it.each([65, 5_000, 1_000_000])(
    'of %d levels, which other programs can’t copy, is refused by its name',
    (levels) => {
      const deep = `"later": ${'['.repeat(levels)}${']'.repeat(levels)}`;
      expect(openMap(inMap(deep))).toMatchObject({ ok: false, problem: { code: 'too-large' } });
    },
  );
});

describe('half characters', () => {
  it('in a title break neither the file, its name nor a link', async () => {
    const { document, repairs } = opened(good.replace(/"title": "[^"]*"/, '"title": "a\ud83d b"'));
    expect(repairs).toHaveLength(1);
    expect(document.title.isWellFormed()).toBe(true);
    expect(fileNameFor('a\ud83d b')).toMatch(/\.vsm\.json$/);
    const text = await fragmentText(await mapFragment({ ...document, title: 'a\ud83d b' }));
    expect(openMap(text.ok ? text.value : '').ok).toBe(true);
  });
});
