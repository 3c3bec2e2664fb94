import { describe, expect, it } from 'vitest';
import { branchPlan } from '#src/model/branchPlan.ts';
import type { MapState } from '#src/model/document.ts';
import { edgeOrder, nextEdge } from '#src/model/edgeOrder.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { waysOn } from '#src/model/wayOn.ts';
import { edge, line, node, state } from './maps.ts';

const stream = stateOf(line(), 'current');
const ids = (edges: readonly { readonly id: string }[]) => edges.map(({ id }) => id);

/** a → b → c → buyer, with rework, a loop, information, an exit and a circle. */
const busy = state(
  [
    node('a', 'source', 0),
    node('b', 'step', 100),
    node('c', 'step', 200),
    node('buyer', 'customer', 300),
    node('lost', 'exit', 250),
    node('crm', 'informationSystem', 50),
  ],
  [
    edge('a>b'),
    edge('b>c'),
    edge('c>b', 'rework'),
    edge('b>lost'),
    edge('crm>b', 'manualInformation'),
    edge('b>crm', 'manualInformation'),
    edge('c>b'),
    edge('c>buyer', 'customerMove'),
    edge('buyer>b', 'repeat'),
  ],
);

describe('the ways by which units go on', () => {
  it.each([
    ['b', 'downstream', ['b>c:push']],
    ['b', 'upstream', ['a>b:push']],
    ['c', 'downstream', ['c>buyer:customerMove']],
    ['c', 'upstream', ['b>c:push']],
    ['lost', 'upstream', []],
    ['crm', 'downstream', []],
    ['buyer', 'downstream', []],
  ] as const)('from or to %s, %s', (id, direction, found) => {
    expect(ids(waysOn(busy, id, direction))).toEqual(found);
  });
});

describe('a branch beside a node', () => {
  const plan = (map: MapState, id: string) => {
    const found = branchPlan(map, id);
    return found && [found.split.id, found.beside.id, found.meetsAt, found.isNewSplit];
  };

  it('runs from the node before it to the node behind it', () => {
    expect(plan(stream, 'nurture')).toEqual(['market', 'nurture', 'qualify', true]);
    expect(plan(stream, 'qualify')).toEqual(['nurture', 'qualify', 'buyer', true]);
  });

  it('runs beside the one behind it where nothing leads into it', () => {
    expect(plan(stream, 'market')).toEqual(['market', 'nurture', 'qualify', true]);
  });

  it('meets nowhere behind the last, and where the ways part', () => {
    expect(plan(stream, 'buyer')).toEqual(['qualify', 'buyer', undefined, false]);
    const parting = state(
      [node('a', 'source'), node('b'), node('c'), node('d')],
      [edge('a>b'), edge('b>c'), edge('b>d')],
    );
    expect(plan(parting, 'b')).toEqual(['a', 'b', undefined, true]);
    // Beside which of the two is not known.
    expect(plan(state(parting.nodes, parting.edges.slice(1)), 'b')).toBeUndefined();
  });

  it('is not there where there is nothing to split', () => {
    expect(plan(state([node('a')]), 'a')).toBeUndefined();
    expect(plan(stream, 'crm')).toBeUndefined();
    expect(plan(stream, 'gone')).toBeUndefined();
    expect(plan(state([node('a')], [edge('a>gone')]), 'a')).toBeUndefined();
    expect(plan(state([node('a')], [edge('gone>a')]), 'a')).toBeUndefined();
  });

  it.each([
    ['units take another way there already', [edge('a>c')], false],
    ['rework leads back from there', [edge('a>c', 'rework')], false],
    ['only information leads on from there', [edge('a>c', 'manualInformation')], true],
    ['units come back to there', [edge('c>a', 'rework')], true],
  ])('is the first one or not: %s', (_, more, isNew) => {
    const nodes = [node('a'), node('b'), node('c')];
    expect(branchPlan(state(nodes, [edge('a>b'), ...more]), 'b')?.isNewSplit).toBe(isNew);
  });

  it('is never a question at a symbol that can’t say how it branches', () => {
    const nodes = [node('buyer', 'customer'), node('b')];
    expect(branchPlan(state(nodes, [edge('buyer>b')]), 'b')?.isNewSplit).toBe(false);
  });
});

describe('the edges along the stream', () => {
  it('are in the order of the nodes that they start at, then of those that they lead to', () => {
    const mixed = {
      ...stream,
      edges: [
        edge('crm>qualify', 'manualInformation'),
        edge('qualify>buyer'),
        edge('qualify>lost'),
        edge('nurture>qualify'),
        edge('market>nurture'),
        edge('gone>market'),
      ],
    };
    expect(edgeOrder(mixed).map(({ from, to }) => `${from}>${to}`)).toEqual([
      'market>nurture',
      'nurture>qualify',
      'qualify>lost',
      'qualify>buyer',
      'crm>qualify',
      'gone>market',
    ]);
  });

  const order = ['market>nurture:push', 'nurture>qualify:push', 'qualify>lost:push', 'qualify>buyer:push'];
  const next = (nodeId: string | undefined, edgeId: string | undefined, step: 1 | -1) =>
    order.indexOf(nextEdge(stream, nodeId, edgeId, step)?.id ?? '');

  it('are gone through round and round, in both directions', () => {
    expect(order.map((id) => next(undefined, id, 1))).toEqual([1, 2, 3, 0]);
    expect(order.map((id) => next(undefined, id, -1))).toEqual([3, 0, 1, 2]);
  });

  it.each([
    ['a node', 'qualify', 1, 2],
    ['a node, backwards', 'qualify', -1, 1],
    ['a node that nothing leads on from', 'buyer', 1, 3],
    ['a node that nothing leads to, backwards', 'market', -1, 0],
    ['a node without any', 'crm', 1, 0],
    ['a node without any, backwards', 'crm', -1, 3],
    ['nothing', undefined, 1, 0],
    ['nothing, backwards', undefined, -1, 3],
  ] as const)('are entered from %s', (_, from, step, found) => {
    expect(next(from, undefined, step)).toBe(found);
    // An edge that is gone is as none.
    expect(next(from, 'gone', step)).toBe(found);
  });

  it('are left by the last of several, backwards', () => {
    const split = state([node('a'), node('b', 'step', 1), node('c', 'step', 2)], [edge('a>c'), edge('a>b')]);
    expect(nextEdge(split, 'a', undefined, 1)?.to).toBe('b');
    expect(nextEdge(split, 'a', undefined, -1)?.to).toBe('c');
  });

  it('are none on a map without', () => {
    expect(nextEdge(state([node('a')]), 'a', undefined, 1)).toBeUndefined();
  });
});
