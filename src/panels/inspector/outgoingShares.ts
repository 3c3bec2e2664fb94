import type { MapEdge, MapNode, MapState } from '#src/model/document.ts';
import { carriesUnits, edgeRole } from '#src/model/nodeRole.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';

/** The ways that units can take out of a node, and what becomes of those that take none. */
export type OutgoingShares = {
  readonly edges: readonly MapEdge[];
  /** In words; undefined where there is nothing to say. */
  readonly rest: string | undefined;
  readonly isTooMuch: boolean;
  readonly isParallel: boolean;
};

/** Rounding in the stated shares up to this many percent is no error. */
const tolerance = 0.5;

/** The split at a node as it is stated, with what the stated shares leave. */
export function outgoingShares(state: MapState, node: MapNode): OutgoingShares {
  const edges = state.edges.filter((edge) => edge.from === node.id && carriesUnits(edgeRole(edge)));
  const flow = nodeKindOf(node.kind).flow(node.data);
  const isParallel = 'routing' in flow && flow.routing === 'parallel' && edges.length > 1;
  if (isParallel)
    return { edges, rest: 'Every unit takes all of these ways at once.', isTooMuch: false, isParallel };
  const shares = edges.map(shareOf);
  const stated = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const isTooMuch = stated > 100 + tolerance;
  const open = edges.filter((edge, index) => shares[index] === undefined && edgeRole(edge) === 'flow').length;
  const comeBack = edges.every((edge) => edgeRole(edge) === 'loop');
  return { edges, rest: restWords(stated, isTooMuch, open, comeBack), isTooMuch, isParallel };
}

/** What is stated on one edge; undefined: nothing is. */
export function shareOf(edge: MapEdge): number | undefined {
  return edgeKindOf(edge.kind).flow(edge.data).sharePercent;
}

function restWords(stated: number, isTooMuch: boolean, open: number, comeBack: boolean): string | undefined {
  if (isTooMuch) {
    return `These shares add up to ${formatPercent(stated / 100)}: more than there is. Lower one of them.`;
  }
  const left = Math.max(0, 100 - stated);
  const rest = formatPercent(left / 100);
  if (comeBack || (stated === 0 && open > 0)) return open > 1 ? 'Split evenly.' : undefined;
  if (open > 1) return `The other ways split what is left, ${rest}, evenly.`;
  if (open === 1) return `What is left, ${rest}, takes the way without a share.`;
  return left < 0.0005 ? 'Nothing is left.' : `${rest} leave the stream here.`;
}
