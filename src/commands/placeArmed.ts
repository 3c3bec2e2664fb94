import { boxOf, lineOf } from '#src/layout/boxOf.ts';
import { type Growth, placeBesideNode, placeUnderNode } from '#src/layout/growPlace.ts';
import { placeNode } from '#src/layout/placeNode.ts';
import { connectionKind } from '#src/model/connectionKind.ts';
import { createEdge, createNode } from '#src/model/create.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapEdge, MapNode, MapState } from '#src/model/document.ts';
import { addEdge } from '#src/model/edits/addEdge.ts';
import { addNode } from '#src/model/edits/addNode.ts';
import { moveNodes } from '#src/model/edits/moveNodes.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import { onlySelectedNode } from '#src/store/selection.ts';
import { seenWorld } from './mapOnScreen.ts';

/**
 * Places the armed symbol without a pointer, selects it and opens its name: behind the selected one and joined with it,
 * where units can go on from there; an exit below it, everything else on a free place. Nothing when no symbol is armed.
 */
export function placeArmed(editor: Editor): void {
  const { tool, stateId } = editor.store.getState();
  if (tool.tool !== 'place') return;
  const state = activeState(editor.store.getState());
  const beside = onlySelectedNode(editor.store.getState());
  const draft = aboutIt(createNode(tool.kind, { id: editor.services.newId('n'), x: 0, y: 0 }), beside);
  const growth = placeFor(editor, state, draft, beside);
  const node = { ...draft, ...growth.at };
  const edge = beside && joinedTo(editor, state, beside, node);
  editor.edit(`Add ${nodeKindOf(tool.kind).title.toLowerCase()}`, (document) => {
    const added = addNode(moveNodes(document, stateId, growth.moves), stateId, node);
    return edge === undefined ? added : addEdge(added, stateId, edge);
  });
  editor.setTool({ tool: 'select' });
  editor.select({ nodes: new Set([node.id]) });
  editor.setEditing(node.id);
}

/** An idea is about the symbol beside which it is placed. */
function aboutIt(draft: MapNode, beside: MapNode | undefined): MapNode {
  const isIdea = detailsOf(draft).idea !== undefined;
  if (!isIdea || beside === undefined || nodeRole(beside) === 'none') return draft;
  return { ...draft, data: { ...draft.data, target: beside.id } };
}

function placeFor(editor: Editor, state: MapState, draft: MapNode, beside: MapNode | undefined): Growth {
  const box = boxOf(draft);
  const newcomer = { width: box.width, height: box.height, line: lineOf(box) };
  if (beside !== undefined) {
    const isBelow = ['exit', 'information', 'none'].includes(nodeRole(draft));
    return isBelow
      ? placeUnderNode(state, beside, newcomer)
      : placeBesideNode(state, beside, nodeRole(draft) === 'source' ? 'before' : 'after', newcomer);
  }
  const view = seenWorld(editor.store.getState().viewport) ?? { x: 0, y: 0, width: 0, height: 0 };
  const near = { x: view.x + view.width / 4, y: view.y + view.height / 3 };
  return { at: placeNode(state, newcomer, near), moves: new Map() };
}

/** A connection that takes units between the two, if one makes sense; into the selected one from a source. */
function joinedTo(editor: Editor, state: MapState, beside: MapNode, node: MapNode): MapEdge | undefined {
  const [from, to] = nodeRole(node) === 'source' ? [node.id, beside.id] : [beside.id, node.id];
  const widened = { ...state, nodes: [...state.nodes, node] };
  const kind = connectionKind(widened, from, to, editor.store.getState().preferences.edgeKind);
  if (!kind.ok || edgeKindOf(kind.value).role !== 'flow') return undefined;
  return createEdge(kind.value, { id: editor.services.newId('e'), from, to });
}
