import { failure, type Result, success } from '#src/lib/result.ts';
import { edgeKindOf, edgeKinds, type EdgeKindId } from '#src/notation/edges/index.ts';
import type { EdgeRole } from '#src/notation/flow.ts';
import { canConnect } from './canConnect.ts';
import type { MapState } from './document.ts';
import { flowsTo } from './neighbours.ts';
import { carriesUnits, nodeRole } from './nodeRole.ts';

/** The kind that is tried first where the place on the map asks for this role. */
const usualKind: Readonly<Record<EdgeRole, EdgeKindId>> = {
  flow: 'push',
  rework: 'rework',
  loop: 'stayInTouch',
  information: 'electronicInformation',
  influence: 'influence',
};

/**
 * The kind that a new connection between these two gets: the preferred one where it fits the place, else the usual one
 * for the place (out of a customer: stay in touch; back to an earlier step: rework; at an information system:
 * electronic information), else the first that is allowed; or why there is none. A connection that was to carry units
 * never turns into information by itself, unless an information system is at one end.
 */
export function connectionKind(
  state: MapState,
  fromId: string,
  toId: string,
  preferred: string,
): Result<string, string> {
  const role = fittingRole(state, fromId, toId, edgeKindOf(preferred).role);
  const alike = edgeKinds.filter((kind) => carriesUnits(kind.role) === carriesUnits(role));
  const fitting = edgeKindOf(preferred).role === role ? [preferred] : [];
  const candidates = [...fitting, usualKind[role], ...alike.map((kind) => kind.id)];
  const allowed = candidates.find((kindId) => canConnect(state, fromId, toId, kindId).ok);
  if (allowed !== undefined) return success(allowed);
  const refused = canConnect(state, fromId, toId, candidates[0] ?? preferred);
  return refused.ok ? success(preferred) : failure(refused.problem);
}

function fittingRole(state: MapState, fromId: string, toId: string, preferred: EdgeRole): EdgeRole {
  const from = state.nodes.find((node) => node.id === fromId);
  const to = state.nodes.find((node) => node.id === toId);
  if (from === undefined || to === undefined || !carriesUnits(preferred)) return preferred;
  const [tail, head] = [nodeRole(from), nodeRole(to)];
  if (tail === 'information' || head === 'information') return 'information';
  if (tail === 'customer') return head === 'customer' ? 'influence' : 'loop';
  if (flowsTo(state, toId, fromId)) return 'rework';
  return preferred;
}
