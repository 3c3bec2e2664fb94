import { describe, expect, it } from 'vitest';
import { versionWords } from '#src/analysis/compare/versionWords.ts';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { smallMap } from '#tests/store/preparedEditor.ts';

const first = (document: MapDocument, change: (state: MapState) => Partial<MapState>): MapDocument => ({
  ...document,
  states: document.states.map((state, index) => (index === 0 ? { ...state, ...change(state) } : state)),
});

/** As it comes out of storage: equal, and not the same objects. */
function stored(document: MapDocument): MapDocument {
  const opened = openMap(saveMap(document));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.document;
}

describe('what became of a map since a version of it', () => {
  const map = stored(smallMap());

  it('is nothing when both say the same', () => {
    expect(versionWords(map, stored(map))).toBe('nothing');
  });

  it('counts symbols and connections that were added, deleted and changed', () => {
    const fewer = first(map, ({ nodes, edges }) => ({
      nodes: nodes.slice(1).map((node) => (node.id === 'call' ? { ...node, x: node.x + 5 } : node)),
      edges: edges.slice(1),
    }));
    expect(versionWords(map, fewer)).toBe('1 symbol deleted, 1 changed · 1 connection deleted');
    expect(versionWords(fewer, map)).toBe('1 symbol added, 1 changed · 1 connection added');
  });

  it('names states that came and went, and says that something else changed', () => {
    const one = { ...map, states: map.states.slice(0, 1) };
    expect(versionWords(one, map)).toBe('“Future state” added');
    expect(versionWords(map, one)).toBe('“Future state” deleted');
    expect(versionWords(map, { ...map, title: 'Other' })).toBe('settings of the map changed');
    expect(
      versionWords(
        map,
        first(map, () => ({ name: 'Today' })),
      ),
    ).toBe('settings of the map changed');
  });
});
