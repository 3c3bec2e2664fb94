import { memoiseByIdentity } from '#src/lib/memo.ts';
import { type Box, obstaclesMoved } from './obstacles.ts';
import { type EdgeToRoute, planEdges } from './planEdges.ts';
import { type Routing, routePlans } from './routing.ts';

/**
 * The routing of the same map with some nodes elsewhere. Only the edges that share a node with an edge of a moved one
 * are planned anew (they share a side with it, at most), and only those are routed anew whose plan or surroundings have
 * changed: the cost of a drag does not grow with the map.
 */
export function reroute(routing: Routing, moved: ReadonlyMap<string, Box>): Routing {
  const { edges, edgesOf } = adjacency(routing);
  const around = (nodes: Iterable<string>) => {
    const found = new Set<number>();
    for (const node of nodes) for (const edge of edgesOf.get(node) ?? []) found.add(edge);
    return found;
  };
  const nodesOf = (indices: Iterable<number>) => {
    const nodes = new Set<string>();
    for (const index of indices) {
      const edge = edges[index];
      if (edge !== undefined) nodes.add(edge.from.id).add(edge.to.id);
    }
    return nodes;
  };
  const neighbours = new Set([...moved.keys(), ...nodesOf(around(moved.keys()))]);
  const affected = around(neighbours);
  // Edges beyond these are needed only to know what else stands on the far sides.
  const known = [...around(nodesOf(affected))].sort((a, b) => a - b);

  const now = [...edges];
  for (const index of affected) {
    const edge = edges[index];
    if (edge !== undefined) now[index] = withMoved(edge, moved);
  }
  const fresh = planEdges(known.flatMap((index) => now[index] ?? []));
  const plans = [...routing.plans];
  known.forEach((index, at) => {
    const plan = fresh[at];
    if (affected.has(index) && plan !== undefined) plans[index] = plan;
  });
  const changed = routing.obstacles.boxes.flatMap((box) => {
    const other = moved.get(box.id);
    return other === undefined ? [] : [box, other];
  });
  return routePlans(now, plans, obstaclesMoved(routing.obstacles, moved), changed, routing);
}

function withMoved(edge: EdgeToRoute, moved: ReadonlyMap<string, Box>): EdgeToRoute {
  return { ...edge, from: moved.get(edge.from.id) ?? edge.from, to: moved.get(edge.to.id) ?? edge.to };
}

/** Indices of edges by the nodes that they touch. */
const adjacency = memoiseByIdentity(({ edges }: Routing) => {
  const edgesOf = new Map<string, number[]>();
  edges.forEach(({ from, to }, index) => {
    for (const node of new Set([from.id, to.id])) {
      const own = edgesOf.get(node);
      if (own === undefined) edgesOf.set(node, [index]);
      else own.push(index);
    }
  });
  return { edges, edgesOf };
});
