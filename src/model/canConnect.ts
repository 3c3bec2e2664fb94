import { failure, type Result, success } from '#src/lib/result.ts';
import type { EdgeKind } from '#src/notation/edgeKind.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { MapNode, MapState } from './document.ts';
import { flowsTo } from './neighbours.ts';
import { nodeName } from './nodeName.ts';
import { carriesUnits, edgeRole, isInFlow, nodeRole } from './nodeRole.ts';

/** Why two nodes can't be joined so, and what to do instead; undefined when they can. */
type Refusal = string | undefined;

/**
 * Whether an edge of this kind may go from one node to the other; if not, why, and what to do instead, in words for
 * the person who drew it. `ignoredEdgeId` is the edge that is about to be changed, when asking for its new kind or ends.
 */
export function canConnect(
  state: MapState,
  fromId: string,
  toId: string,
  edgeKindId: string,
  ignoredEdgeId?: string,
): Result<void, string> {
  const from = state.nodes.find((node) => node.id === fromId);
  const to = state.nodes.find((node) => node.id === toId);
  if (from === undefined || to === undefined) {
    return failure('One end is no longer on the map: choose two nodes that are.');
  }
  const kind = edgeKindOf(edgeKindId);
  const others = state.edges.filter((edge) => edge.id !== ignoredEdgeId);
  const rest = ignoredEdgeId === undefined ? state : { ...state, edges: others };
  const refusal =
    sameNode(from, to) ??
    outsideFlow(from, to, kind) ??
    endsOfStream(from, to, kind) ??
    roles(from, to, kind);
  const problem = refusal ?? alreadyJoined(rest, from, to, kind) ?? forwardRework(rest, from, to, kind);
  return problem === undefined ? success(undefined) : failure(problem);
}

function sameNode(from: MapNode, to: MapNode): Refusal {
  if (from !== to) return undefined;
  return `A connection needs two ends: to show that ${called(from)} is done again, draw a rework arrow back to it from the step that finds the fault.`;
}

function outsideFlow(from: MapNode, to: MapNode, kind: EdgeKind): Refusal {
  const remark = [from, to].find((node) => nodeRole(node) === 'none');
  if (remark !== undefined) {
    return `${called(remark)} stands beside the stream and has no connections: move it next to what it is about.`;
  }
  const system = [from, to].find((node) => !isInFlow(nodeRole(node)));
  if (system !== undefined && carriesUnits(kind.role)) {
    return `Units do not pass through ${called(system)}: join it with an information arrow.`;
  }
  return undefined;
}

function endsOfStream(from: MapNode, to: MapNode, kind: EdgeKind): Refusal {
  if (!carriesUnits(kind.role)) return undefined;
  if (nodeRole(to) === 'source' && kind.role !== 'loop') {
    return `Nothing flows into ${called(to)}, because units enter the stream there: connect to the step after it, or turn it into a step.`;
  }
  if (nodeRole(from) === 'exit') {
    return `Units leave the stream at ${called(from)}: connect to it, or turn it into a step if they go on.`;
  }
  if (nodeRole(from) === 'customer' && kind.role !== 'loop') {
    return `The stream ends at ${called(from)}: to show that customers come back, choose stay in touch, repeat or referral.`;
  }
  if (nodeRole(from) !== 'customer' && kind.role === 'loop') {
    return `${kind.title} starts after the purchase: draw it from the customer to the step they come back to.`;
  }
  return undefined;
}

/** What the kinds declare beyond the rules above. */
function roles(from: MapNode, to: MapNode, kind: EdgeKind): Refusal {
  if (!kind.from.includes(nodeRole(from))) {
    return `${kind.title} can't start at ${called(from)}: choose another kind of connection, or another start.`;
  }
  if (!kind.to.includes(nodeRole(to))) {
    return `${kind.title} can't lead to ${called(to)}: choose another kind of connection, or another end.`;
  }
  return undefined;
}

/** Units on two arrows between the same two would be split evenly without anybody having said so. */
function alreadyJoined(state: MapState, from: MapNode, to: MapNode, kind: EdgeKind): Refusal {
  const double = state.edges.find(
    (edge) =>
      edge.from === from.id &&
      edge.to === to.id &&
      (edge.kind === kind.id || (kind.role === 'flow' && edgeRole(edge) === 'flow')),
  );
  if (double === undefined) return undefined;
  const title = edgeKindOf(double.kind).title.toLowerCase();
  return `${called(from)} and ${called(to)} are already joined by ${title}: change that connection instead.`;
}

function forwardRework(state: MapState, from: MapNode, to: MapNode, kind: EdgeKind): Refusal {
  if (kind.role !== 'rework') return undefined;
  if (!flowsTo(state, from.id, to.id) || flowsTo(state, to.id, from.id)) return undefined;
  return `Rework goes back, but ${called(to)} comes after ${called(from)}: lead it to an earlier step, or use push or pull to go on.`;
}

function called(node: MapNode): string {
  return `“${nodeName(node)}”`;
}
