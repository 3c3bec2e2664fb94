import type { MapEdge, MapNode, MapState } from './document.ts';
import { carriesUnits, edgeRole, isInFlow, nodeRole } from './nodeRole.ts';

/**
 * The flow nodes from upstream to downstream: topological with the edges that go back left out (Kahn), of several that
 * could come next the one farthest left, then the highest. Every flow node is in it exactly once. `back` are the edges
 * that go back, where they are known already.
 */
export function flowOrder(state: MapState, back = backEdges(state)): readonly MapNode[] {
  const nodes = flowNodes(state);
  const forwards = flowEdges(state, nodes).filter((edge) => !back.has(edge.id));
  const outgoing = groupedByTail(forwards);
  const waitingFor = new Map<string, number>();
  for (const edge of forwards) waitingFor.set(edge.to, (waitingFor.get(edge.to) ?? 0) + 1);

  const ready = [...nodes.values()].filter((node) => !waitingFor.has(node.id)).sort(byPlaceFromTheEnd);
  const order: MapNode[] = [];
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    order.push(node);
    for (const edge of outgoing.get(node.id) ?? []) {
      const left = (waitingFor.get(edge.to) ?? 0) - 1;
      waitingFor.set(edge.to, left);
      const target = nodes.get(edge.to);
      if (left === 0 && target !== undefined) insertSorted(ready, target);
    }
  }
  return order;
}

/**
 * Ids of the unit-carrying edges that go back: those marked as rework or as a loop after the purchase, and those that a
 * depth-first walk from the entries (edges in document order) finds leading to a node it is still inside.
 */
export function backEdges(state: MapState): ReadonlySet<string> {
  const nodes = flowNodes(state);
  const edges = flowEdges(state, nodes);
  const marked = edges.filter((edge) => edgeRole(edge) !== 'flow');
  const forwards = edges.filter((edge) => edgeRole(edge) === 'flow');
  const back = new Set(marked.map((edge) => edge.id));
  const outgoing = groupedByTail(forwards);
  const progress = new Map<string, 'inside' | 'left'>();
  for (const start of walkStarts(nodes, forwards)) {
    if (!progress.has(start)) walk(start, outgoing, progress, back);
  }
  return back;
}

/** Depth first with a stack of its own, so that a chain of thousands of nodes does not exhaust the call stack. */
function walk(
  start: string,
  outgoing: ReadonlyMap<string, readonly MapEdge[]>,
  progress: Map<string, 'inside' | 'left'>,
  back: Set<string>,
): void {
  const path = [{ id: start, next: 0 }];
  progress.set(start, 'inside');
  for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
    const edge = outgoing.get(here.id)?.[here.next];
    here.next += 1;
    if (edge === undefined) {
      progress.set(here.id, 'left');
      path.pop();
    } else if (progress.get(edge.to) === 'inside') {
      back.add(edge.id);
    } else if (!progress.has(edge.to)) {
      progress.set(edge.to, 'inside');
      path.push({ id: edge.to, next: 0 });
    }
  }
}

/** Sources first, then nodes that nothing flows into, then the rest: cycles without an entry. */
function walkStarts(nodes: ReadonlyMap<string, MapNode>, forwards: readonly MapEdge[]): readonly string[] {
  const entered = new Set(forwards.map((edge) => edge.to));
  const all = [...nodes.values()];
  const sources = all.filter((node) => nodeRole(node) === 'source');
  const open = all.filter((node) => !entered.has(node.id));
  return [...sources, ...open, ...all].map((node) => node.id);
}

function flowNodes(state: MapState): ReadonlyMap<string, MapNode> {
  const inFlow = state.nodes.filter((node) => isInFlow(nodeRole(node)));
  return new Map(inFlow.map((node) => [node.id, node]));
}

function flowEdges(state: MapState, nodes: ReadonlyMap<string, MapNode>): readonly MapEdge[] {
  return state.edges.filter(
    (edge) => carriesUnits(edgeRole(edge)) && nodes.has(edge.from) && nodes.has(edge.to),
  );
}

function groupedByTail(edges: readonly MapEdge[]): ReadonlyMap<string, readonly MapEdge[]> {
  const groups = new Map<string, MapEdge[]>();
  for (const edge of edges) {
    const group = groups.get(edge.from);
    if (group === undefined) groups.set(edge.from, [edge]);
    else group.push(edge);
  }
  return groups;
}

/** Farthest right first: the next one to take is at the end of the list, where taking it costs nothing. */
function byPlaceFromTheEnd(a: MapNode, b: MapNode): number {
  return b.x - a.x || b.y - a.y;
}

function insertSorted(list: MapNode[], node: MapNode): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other !== undefined && byPlaceFromTheEnd(other, node) <= 0) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, node);
}
