import type { Calendar } from '#src/lib/calendar.ts';
import { workingSeconds } from '#src/lib/duration.ts';
import type { MapEdge, MapNode, MapState } from '#src/model/document.ts';
import { backEdges, flowOrder } from '#src/model/flowOrder.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { EdgeFlow } from '#src/notation/flow.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { type OwnFigures, ownFigures } from './ownFigures.ts';

/** A flow node as the units see it. `index` is its place in the graph's nodes, which is document order. */
export type StreamNode = {
  readonly index: number;
  readonly id: string;
  readonly role: 'source' | 'step' | 'queue' | 'customer' | 'exit';
  readonly isParallel: boolean;
  /** Of a source: units, compared with the other sources. */
  readonly volume: number | undefined;
  /** Edges that units may take from here, in document order; none from customers and exits, where the stream ends. */
  readonly outgoing: readonly FlowEdge[];
};

/** A flow node as the measures see it: with what it says of itself. */
export type FlowNode = StreamNode & { readonly node: MapNode; readonly own: OwnFigures };

export type FlowEdge = {
  readonly index: number;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly role: 'flow' | 'rework' | 'loop';
  /** 0 to 1; undefined: not stated. */
  readonly share: number | undefined;
  /** Working seconds. */
  readonly transfer: number;
};

/** One state of a map as plain numbers: what flows, without kinds, names or places. */
export type StreamGraph<Node extends StreamNode = StreamNode> = {
  readonly nodes: readonly Node[];
  /** All that units may take; loops after purchase are among them, but not among the nodes' outgoing edges. */
  readonly edges: readonly FlowEdge[];
  /** Loops after purchase: each starts at a customer. */
  readonly loops: readonly FlowEdge[];
  /** Edges that go back, marked as rework or found by a depth-first walk, by edge index. */
  readonly goesBack: readonly boolean[];
  /** Node indices from upstream to downstream, edges that go back left out. */
  readonly order: readonly number[];
  /** Edges that no unit can take: they leave a customer or an exit, or are loops that start elsewhere. */
  readonly unusable: readonly MapEdge[];
};

export type FlowGraph = StreamGraph<FlowNode>;

type Role = StreamNode['role'];

/** The flow graph of a state. Nodes beside the stream, and edges with a missing end, are not in it. */
export function flowGraph(state: MapState, calendar: Calendar): FlowGraph {
  const drafts: (FlowNode & { outgoing: FlowEdge[] })[] = [];
  const indexOf = new Map<string, number>();
  for (const node of state.nodes) {
    const draft = flowNode(node, calendar, drafts.length, []);
    if (draft === undefined) continue;
    indexOf.set(node.id, drafts.length);
    drafts.push(draft);
  }
  const back = backEdges(state);
  const edges: FlowEdge[] = [];
  const loops: FlowEdge[] = [];
  const goesBack: boolean[] = [];
  const unusable: MapEdge[] = [];
  for (const edge of state.edges) {
    const kind = edgeKindOf(edge.kind);
    const from = drafts[indexOf.get(edge.from) ?? -1];
    const to = indexOf.get(edge.to);
    if (kind.role === 'information' || kind.role === 'influence') continue;
    if (from === undefined || to === undefined) continue;
    if (!canLeave(from.role, kind.role)) {
      unusable.push(edge);
      continue;
    }
    const figures = edgeFigures(kind.flow(edge.data), calendar);
    const flowEdge = { index: edges.length, id: edge.id, from: from.index, to, role: kind.role, ...figures };
    edges.push(flowEdge);
    goesBack.push(back.has(edge.id));
    if (kind.role === 'loop') loops.push(flowEdge);
    else from.outgoing.push(flowEdge);
  }
  const order = flowOrder(state, back).flatMap((node) => indexOf.get(node.id) ?? []);
  return { nodes: drafts, edges, loops, goesBack, order, unusable };
}

/**
 * The graph of a state that has the edges and the calendar of one before, from the graph of that one; undefined where
 * units may go other ways than there: a node came, left, moved, or splits or brings units otherwise.
 */
export function changedGraph(
  graph: FlowGraph,
  before: readonly MapNode[],
  after: readonly MapNode[],
  calendar: Calendar,
): FlowGraph | undefined {
  if (before.length !== after.length) return undefined;
  const nodes = [...graph.nodes];
  let index = 0;
  for (const [place, node] of after.entries()) {
    const old = before[place];
    const oldFlow = graph.nodes[index]?.node === old ? graph.nodes[index] : undefined;
    if (oldFlow !== undefined) index += 1;
    if (node === old) continue;
    if (node.id !== old?.id || node.kind !== old.kind || node.x !== old.x || node.y !== old.y)
      return undefined;
    const changed = flowNode(node, calendar, oldFlow?.index ?? -1, oldFlow?.outgoing ?? []);
    if (!passesAlike(changed, oldFlow)) return undefined;
    if (changed !== undefined) nodes[changed.index] = changed;
  }
  return { ...graph, nodes };
}

function passesAlike(node: FlowNode | undefined, other: FlowNode | undefined): boolean {
  return (
    node?.role === other?.role && node?.isParallel === other?.isParallel && node?.volume === other?.volume
  );
}

/** Undefined beside the stream. */
function flowNode<Edges extends readonly FlowEdge[]>(
  node: MapNode,
  calendar: Calendar,
  index: number,
  outgoing: Edges,
): (FlowNode & { outgoing: Edges }) | undefined {
  const flow = nodeKindOf(node.kind).flow(node.data);
  if (flow.role === 'information' || flow.role === 'none') return undefined;
  return {
    index,
    id: node.id,
    node,
    role: flow.role,
    isParallel: 'routing' in flow && flow.routing === 'parallel',
    volume: flow.role === 'source' ? notNegative(flow.volume) : undefined,
    own: ownFigures(flow, calendar),
    outgoing,
  };
}

/** Only loops leave a customer, only from there, and nothing leaves an exit. */
function canLeave(node: Role, edge: FlowEdge['role']): boolean {
  if (node === 'exit') return false;
  return (node === 'customer') === (edge === 'loop');
}

function edgeFigures(
  { sharePercent, transferTime }: EdgeFlow,
  calendar: Calendar,
): Pick<FlowEdge, 'share' | 'transfer'> {
  const share = notNegative(sharePercent);
  const transfer = transferTime === undefined ? 0 : workingSeconds(transferTime, calendar);
  return { share: share === undefined ? undefined : share / 100, transfer: notNegative(transfer) ?? 0 };
}

function notNegative(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) && value >= 0 ? value : undefined;
}
