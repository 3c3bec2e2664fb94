import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { expectedChange } from '#src/model/expectedChange.ts';
import { hasIdeas } from '#src/model/hasIdeas.ts';
import { namedItem, namedItems } from '#src/model/namedItems.ts';
import { roleWords } from '#src/model/roleWords.ts';
import { similarItems } from '#src/model/similarItems.ts';
import { edge, node, state } from './maps.ts';

const stream = state(
  [
    node('a', 'step', 0, { name: 'Draft', processTime: duration(2, 'h') }),
    node('b', 'step', 100, { name: 'Review' }),
    node('remark', 'note', 50),
    node('idea', 'burst', 60),
    node('crm', 'informationSystem', 70),
  ],
  [edge('a>b', 'push', { sharePercent: 50 }), edge('b>gone')],
);

describe('what an idea can be about', () => {
  it('are the symbols but notes and ideas, then the connections by the names of their ends', () => {
    expect(namedItems(stream).map(({ id, name }) => [id, name])).toEqual([
      ['a', 'Draft'],
      ['b', 'Review'],
      ['crm', 'crm'],
      ['a>b:push', 'Draft → Review'],
      ['b>gone:push', 'Review → gone'],
    ]);
  });

  it('is the symbol where a connection has the same id', () => {
    const twice = state(stream.nodes, [{ ...edge('a>b'), id: 'b' }]);
    expect(namedItems(twice).map(({ id }) => id)).toEqual(['a', 'b', 'crm']);
    expect(namedItem(twice, 'b')).toHaveProperty('node');
  });

  it('is found by its id, and nothing by none, by one that is gone or by a note', () => {
    expect(namedItem(stream, 'a')).toEqual({ id: 'a', name: 'Draft', node: stream.nodes[0] });
    expect(namedItem(stream, 'a>b:push')).toMatchObject({ name: 'Draft → Review', edge: stream.edges[0] });
    for (const id of [undefined, 'gone', 'remark', 'idea']) expect(namedItem(stream, id)).toBeUndefined();
  });
});

describe('what an idea is expected to change', () => {
  it('are the figures that the step has, before and after', () => {
    const found = expectedChange(stream, {
      target: 'a',
      change: { processTime: duration(1, 'h'), people: 2, sharePercent: 3 },
    });
    expect(found?.values.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['processTime', duration(2, 'h'), duration(1, 'h')],
      ['people', undefined, 2],
    ]);
    expect(found?.values[0]?.field.label).toBe('Process time');
    expect(found).toMatchObject({ item: { id: 'a' }, isThere: false });
  });

  it('is a figure of the connection that it is about', () => {
    const found = expectedChange(stream, { target: 'a>b:push', change: { sharePercent: 70, people: 2 } });
    expect(found?.values.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['sharePercent', 50, 70],
    ]);
  });

  it('is there once all of its figures are', () => {
    const there = { processTime: duration(2, 'h') };
    expect(expectedChange(stream, { target: 'a', change: there })?.isThere).toBe(true);
    expect(expectedChange(stream, { target: 'a', change: { ...there, people: 1 } })?.isThere).toBe(false);
  });

  it.each([
    ['it names no figures', { target: 'a' }],
    ['it names none in particular', { target: 'a', change: {} }],
    ['it is about nothing', { change: { people: 1 } }],
    ['it is about what is gone', { target: 'gone', change: { people: 1 } }],
    ['none of its figures means anything there', { target: 'a>b:push', change: { people: 1 } }],
  ])('is nothing where %s', (_, idea) => {
    expect(expectedChange(stream, idea)).toBeUndefined();
  });
});

describe('ideas on a state', () => {
  it('are there where a symbol is one', () => {
    expect(hasIdeas(stream)).toBe(true);
    expect(hasIdeas(state([node('idea', 'burst', 0, {})]))).toBe(true);
    expect(hasIdeas(state([node('a'), node('remark', 'note')]))).toBe(false);
    expect(hasIdeas(state([]))).toBe(false);
  });
});

describe('what is alike', () => {
  const nodes = [
    node('a', 'step', 0, { valueClass: 'waste' }),
    node('b', 'step', 0, { valueClass: 'necessary' }),
    node('c', 'step', 0, { valueClass: 'waste' }),
    node('d', 'step', 0, {}),
    node('e', 'touchPoint', 0, { valueClass: 'waste' }),
    node('f', 'queue'),
    node('g', 'queue'),
    node('h', 'step'),
  ];
  const edges = [edge('a>b'), edge('b>c', 'pull'), edge('c>d')];
  const like = (ids: readonly string[], joins: readonly string[] = []) => {
    const found = similarItems(
      state(nodes, edges),
      nodes.filter(({ id }) => ids.includes(id)),
      edges.filter(({ id }) => joins.includes(id)),
    );
    return [...found.nodes, ...found.edges].join(' ');
  };

  it.each([
    ['of its kind and value class', ['a'], [], 'a c'],
    ['of its kind, without a class', ['d'], [], 'd h'],
    ['of its kind, where kinds have no classes', ['f'], [], 'f g'],
    ['of one of the kinds and classes', ['e', 'b'], [], 'b e'],
    ['of the kind of the connection', [], ['c>d:push'], 'a>b:push c>d:push'],
    ['of either', ['b'], ['b>c:pull'], 'b b>c:pull'],
    ['nothing of nothing', [], [], ''],
  ])('is what is %s', (_, ids, joins, found) => {
    expect(like(ids, joins)).toBe(found);
  });
});

describe('who looks after the stream', () => {
  it('is named with the role, in the order of the roles; nobody where none is known', () => {
    expect(roleWords({ roles: { leader: 'Cy', manager: 'Ann', coordinator: 'Bo' } })).toEqual([
      'Value stream manager Ann',
      'Team coordinator Bo',
      'Team leader Cy',
    ]);
    expect(roleWords({ roles: { leader: 'Cy' } })).toEqual(['Team leader Cy']);
    expect(roleWords({ roles: {} })).toEqual([]);
    expect(roleWords({})).toEqual([]);
  });
});
