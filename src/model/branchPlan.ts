import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { MapNode, MapState } from './document.ts';
import { carriesUnits, edgeRole } from './nodeRole.ts';
import { waysOn } from './wayOn.ts';

/** A branch beside a node: where the stream splits, which node it runs beside, and where the two meet again. */
export type BranchPlan = {
  readonly split: MapNode;
  readonly beside: MapNode;
  readonly meetsAt: string | undefined;
  /** One way led on from there until now, so it is to be said whether units take one of the two or both. */
  readonly isNewSplit: boolean;
};

/**
 * How a branch beside this node would run: from the node before it to the node behind it. Beside a node that nothing
 * leads into, it runs beside the one node behind it. Undefined where there is nothing to split.
 */
export function branchPlan(state: MapState, nodeId: string): BranchPlan | undefined {
  const byId = new Map(state.nodes.map((node) => [node.id, node]));
  const [before] = waysOn(state, nodeId, 'upstream');
  const behind = waysOn(state, nodeId, 'downstream');
  const besideId = before === undefined && behind.length === 1 ? behind[0]?.to : nodeId;
  const splitId = before?.from ?? (besideId === nodeId ? undefined : nodeId);
  const split = splitId === undefined ? undefined : byId.get(splitId);
  const beside = besideId === undefined ? undefined : byId.get(besideId);
  if (split === undefined || beside === undefined) return undefined;
  const meetings = waysOn(state, beside.id, 'downstream');
  const ways = state.edges.filter((edge) => edge.from === split.id && carriesUnits(edgeRole(edge)));
  return {
    split,
    beside,
    meetsAt: meetings.length === 1 ? meetings[0]?.to : undefined,
    isNewSplit: ways.length === 1 && 'routing' in nodeKindOf(split.kind).fields,
  };
}
