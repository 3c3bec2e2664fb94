import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';
import type { Route } from '#src/notation/edgeKind.ts';
import type { MapEdge, MapNode, MapState } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { carriesUnits, edgeRole, nodeRole } from '#src/model/nodeRole.ts';

/** A share below this is rounding, and not worth an arrow. */
const worthDrawing = 0.005;

/**
 * Where units leave the stream without an edge that says why: `70 % leave` by node id, with the x (in the node's
 * coordinates) of the free place below it. Nodes where all is accounted for are not in it.
 */
export function leavingBelow(
  state: MapState,
  analysis: StateAnalysis,
  routes: ReadonlyMap<string, Route>,
): ReadonlyMap<string, { readonly text: string; readonly at: number }> {
  const outgoing = new Map<string, MapEdge[]>();
  for (const edge of state.edges) {
    if (!carriesUnits(edgeRole(edge))) continue;
    outgoing.set(edge.from, [...(outgoing.get(edge.from) ?? []), edge]);
  }
  const leaving = new Map<string, { text: string; at: number }>();
  for (const node of state.nodes) {
    const edges = outgoing.get(node.id) ?? [];
    if (edges.length === 0 || nodeRole(node) === 'customer') continue;
    const shares = edges.map((edge) => analysis.edges.get(edge.id)?.share);
    const gone = shares.reduce<number>((rest, share) => rest - (share ?? 1), 1);
    if (gone < worthDrawing) continue;
    leaving.set(node.id, { text: `${formatPercent(gone)} leave`, at: freePlace(node, state, routes) });
  }
  return leaving;
}

/** A place at the bottom of the node with room for the arrow and its words, away from lines that leave there. */
function freePlace(node: MapNode, state: MapState, routes: ReadonlyMap<string, Route>): number {
  const { x, y, width, height } = nodeBounds(node);
  const taken = state.edges.flatMap((edge) => {
    const points = routes.get(edge.id)?.points ?? [];
    const ends = [
      edge.from === node.id ? points[0] : undefined,
      edge.to === node.id ? points.at(-1) : undefined,
    ];
    return ends.flatMap((point) => (point !== undefined && point.y >= y + height - 1 ? [point.x - x] : []));
  });
  const places = [width * 0.2, width * 0.6, width * 0.85, 6];
  const distance = (place: number) =>
    Math.min(Infinity, ...taken.map((at) => (at < place ? (place - at) * 4 : at - place - 8)));
  return places.reduce((best, place) => (distance(place) > distance(best) + 40 ? place : best));
}
