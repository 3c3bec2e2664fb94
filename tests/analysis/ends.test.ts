import { describe, expect, it } from 'vitest';
import { periodSeconds } from '#src/analysis/demandFlow.ts';
import { deliveries, entries, entryCandidates, reachesDelivery } from '#src/analysis/ends.ts';
import { flowGraph } from '#src/analysis/flowGraph.ts';
import { routing } from '#src/analysis/routing.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { customer, day, demandOf, exit, mapOf, node, type NodeParts, source, step } from './mapOf.ts';

const calendar = { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 };

type Nodes = Readonly<Record<string, NodeParts>>;

function graphOf(nodes: Nodes, edges: readonly string[]) {
  const graph = flowGraph(stateOf(mapOf({ nodes, edges }), 'current'), calendar);
  return { graph, ids: (found: Iterable<number>) => [...found].map((index) => graph.nodes[index]?.id) };
}

describe('units are delivered', () => {
  it.each<[string, Nodes, readonly string[], readonly string[]]>([
    ['at customers', { a: step(), k: customer, l: customer }, ['a > k'], ['k', 'l']],
    ['at customers only, other ends aside', { a: step(), b: step(), k: customer }, ['a > b'], ['k']],
    [
      'at every dead end while there is no customer',
      { a: step(), b: step(), c: step() },
      ['a > b'],
      ['b', 'c'],
    ],
    ['at no exit', { a: step(), b: step(), x: exit }, ['a > b', 'a > x'], ['b']],
    [
      'at dead ends, and not at what is sent back as well',
      { a: step(), b: step(), c: step() },
      ['a > b', 'a > c', 'c ~ a 20'],
      ['b'],
    ],
    [
      'where only rework leaves, when there is no dead end',
      { a: step(), b: step() },
      ['a > b', 'a ~ a 10', 'b ~ a 20'],
      ['b'],
    ],
    ['nowhere in a ring', { a: step(), b: step() }, ['a > b', 'b > a'], []],
  ])('%s', (_what, nodes, edges, expected) => {
    const { graph, ids } = graphOf(nodes, edges);
    expect(ids(deliveries(graph))).toEqual(expected);
  });
});

describe('units enter', () => {
  it.each<[string, Nodes, readonly string[], readonly string[]]>([
    ['at sources only', { a: step(), s: source, b: step() }, ['s > b'], ['s']],
    [
      'at every beginning while there is no source',
      { a: step(), b: step(), c: step() },
      ['a > c'],
      ['a', 'b'],
    ],
    ['never at customers or exits', { a: step(), k: customer, x: exit }, [], ['a']],
    [
      'at beginnings, and not where rework alone leads',
      { a: step(), b: step(), c: step() },
      ['a > c', 'c ~ b 10', 'b > c'],
      ['a'],
    ],
    [
      'where rework alone leads, when there is no beginning',
      { a: step(), b: step() },
      ['a > b', 'b ~ a 20'],
      ['a'],
    ],
    ['nowhere in a ring', { a: step(), b: step() }, ['a > b', 'b > a'], []],
    [
      'where a loop after purchase leads, only beside a beginning',
      { a: step(), k: customer },
      ['a > k', 'k @ a 5'],
      ['a'],
    ],
  ])('%s', (_what, nodes, edges, expected) => {
    const { graph, ids } = graphOf(nodes, edges);
    expect(ids(entryCandidates(graph))).toEqual(expected);
  });

  const volume = (units?: number) => node('source', units === undefined ? {} : { volume: units });

  it.each<[string, Nodes, readonly boolean[], readonly number[]]>([
    ['by their volumes', { a: volume(30), b: volume(10) }, [true, true], [0.75, 0.25]],
    [
      'nothing where others have a volume',
      { a: volume(30), b: volume(10), c: volume() },
      [true, true, true],
      [0.75, 0.25, 0],
    ],
    [
      'evenly without volumes',
      { a: volume(), b: volume(0), c: volume(), d: volume() },
      [true, true, true, true],
      [0.25, 0.25, 0.25, 0.25],
    ],
    [
      'only those that reach a delivery',
      { a: volume(30), b: volume(10), c: volume(10) },
      [false, true, true],
      [0.5, 0.5],
    ],
    ['nowhere where none does', { a: volume(30) }, [false], []],
  ])('with shares: %s', (_what, nodes, reaches, shares) => {
    const { graph } = graphOf(nodes, []);
    const found = entries(graph, entryCandidates(graph), reaches);
    expect(found.map(({ share }) => share)).toEqual(shares);
    expect(found.map(({ node: at }) => at)).toEqual([...reaches.keys()].filter((at) => reaches[at]));
  });
});

describe('a delivery is reached', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['along ways that units take', ['a > b', 'b > k', 'c > b'], ['a', 'b', 'c', 'k']],
    ['not along one that nobody takes', ['a > b', 'b > k', 'c > b 0'], ['a', 'b', 'k']],
    ['not from an exit or a dead end', ['a > x', 'b > k'], ['b', 'k']],
    ['through rework', ['a ~ b 20', 'b > k'], ['a', 'b', 'k']],
    ['through both ways of a ring', ['a > b', 'b > a', 'b > k', 'c > a'], ['a', 'b', 'c', 'k']],
    ['through a split', ['p > a', 'p > b', 'a > k', 'b > k'], ['a', 'b', 'p', 'k']],
    [
      'by rework at a split, however much it sends back',
      ['p > a', 'p > b', 'p ~ c 100', 'c > k'],
      ['c', 'p', 'k'],
    ],
    [
      'not through a split that sends all back',
      ['p > a', 'p > b', 'a > k', 'b > k', 'p ~ c 100', 'c > x'],
      ['a', 'b', 'k'],
    ],
    [
      'through a split that sends some back',
      ['p > a', 'p > b', 'a > k', 'b > k', 'p ~ c 99', 'c > x'],
      ['a', 'b', 'p', 'k'],
    ],
  ])('%s', (_what, edges, expected) => {
    const nodes = { a: step(), b: step(), c: step(), p: step({ parallel: true }), x: exit, k: customer };
    const { graph, ids } = graphOf(nodes, edges);
    const reaches = reachesDelivery(graph, routing(graph, deliveries(graph)));
    expect(ids([...reaches.keys()].filter((index) => reaches[index]))).toEqual(expected);
  });
});

describe('the period of the demand', () => {
  it.each([
    ['a day', demandOf(5, [1, 'd']), day],
    ['a month', demandOf(5, [1, 'mo']), 20 * day],
    ['a day in which nothing is wanted', demandOf(0, [1, 'd']), day],
    ['none without a demand', undefined, undefined],
    ['none for less than nothing', demandOf(-1, [1, 'd']), undefined],
    ['none for what is no number', demandOf(Number.NaN, [1, 'd']), undefined],
    ['none for units without end', demandOf(Infinity, [1, 'd']), undefined],
    ['none in no time', demandOf(5, [0, 'd']), undefined],
    ['none in less than no time', demandOf(5, [-1, 'd']), undefined],
    ['none in a time without end', demandOf(5, [Infinity, 'd']), undefined],
  ])('is %s', (_what, demand, seconds) => {
    expect(periodSeconds(demand, calendar)).toBe(seconds);
  });
});
