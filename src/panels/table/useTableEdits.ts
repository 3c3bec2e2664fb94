import { useMemo } from 'react';
import { moveInStream, type StreamDirection } from '#src/model/edits/moveInStream.ts';
import { removeItems } from '#src/model/edits/removeItems.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';
import { insideSentence } from '#src/panels/inspector/fieldWords.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import type { CellChange, WriteSource, Written } from './grid/gridModel.ts';
import { insertStep } from './insertStep.ts';
import { tableColumns } from './tableColumns.ts';
import { newRowKey } from './tableRows.tsx';
import { writeCells } from './writeCells.ts';

export type TableEdits = ReturnType<typeof tableEdits>;

/** What the table changes on the map, each through the one door under a name for undo. */
export function useTableEdits(): TableEdits {
  const editor = useEditor();
  return useMemo(() => tableEdits(editor), [editor]);
}

function tableEdits(editor: Editor) {
  const now = () => {
    const state = editor.store.getState();
    return { document: state.document, map: activeState(state), preferences: state.preferences };
  };
  return {
    write: (changes: readonly CellChange[], source: WriteSource): Written => {
      const { document, map, preferences } = now();
      const context = {
        stateId: map.id,
        source,
        edgeKind: preferences.edgeKind,
        newId: editor.services.newId,
      };
      const written = writeCells(document, changes, context);
      editor.edit(labelOf(editor, changes, source, written.created.size), () => written.document);
      return written;
    },
    /** A step after this row; gives its id. */
    insertAfter: (rowKey: string): string => {
      const { document, map, preferences } = now();
      const [kind] = nodeKinds;
      if (kind === undefined) throw new Error('no kinds of nodes');
      const after = rowKey === newRowKey ? undefined : rowKey;
      const step = { kind: kind.id, data: {}, after, edgeKind: preferences.edgeKind };
      const inserted = insertStep(document, map.id, step, editor.services.newId);
      editor.edit(`Add ${insideSentence(kind.title)}`, () => inserted.document);
      return inserted.id;
    },
    remove: (rowKeys: readonly string[]): void => {
      const { map } = now();
      const chosen = new Set(rowKeys);
      const nodes = map.nodes.filter((node) => chosen.has(node.id));
      const [only] = nodes.length === 1 ? nodes : [];
      const what = only === undefined ? `${nodes.length} rows` : nodeName(only);
      editor.edit(`Delete ${what}`, (document) => removeItems(document, map.id, { nodes: chosen }));
    },
    /** Why not, in words; undefined where it was moved. */
    move: (rowKey: string, direction: StreamDirection): string | undefined => {
      const { document, map } = now();
      const node = map.nodes.find((candidate) => candidate.id === rowKey);
      if (node === undefined) return undefined;
      const moved = moveInStream(document, map.id, node.id, direction);
      if (!moved.ok) return moved.problem;
      editor.edit(`Move ${nodeName(node)} ${direction}`, () => moved.value);
      return undefined;
    },
  };
}

function labelOf(
  editor: Editor,
  changes: readonly CellChange[],
  source: WriteSource,
  created: number,
): string {
  const [first] = changes;
  if (changes.length > 1 || first === undefined) {
    return `${source === 'cleared' ? 'Clear' : 'Paste'} ${changes.length} cells`;
  }
  if (created > 0) return `Add step`;
  const node = activeState(editor.store.getState()).nodes.find((candidate) => candidate.id === first.row);
  const column = tableColumns([first.column]).find((candidate) => candidate.id === first.column);
  const of = node === undefined ? '' : ` of ${nodeName(node)}`;
  return `Change ${insideSentence(column?.title ?? first.column)}${of}`;
}
