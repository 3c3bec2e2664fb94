import { canConnect } from '#src/model/canConnect.ts';
import { connectionKind } from '#src/model/connectionKind.ts';
import { createEdge } from '#src/model/create.ts';
import type { MapState } from '#src/model/document.ts';
import { addEdge } from '#src/model/edits/addEdge.ts';
import { reattachEdge } from '#src/model/edits/reattachEdge.ts';
import { failure, type Result } from '#src/lib/result.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';

/** Joins two nodes with an edge of this kind, or the one that fits there, and selects it; or says why it can't. True when joined. */
export function connectNodes(editor: Editor, from: string, to: string, preferred?: string): boolean {
  const state = editor.store.getState();
  const wished = preferred ?? state.preferences.edgeKind;
  const kind = connectionKind(activeState(state), from, to, wished);
  if (!kind.ok) {
    editor.notify({ tone: 'warning', text: kind.problem });
    return false;
  }
  const id = editor.services.newId('e');
  const edge = createEdge(kind.value, { id, from, to });
  editor.edit('Connect', (document) => addEdge(document, state.stateId, edge));
  editor.select({ edges: new Set([id]) });
  return true;
}

/** Leads one end of an edge to another node, or says why it can't. */
export function moveEdgeEnd(editor: Editor, edgeId: string, end: 'from' | 'to', node: string): void {
  const state = editor.store.getState();
  const allowed = canMoveEdgeEnd(activeState(state), edgeId, end, node);
  if (!allowed.ok) {
    editor.notify({ tone: 'warning', text: allowed.problem });
    return;
  }
  const ends = end === 'from' ? { from: node } : { to: node };
  editor.edit('Reconnect', (document) => reattachEdge(document, state.stateId, edgeId, ends));
}

/** The edge's kind where its end may be moved to this node, or why not. */
export function canMoveEdgeEnd(
  state: MapState,
  edgeId: string,
  end: 'from' | 'to',
  node: string,
): Result<string, string> {
  const edge = state.edges.find((candidate) => candidate.id === edgeId);
  if (edge === undefined) return failure('This connection is no longer on the map.');
  const from = end === 'from' ? node : edge.from;
  const to = end === 'to' ? node : edge.to;
  const allowed = canConnect(state, from, to, edge.kind, edge.id);
  return allowed.ok ? { ok: true, value: edge.kind } : allowed;
}
