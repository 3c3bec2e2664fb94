import { describe, expect, it } from 'vitest';
import { changedGraph, type FlowGraph, flowGraph } from '#src/analysis/flowGraph.ts';
import { duration } from '#src/lib/duration.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { createState } from '#src/model/create.ts';
import type { MapEdge, MapNode } from '#src/model/document.ts';

const calendar = { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 };

function node(id: string, kind = 'step', data: JsonObject = {}): MapNode {
  return { id, kind, x: 0, y: 0, data };
}

function edge(kind: string, from: string, to: string, data: JsonObject = {}): MapEdge {
  return { id: `${from}-${to}`, kind, from, to, data };
}

function graphOf(nodes: readonly MapNode[], edges: readonly MapEdge[]): FlowGraph {
  return flowGraph(createState({ nodes, edges }), calendar);
}

describe('the flow graph', () => {
  const nodes = [
    node('s', 'source'),
    node('n', 'note'),
    node('a'),
    node('x', 'exit'),
    node('k', 'customer'),
    node('i', 'informationSystem'),
  ];

  it('has what flows, in document order, and nothing beside the stream', () => {
    const graph = graphOf(nodes, []);
    expect(graph.nodes.map(({ id, index, role }) => [id, index, role])).toEqual([
      ['s', 0, 'source'],
      ['a', 1, 'step'],
      ['x', 2, 'exit'],
      ['k', 3, 'customer'],
    ]);
  });

  it.each([
    ['takes an edge that units take', edge('push', 's', 'a'), 'taken'],
    ['takes rework', edge('rework', 'a', 's'), 'taken'],
    ['takes a loop that leaves a customer', edge('repeat', 'k', 'a'), 'loop'],
    ['leaves information aside, also between steps', edge('electronicInformation', 's', 'a'), 'none'],
    ['leaves influence aside', edge('influence', 's', 'a'), 'none'],
    ['leaves information of a customer aside', edge('manualInformation', 'k', 'a'), 'none'],
    ['leaves influence on a customer aside', edge('influence', 'x', 'a'), 'none'],
    ['leaves an edge from nowhere aside', edge('push', 'gone', 'a'), 'none'],
    ['leaves an edge to nowhere aside', edge('push', 'a', 'gone'), 'none'],
    ['leaves an edge to a note aside', edge('push', 'a', 'n'), 'none'],
    ['leaves an edge of a system aside', edge('push', 'i', 'a'), 'none'],
    ['can use no edge out of an exit', edge('push', 'x', 'a'), 'unusable'],
    ['can use no rework out of an exit', edge('rework', 'x', 'a'), 'unusable'],
    ['can use no loop out of an exit', edge('repeat', 'x', 'a'), 'unusable'],
    ['can use no plain edge out of a customer', edge('push', 'k', 'a'), 'unusable'],
    ['can use no rework out of a customer', edge('rework', 'k', 'a'), 'unusable'],
    ['can use no loop out of a step', edge('repeat', 'a', 's'), 'unusable'],
  ])('%s', (_what, each, expected) => {
    const { edges, loops, unusable, nodes: placed } = graphOf(nodes, [each]);
    const outgoing = placed.flatMap((from) => from.outgoing);
    const found = { edges: edges.length, loops: loops.length, out: outgoing.length, unusable };
    const none = { edges: 0, loops: 0, out: 0, unusable: [] };
    const wanted = {
      taken: { ...none, edges: 1, out: 1 },
      loop: { ...none, edges: 1, loops: 1 },
      none,
      unusable: { ...none, unusable: [each] },
    }[expected];
    expect(found).toEqual(wanted);
  });

  it.each<[string, JsonObject, { share: number | undefined; transfer: number }]>([
    ['nothing said', {}, { share: undefined, transfer: 0 }],
    ['a share', { sharePercent: 25 }, { share: 0.25, transfer: 0 }],
    ['a share of nothing', { sharePercent: 0 }, { share: 0, transfer: 0 }],
    ['a share below nothing', { sharePercent: -1 }, { share: undefined, transfer: 0 }],
    ['a share without end', { sharePercent: Infinity }, { share: undefined, transfer: 0 }],
    ['a transfer', { transferTime: duration(2, 'h') }, { share: undefined, transfer: 7200 }],
    ['a transfer of no time', { transferTime: duration(0, 'h') }, { share: undefined, transfer: 0 }],
    ['a transfer below nothing', { transferTime: duration(-2, 'h') }, { share: undefined, transfer: 0 }],
    ['a transfer without end', { transferTime: duration(1e308, 'mo') }, { share: undefined, transfer: 0 }],
  ])('reads %s on an edge', (_what, data, figures) => {
    expect(graphOf(nodes, [edge('push', 's', 'a', data)]).edges[0]).toMatchObject(figures);
  });

  it.each([
    [300, 300],
    [0, 0],
    [-3, undefined],
    [Number.NaN, undefined],
  ])('reads a volume of %s', (volume, read) => {
    expect(graphOf([node('s', 'source', { volume })], []).nodes[0]?.volume).toBe(read);
  });
});

describe('the graph of a map in which one node was changed', () => {
  const before = [
    node('s', 'source', { volume: 3 }),
    node('n', 'note', { text: 'Hello' }),
    node('a'),
    node('b'),
    node('k', 'customer'),
  ];
  const edges = [edge('push', 's', 'a'), edge('push', 'a', 'b'), edge('push', 'b', 'k')];
  const graph = graphOf(before, edges);
  const withNode = (id: string, change: Partial<MapNode>) =>
    before.map((each) => (each.id === id ? { ...each, ...change } : each));
  const after = (nodes: readonly MapNode[]) => changedGraph(graph, before, nodes, calendar);

  it.each<[string, string, JsonObject]>([
    ['a time', 'a', { waitTime: duration(1, 'd') }],
    ['a name', 'b', { name: 'Other' }],
    ['the words of a note', 'n', { text: 'Other' }],
    ['the name of a source', 's', { volume: 3, name: 'Fair' }],
  ])('is that of the map before with %s changed', (_what, id, data) => {
    const nodes = withNode(id, { data });
    expect(after(nodes)).toEqual(graphOf(nodes, edges));
  });

  it('keeps the nodes that are the same', () => {
    const changed = after(withNode('b', { data: { name: 'Other' } }));
    expect(changed?.nodes[1]).toBe(graph.nodes[1]);
    expect(changed?.nodes[2]?.node.data).toEqual({ name: 'Other' });
    expect(changed?.nodes[2]?.outgoing).toBe(graph.nodes[2]?.outgoing);
    expect(after([...before])?.nodes).toEqual(graph.nodes);
  });

  it.each<[string, readonly MapNode[]]>([
    ['a node came', [...before, node('c')]],
    ['a node left', before.slice(0, -1)],
    ['two nodes changed places', before.with(2, node('b')).with(3, node('a'))],
    ['another node stands in its place', withNode('a', { id: 'z' })],
    ['it is of another kind', withNode('a', { kind: 'touchPoint' })],
    ['it moved aside', withNode('a', { x: 1 })],
    ['it moved down', withNode('a', { y: 1 })],
    ['it splits', withNode('a', { data: { routing: 'parallel' } })],
    ['it brings other units', withNode('s', { data: { volume: 4 } })],
    ['it brings units that are not said', withNode('s', { data: {} })],
  ])('has to be made anew where %s', (_what, nodes) => {
    expect(after(nodes)).toBeUndefined();
  });
});
