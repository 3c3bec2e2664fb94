import { useMemo } from 'react';
import type { PlannedIdea } from '#src/analysis/plan/actionPlan.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { addEntry } from '#src/model/edits/addEntry.ts';
import { removeEntry } from '#src/model/edits/removeEntry.ts';
import { removeItems } from '#src/model/edits/removeItems.ts';
import { updateEntry } from '#src/model/edits/updateEntry.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { parkedList } from '#src/model/mapLists.ts';
import { burstFields } from '#src/notation/nodes/burstFields.ts';
import type { Editor } from '#src/store/editor.ts';
import { useEditor } from '#src/store/useEditor.tsx';

/** What can be done to the ideas of the plan, on the map and parked alike, each under a name for undo. */
export type PlanEdits = {
  readonly change: (row: PlannedIdea, name: keyof typeof burstFields, value: JsonObject[string]) => void;
  readonly remove: (row: PlannedIdea) => void;
  readonly park: (name: string) => void;
};

export function usePlanEdits(): PlanEdits {
  const editor = useEditor();
  return useMemo(() => planEdits(editor), [editor]);
}

function planEdits(editor: Editor): PlanEdits {
  return {
    change: ({ id, idea, isParked }, name, value) => {
      const { stateId } = editor.store.getState();
      const label = `Change ${burstFields[name].label.toLowerCase()} of ${idea}`;
      const patch = { [name]: value };
      editor.edit(
        label,
        (document) =>
          isParked
            ? updateEntry(document, parkedList, id, patch)
            : updateNodeData(document, stateId, id, patch),
        { mergeKey: `plan ${id} ${name}` },
      );
    },
    remove: ({ id, idea, isParked }) => {
      const { stateId } = editor.store.getState();
      editor.edit(`Delete ${idea}`, (document) =>
        isParked ? removeEntry(document, parkedList, id) : removeItems(document, stateId, { nodes: [id] }),
      );
    },
    park: (name) => editor.edit('Park idea', (document) => addEntry(document, parkedList, { name })),
  };
}
