import type { MapEdge, MapNode, MapState } from '#src/model/document.ts';
import { activeState, type EditorState, type Selection } from './editorState.ts';

export const emptySelection: Selection = { nodes: new Set(), edges: new Set() };

/** How many items are selected. */
export function selectionSize(selection: Selection): number {
  return selection.nodes.size + selection.edges.size;
}

/** The selected nodes of the state being looked at, in document order. */
export function selectedNodes(state: EditorState): readonly MapNode[] {
  if (state.selection.nodes.size === 0) return [];
  return activeState(state).nodes.filter((node) => state.selection.nodes.has(node.id));
}

/** The selected edges of the state being looked at, in document order. */
export function selectedEdges(state: EditorState): readonly MapEdge[] {
  if (state.selection.edges.size === 0) return [];
  return activeState(state).edges.filter((edge) => state.selection.edges.has(edge.id));
}

/** The one selected node; undefined when none, several, or an edge as well. */
export function onlySelectedNode(state: EditorState): MapNode | undefined {
  return selectionSize(state.selection) === 1 ? selectedNodes(state)[0] : undefined;
}

/** The one selected edge; undefined when none, several, or a node as well. */
export function onlySelectedEdge(state: EditorState): MapEdge | undefined {
  return selectionSize(state.selection) === 1 ? selectedEdges(state)[0] : undefined;
}

/** Everything that there is. */
export function wholeSelection(map: MapState): Selection {
  return { nodes: idsOf(map.nodes), edges: idsOf(map.edges) };
}

/** The same selection without ids that the state does not have; identical when all of them exist. */
export function existingSelection(selection: Selection, map: MapState): Selection {
  const nodes = existing(selection.nodes, map.nodes);
  const edges = existing(selection.edges, map.edges);
  return nodes === selection.nodes && edges === selection.edges ? selection : { nodes, edges };
}

/** What `after` has and `before` has not: what came back with an undo. */
export function appearedItems(before: MapState, after: MapState): Selection {
  return { nodes: appeared(before.nodes, after.nodes), edges: appeared(before.edges, after.edges) };
}

/** True when both hold the same ids. */
export function isSameSelection(a: Selection, b: Selection): boolean {
  return isSameSet(a.nodes, b.nodes) && isSameSet(a.edges, b.edges);
}

type Item = { readonly id: string };

function idsOf(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.map((item) => item.id));
}

function existing(ids: ReadonlySet<string>, items: readonly Item[]): ReadonlySet<string> {
  if (ids.size === 0) return ids;
  const known = idsOf(items);
  const kept = [...ids].filter((id) => known.has(id));
  return kept.length === ids.size ? ids : new Set(kept);
}

function appeared(before: readonly Item[], after: readonly Item[]): ReadonlySet<string> {
  if (before === after) return new Set();
  const known = idsOf(before);
  return new Set(after.filter((item) => !known.has(item.id)).map((item) => item.id));
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((id) => b.has(id)));
}
