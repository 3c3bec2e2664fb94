import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backEdges, flowOrder } from '#src/model/flowOrder.ts';
import { downstreamOf, flowsTo, upstreamOf } from '#src/model/neighbours.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { edge, line, node, state } from './maps.ts';

const ids = (nodes: readonly { readonly id: string }[]): readonly string[] => nodes.map((each) => each.id);

describe('flowOrder', () => {
  it('goes from the source to the customer, without information systems and notes', () => {
    expect(ids(flowOrder(stateOf(line(), 'current')))).toEqual([
      'market',
      'nurture',
      'qualify',
      'lost',
      'buyer',
    ]);
  });

  it('takes the one farther left first where both could be next, then the higher one', () => {
    const high = { ...node('high', 'step', 100), y: -50 };
    const nodes = [node('low', 'step', 100), node('right', 'step', 200), node('left', 'step', 0), high];
    expect(ids(flowOrder(state(nodes)))).toEqual(['left', 'high', 'low', 'right']);
    const after = nodes.map(({ id }) => edge(`start>${id}`));
    const behind = flowOrder(state([...nodes, node('start', 'step', 500)], after));
    expect(ids(behind)).toEqual(['start', 'left', 'high', 'low', 'right']);
  });

  it('leaves rework and loops after the purchase out of the order', () => {
    const back = state(
      [node('a', 'step', 0), node('b', 'step', 1), node('c', 'customer', 2)],
      [edge('b>a', 'rework'), edge('c>a', 'stayInTouch'), edge('a>b'), edge('b>c')],
    );
    expect(ids(flowOrder(back))).toEqual(['a', 'b', 'c']);
    expect([...backEdges(back)]).toEqual(['b>a:rework', 'c>a:stayInTouch']);
  });

  it('finds the edge that closes a circle, seen from the entry', () => {
    const circle = state(
      [node('c'), node('b'), node('a'), node('start', 'source')],
      [edge('c>a'), edge('start>a'), edge('a>b'), edge('b>c')],
    );
    expect([...backEdges(circle)]).toEqual(['c>a:push']);
    expect(ids(flowOrder(circle))).toEqual(['start', 'a', 'b', 'c']);
  });

  it('sees a circle from a source inside it, else from a step that nothing leads to, else from the first node', () => {
    const nodes = [node('b'), node('c'), node('a', 'source'), node('start')];
    const round = [edge('a>b'), edge('b>c'), edge('c>a')];
    expect([...backEdges(state(nodes, round))]).toEqual(['c>a:push']);
    const plain = [node('b'), node('c'), node('a'), node('start')];
    expect([...backEdges(state(plain, round))]).toEqual(['a>b:push']);
    expect([...backEdges(state(plain, [...round, edge('start>c')]))]).toEqual(['b>c:push']);
  });

  it('begins where only rework leads to', () => {
    const reworked = state([node('b'), node('a')], [edge('a>b'), edge('b>a', 'rework')]);
    expect([...backEdges(reworked)]).toEqual(['b>a:rework']);
    expect(ids(flowOrder(reworked))).toEqual(['a', 'b']);
  });

  it('does not take a way that meets another one for a circle', () => {
    const diamond = state(
      [node('a'), node('b', 'step', 1), node('c', 'step', 2), node('d', 'step', 3)],
      [edge('a>b'), edge('b>d'), edge('a>c'), edge('c>d'), edge('a>d')],
    );
    expect([...backEdges(diamond)]).toEqual([]);
    expect(ids(flowOrder(diamond))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('has every flow node once and no forward edge that points back, whatever is joined', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const joins = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map(([from, to]) => `${from}>${to}`),
    );
    fc.assert(
      fc.property(joins, (pairs) => {
        const any = state(
          names.map((name, index) => node(name, 'step', (index * 7) % 5)),
          pairs.map((pair) => edge(pair)),
        );
        const order = ids(flowOrder(any));
        expect([...order].sort()).toEqual(names);
        const back = backEdges(any);
        const wrong = any.edges.filter((each) => order.indexOf(each.from) >= order.indexOf(each.to));
        expect(wrong.filter((each) => !back.has(each.id))).toEqual([]);
      }),
    );
  });

  it('orders a chain of 5,000 steps without running out of stack', () => {
    const nodes = Array.from({ length: 5_000 }, (_, index) => node(`n${index}`, 'step', index));
    const edges = nodes.slice(1).map((each, index) => edge(`n${index}>${each.id}`));
    expect(flowOrder(state(nodes, edges)).at(-1)?.id).toBe('n4999');
  });
});

describe('neighbours', () => {
  const stream = stateOf(line(), 'current');

  it('are the nodes that units go to and come from', () => {
    expect(ids(downstreamOf(stream, 'qualify'))).toEqual(['buyer', 'lost']);
    expect(ids(upstreamOf(stream, 'qualify'))).toEqual(['nurture']);
    expect(ids(downstreamOf(stream, 'crm'))).toEqual([]);
    const joined = state(
      [node('a'), node('b'), node('crm', 'informationSystem')],
      [
        edge('a>b'),
        edge('a>b', 'pull'),
        edge('b>a', 'rework'),
        edge('a>crm', 'manualInformation'),
        edge('a>gone'),
      ],
    );
    expect(ids(downstreamOf(joined, 'a'))).toEqual(['b']);
    expect(ids(upstreamOf(joined, 'a'))).toEqual(['b']);
  });

  it('lead on from one to the next, forwards only', () => {
    expect(flowsTo(stream, 'market', 'buyer')).toBe(true);
    expect(flowsTo(stream, 'buyer', 'market')).toBe(false);
    expect(flowsTo(stream, 'nurture', 'nurture')).toBe(true);
    const back = state([node('a'), node('b')], [edge('a>b'), edge('b>a', 'rework')]);
    expect(flowsTo(back, 'b', 'a')).toBe(false);
    expect(flowsTo(back, 'gone', 'b')).toBe(false);
  });
});
