import { describe, expect, it } from 'vitest';
import { versionWords } from '#src/analysis/compare/versionWords.ts';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import { createDocument, createState } from '#src/model/create.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { smallMap } from '#tests/store/preparedEditor.ts';
import { node } from '../../model/maps.ts';

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

  it('counts all states together, one symbol apart from several, first what is new', () => {
    const changed = (state: MapState, extra: number): MapState => ({
      ...state,
      nodes: [
        ...state.nodes
          .slice(2)
          .map((each, index) => (index === 0 ? { ...each, x: each.x + 5, kind: 'queue' } : each)),
        ...Array.from({ length: extra }, (_, index) => node(`${state.id} ${index}`)),
      ],
    });
    const one = lines('a');
    expect(
      versionWords(
        one,
        first(one, (state) => changed(state, 3)),
      ),
    ).toBe('3 symbols added, 2 deleted, 1 changed');
    const both = lines('a', 'b');
    expect(versionWords(both, { ...both, states: both.states.map((state) => changed(state, 1)) })).toBe(
      '2 symbols added, 4 deleted, 2 changed',
    );
  });

  it('counts the symbols of the states that both have, not those of new ones', () => {
    expect(versionWords(lines('a'), lines('a', 'b'))).toBe('“b” added');
  });

  const staged = first(lines('a'), () => ({
    stages: [{ id: 'define', label: 'Define', zone: 'indirect', width: 400 }],
    lanes: [{ id: 'sales', label: 'Sales', height: 200 }],
  }));

  it.each<[string, (state: MapState) => Partial<MapState>, string]>([
    [
      'a wider stage',
      ({ stages }) => ({ stages: stages.map((each) => ({ ...each, width: 500 })) }),
      'nothing',
    ],
    ['a higher lane', ({ lanes }) => ({ lanes: lanes.map((each) => ({ ...each, height: 300 })) }), 'nothing'],
    [
      'a stage of another name',
      ({ stages }) => ({ stages: stages.map((each) => ({ ...each, label: 'Find' })) }),
      'settings of the map changed',
    ],
    [
      'a lane of another name',
      ({ lanes }) => ({ lanes: lanes.map((each) => ({ ...each, label: 'Service' })) }),
      'settings of the map changed',
    ],
    ['no lane', () => ({ lanes: [] }), 'settings of the map changed'],
  ])('takes %s for what people would call it', (_, change, words) => {
    expect(versionWords(staged, first(staged, change))).toBe(words);
  });
});

/** A map with these states, each of a source, two steps and a customer. */
function lines(...ids: readonly string[]): MapDocument {
  const nodes = (id: string) => ['s', 'x', 'y', 'k'].map((name) => node(`${name} of ${id}`));
  return createDocument({
    id: 'm',
    states: ids.map((id) => createState({ id, name: id, nodes: nodes(id), edges: [] })),
  });
}
