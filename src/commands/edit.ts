import { removeItems } from '#src/model/edits/removeItems.ts';
import { activeState, type EditorState } from '#src/store/editorState.ts';
import { redoLabel, undoLabel } from '#src/store/history.ts';
import {
  emptySelection,
  onlySelectedEdge,
  onlySelectedNode,
  selectionSize,
  wholeSelection,
} from '#src/store/selection.ts';
import type { Editor } from '#src/store/editor.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { Command } from './command.ts';

const hasSelection = (editor: Editor) => selectionSize(editor.store.getState().selection) > 0;

/** Undo and redo, what is selected, and taking it away. */
export const editCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    title: 'Undo',
    titleNow: (editor) => labelled('Undo', undoLabel(editor.store.getState().history)),
    group: 'Edit',
    shortcuts: ['Mod+Z'],
    keywords: ['back', 'revert'],
    isEnabled: (editor) => undoLabel(editor.store.getState().history) !== undefined,
    run: (editor) => editor.undo(),
  },
  {
    id: 'edit.redo',
    title: 'Redo',
    titleNow: (editor) => labelled('Redo', redoLabel(editor.store.getState().history)),
    group: 'Edit',
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    keywords: ['again', 'forward'],
    isEnabled: (editor) => redoLabel(editor.store.getState().history) !== undefined,
    run: (editor) => editor.redo(),
  },
  {
    id: 'edit.delete',
    title: 'Delete',
    group: 'Edit',
    shortcuts: ['Delete', 'Backspace'],
    keywords: ['remove', 'erase'],
    isEnabled: hasSelection,
    run: (editor) => deleteSelection(editor, 'Delete'),
  },
  {
    id: 'edit.select-all',
    title: 'Select all',
    group: 'Edit',
    shortcuts: ['Mod+A'],
    isEnabled: (editor) => activeState(editor.store.getState()).nodes.length > 0,
    run: (editor) => editor.select(wholeSelection(activeState(editor.store.getState()))),
  },
  {
    id: 'edit.deselect',
    title: 'Cancel or deselect',
    group: 'Edit',
    shortcuts: ['Escape'],
    keywords: ['clear', 'none', 'stop'],
    isEnabled: (editor) => nextToEnd(editor.store.getState()) !== undefined,
    run: endOne,
  },
  {
    id: 'edit.rename',
    title: 'Rename',
    titleNow: (editor) => (hasOnlyEdge(editor) ? 'Change connection' : 'Rename'),
    group: 'Edit',
    view: 'map',
    shortcuts: ['Enter', 'F2'],
    keywords: ['name', 'label', 'title', 'edit', 'change'],
    isEnabled: (editor) => hasOnlyEdge(editor) || onlySelectedNode(editor.store.getState()) !== undefined,
    run: editInPlace,
  },
];

function hasOnlyEdge(editor: Editor): boolean {
  return onlySelectedEdge(editor.store.getState()) !== undefined;
}

/** The name of a node, or all there is to say about a connection, where it is drawn. */
function editInPlace(editor: Editor): void {
  const node = onlySelectedNode(editor.store.getState());
  const edge = onlySelectedEdge(editor.store.getState());
  if (node !== undefined) editor.setEditing(node.id);
  else if (edge !== undefined) editor.setPrompt({ ask: 'connection', edge: edge.id, hasFocus: true });
}

/** Removes what is selected, and the connections of removed nodes, under a label that starts with the verb. */
export function deleteSelection(editor: Editor, verb: 'Delete' | 'Cut'): void {
  const state = editor.store.getState();
  editor.edit(`${verb} ${selectionName(state)}`, (document) =>
    removeItems(document, state.stateId, state.selection),
  );
}

/** What is selected, in a few words: `step`, `push`, `3 items`. */
export function selectionName(state: EditorState): string {
  const count = selectionSize(state.selection);
  const node = onlySelectedNode(state);
  const edge = onlySelectedEdge(state);
  if (node !== undefined) return nodeKindOf(node.kind).title.toLowerCase();
  if (edge !== undefined) return `${edgeKindOf(edge.kind).title.toLowerCase()} connection`;
  return count === 1 ? '1 item' : `${count} items`;
}

function labelled(verb: string, label: string | undefined): string {
  return label === undefined ? verb : `${verb} ${label}`;
}

/** What Escape ends, the innermost first; undefined when nothing is under way. */
function nextToEnd(
  state: EditorState,
): 'gesture' | 'editing' | 'prompt' | 'tool' | 'explained' | 'selection' | undefined {
  if (state.gesture !== undefined) return 'gesture';
  if (state.editing !== undefined) return 'editing';
  if (state.prompt !== undefined) return 'prompt';
  if (state.tool.tool !== 'select') return 'tool';
  if (state.explained !== undefined) return 'explained';
  return selectionSize(state.selection) > 0 ? 'selection' : undefined;
}

function endOne(editor: Editor): void {
  switch (nextToEnd(editor.store.getState())) {
    case 'gesture':
      editor.cancelGesture();
      break;
    case 'editing':
      editor.setEditing(undefined);
      break;
    case 'prompt':
      editor.setPrompt(undefined);
      break;
    case 'tool':
      editor.setTool({ tool: 'select' });
      break;
    case 'explained':
      editor.setExplained(undefined);
      break;
    case 'selection':
      editor.select(emptySelection);
      break;
    case undefined:
      break;
  }
}
