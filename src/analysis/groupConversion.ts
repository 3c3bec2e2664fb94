import { memoiseByIdentity } from '#src/lib/memo.ts';
import type { FlowEdge, FlowGraph } from './flowGraph.ts';
import type { Study } from './study.ts';

/**
 * The share of the units entering a group of nodes that go on from it: 1 − lost ÷ entering, where a unit is lost that
 * leaves the stream from one of the nodes, with or without a reason. Units that come back count each time they enter;
 * branches that meet again count as one unit. `group` holds node indices. Undefined where none enter, or while an error
 * is in the way.
 */
export function groupConversion(study: Study, group: ReadonlySet<number>): number | undefined {
  const { graph, visits, behindError, flow } = study;
  if (visits === undefined || flow === undefined || [...group].some((index) => behindError.has(index)))
    return undefined;
  const inside = [...group].filter((index) => graph.nodes[index]?.role !== 'exit');
  const units = visits.entering;
  const isExit = (index: number) => graph.nodes[index]?.role === 'exit';
  const incoming = incomingEdges(graph);
  let entering = 0;
  let lost = 0;
  for (const index of inside) {
    const here = units.nodes[index] ?? 0;
    const edges = incoming.get(index) ?? [];
    const along = (edge: FlowEdge) => units.edges[edge.index] ?? 0;
    const start = study.entries.find((entry) => entry.node === index)?.share ?? 0;
    const all = start + edges.reduce((sum, edge) => sum + along(edge), 0);
    const fromOutside =
      start + edges.reduce((sum, edge) => sum + (group.has(edge.from) ? 0 : along(edge)), 0);
    // Where branches meet, more units come along the edges than there are.
    entering += all === 0 ? 0 : (here * fromOutside) / all;
    const toExits = (graph.nodes[index]?.outgoing ?? []).reduce(
      (sum, edge) => sum + (isExit(edge.to) ? (study.routing.probability[edge.index] ?? 0) : 0),
      0,
    );
    lost += here * ((study.routing.leaves[index] ?? 0) + toExits);
  }
  return entering > 0 ? Math.min(1, Math.max(0, 1 - lost / entering)) : undefined;
}

/** By node index. */
const incomingEdges = memoiseByIdentity((graph: FlowGraph): ReadonlyMap<number, readonly FlowEdge[]> => {
  const incoming = new Map<number, FlowEdge[]>();
  for (const node of graph.nodes) {
    for (const edge of node.outgoing) {
      const edges = incoming.get(edge.to);
      if (edges === undefined) incoming.set(edge.to, [edge]);
      else edges.push(edge);
    }
  }
  return incoming;
});
