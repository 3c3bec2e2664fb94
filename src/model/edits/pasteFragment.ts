import { centreOf, type Point } from '#src/lib/geometry.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { changeState } from '../changeState.ts';
import { cleanData } from '../cleanData.ts';
import { detailsOf } from '../detailsOf.ts';
import type { MapDocument, MapEdge, MapNode } from '../document.ts';
import { type Fragment, fragmentBounds } from '../fragment.ts';
import { freshId, type NewId } from '../freshId.ts';
import { stateOf } from '../stateOf.ts';
import { placeInsideWorld } from '../world.ts';

/** The map after pasting, and the ids of what came in, in the fragment's order. */
export type Pasted = {
  readonly document: MapDocument;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
};

/**
 * The map with a copy of the fragment, its middle at `at`, under new ids. Edges come along where both their ends do.
 * An empty fragment gives back the same map.
 */
export function pasteFragment(
  document: MapDocument,
  stateId: string,
  fragment: Fragment,
  at: Point,
  newId: NewId,
): Pasted {
  const bounds = fragmentBounds(fragment);
  if (bounds === undefined) return { document, nodes: [], edges: [] };
  const middle = centreOf(bounds);
  const state = stateOf(document, stateId);
  const nodeIds = renamed(fragment.nodes, state.nodes, 'n', newId);
  const edgeIds = renamed(fragment.edges, state.edges, 'e', newId);
  const nodes = fragment.nodes
    .map((node) => aboutCopies(node, nodeIds, edgeIds))
    .map((node) =>
      pastedNode(node, nodeIds.get(node.id) ?? node.id, { x: at.x - middle.x, y: at.y - middle.y }),
    );
  const edges = fragment.edges.flatMap((edge) => pastedEdge(edge, edgeIds.get(edge.id) ?? edge.id, nodeIds));
  return {
    document: changeState(document, stateId, (before) => ({
      ...before,
      nodes: [...before.nodes, ...nodes],
      edges: [...before.edges, ...edges],
    })),
    nodes: nodes.map((node) => node.id),
    edges: edges.map((edge) => edge.id),
  };
}

type HasId = { readonly id: string };

function renamed(
  copied: readonly HasId[],
  existing: readonly HasId[],
  prefix: string,
  newId: NewId,
): ReadonlyMap<string, string> {
  const taken = new Set(existing.map((item) => item.id));
  return new Map(copied.map((item) => [item.id, freshId(newId, prefix, taken)]));
}

function pastedNode(node: MapNode, id: string, by: Point): MapNode {
  const data = cleanData(nodeKindOf(node.kind).fields, node.data);
  return placeInsideWorld({ ...node, id, x: node.x + by.x, y: node.y + by.y, data });
}

/** What is copied together with what it is about is about the copy. */
function aboutCopies(
  node: MapNode,
  nodes: ReadonlyMap<string, string>,
  edges: ReadonlyMap<string, string>,
): MapNode {
  const target = detailsOf(node).idea?.target;
  const copy = target === undefined ? undefined : (nodes.get(target) ?? edges.get(target));
  return copy === undefined ? node : { ...node, data: { ...node.data, target: copy } };
}

function pastedEdge(edge: MapEdge, id: string, nodeIds: ReadonlyMap<string, string>): readonly MapEdge[] {
  const from = nodeIds.get(edge.from);
  const to = nodeIds.get(edge.to);
  if (from === undefined || to === undefined) return [];
  return [{ ...edge, id, from, to, data: cleanData(edgeKindOf(edge.kind).fields, edge.data) }];
}
