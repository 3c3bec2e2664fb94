import { describe, expect, it } from 'vitest';
import type { MapDocument } from '#src/model/document.ts';
import { insertOnEdge } from '#src/model/edits/insertOnEdge.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { edge, map, node } from '../maps.ts';

const before = map(
  [node('a'), node('b', 'step', 400), node('c', 'step', 800)],
  [edge('a>b', 'pull', { sharePercent: 30, owner: 'Sales' }), edge('b>c')],
);
const edgesOf = (document: MapDocument) => stateOf(document, 'current').edges;

describe('a step put on a connection', () => {
  const inserted = () =>
    insertOnEdge(before, 'current', 'a>b:pull', {
      node: node('new', 'step', 200),
      kind: 'fifo',
      onward: edge('new>b', 'push'),
    });

  it('stands between the two: what led to the next one leads to it, and a new connection leads on', () => {
    const after = inserted();
    expect(edgesOf(after).map(({ id, from, to, kind }) => [id, `${from} > ${to}`, kind])).toEqual([
      ['a>b:pull', 'a > new', 'fifo'],
      ['b>c:push', 'b > c', 'push'],
      ['new>b:push', 'new > b', 'push'],
    ]);
    expect(stateOf(after, 'current').nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'new']);
  });

  it('leaves what is known of the connection at its start, where the stream splits', () => {
    const after = inserted();
    expect(edgesOf(after)[0]?.data).toEqual({ sharePercent: 30, owner: 'Sales' });
    expect(edgesOf(after)[2]?.data).toEqual({});
  });

  it('keeps the kind of the connection where that fits', () => {
    const same = insertOnEdge(before, 'current', 'a>b:pull', {
      node: node('new', 'queue', 200),
      kind: 'pull',
      onward: edge('new>b', 'push'),
    });
    expect(edgesOf(same)[0]).toEqual({ ...edgesOf(before)[0], to: 'new' });
  });

  it('throws for a connection that the map does not have', () => {
    const insertion = { node: node('new'), kind: 'push', onward: edge('new>b') };
    expect(() => insertOnEdge(before, 'current', 'gone', insertion)).toThrow('no edge "gone"');
  });
});
