import type { Study } from './study.ts';

/**
 * By group: the share of the units entering it that go on from it, 1 − lost ÷ entering. A unit is lost that leaves the
 * stream from one of its nodes, with or without a reason. Units that come back count each time they enter; branches that
 * meet again count as one unit. `groupOf` gives the place of a group by node index. Undefined where none enter, where
 * errors stand in the way of a node or at it, or before anything flows.
 */
export function groupConversions(
  study: Study,
  groupOf: readonly number[],
  count: number,
): readonly (number | undefined)[] {
  const { graph, visits, behindError, blocks, routing } = study;
  if (visits === undefined) return Array.from({ length: count }, () => undefined);
  const { inside, outside } = arrivals(study, groupOf);
  const entering = new Float64Array(count);
  const lost = new Float64Array(count);
  const hidden = new Set<number>();
  for (const node of graph.nodes) {
    const group = groupOf[node.index] ?? -1;
    if (behindError.has(node.index) || blocks.broken.has(node.index)) hidden.add(group);
    if (node.role === 'exit') continue;
    const here = visits.entering.nodes[node.index] ?? 0;
    const fromOutside = outside[node.index] ?? 0;
    const all = fromOutside + (inside[node.index] ?? 0);
    // Where branches meet, more units come along the edges than there are.
    if (all > 0) entering[group] = (entering[group] ?? 0) + (here * fromOutside) / all;
    const toExits = node.outgoing.reduce(
      (sum, edge) =>
        sum + (graph.nodes[edge.to]?.role === 'exit' ? (routing.probability[edge.index] ?? 0) : 0),
      0,
    );
    lost[group] = (lost[group] ?? 0) + here * ((routing.leaves[node.index] ?? 0) + toExits);
  }
  return Array.from(entering, (units, group) =>
    units > 0 && !hidden.has(group) ? Math.min(1, Math.max(0, 1 - (lost[group] ?? 0) / units)) : undefined,
  );
}

/** By node index, per entering unit: what comes along edges from its own group, and from elsewhere. */
function arrivals({ graph, visits, entries }: Study, groupOf: readonly number[]) {
  const inside = new Float64Array(graph.nodes.length);
  const outside = new Float64Array(graph.nodes.length);
  for (const { node, share } of entries) outside[node] = (outside[node] ?? 0) + share;
  for (const node of graph.nodes) {
    for (const edge of node.outgoing) {
      const side = groupOf[edge.from] === groupOf[edge.to] ? inside : outside;
      side[edge.to] = (side[edge.to] ?? 0) + (visits?.entering.edges[edge.index] ?? 0);
    }
  }
  return { inside, outside };
}
