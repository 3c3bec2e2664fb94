import type { Finding } from '#src/analysis/analysis.ts';
import { overlaps, unionOf } from '#src/lib/geometry.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';

/** True where there is something on the map to show. */
export function isOnMap({ nodes, edges = [] }: Pick<Finding, 'nodes' | 'edges'>): boolean {
  return nodes.length + edges.length > 0;
}

/** Selects what the finding is about on the map, and looks there when it is out of sight. */
export function showFinding(editor: Editor, { nodes, edges = [] }: Pick<Finding, 'nodes' | 'edges'>): void {
  const before = editor.store.getState();
  if (before.view !== 'map' && before.view !== 'table') editor.setView('map');
  editor.select({ nodes: new Set(nodes), edges: new Set(edges) });
  const state = editor.store.getState();
  const { x, y, zoom, size } = state.viewport;
  const map = activeState(state);
  const ends = map.edges.filter(({ id }) => edges.includes(id)).flatMap(({ from, to }) => [from, to]);
  const shown = new Set([...nodes, ...ends]);
  const bounds = unionOf(map.nodes.filter(({ id }) => shown.has(id)).map(nodeBounds));
  if (size === undefined || bounds === undefined) return;
  const seen = { x: -x / zoom, y: -y / zoom, width: size.width / zoom, height: size.height / zoom };
  if (!overlaps(bounds, seen)) editor.requestView('fit-selection');
}
