import { useMemo } from 'react';
import type { JsonObject } from '#src/lib/json.ts';
import { addEntry } from '#src/model/edits/addEntry.ts';
import { moveEntry } from '#src/model/edits/moveEntry.ts';
import { removeEntry } from '#src/model/edits/removeEntry.ts';
import { updateEntry } from '#src/model/edits/updateEntry.ts';
import type { ListEntry, MapList } from '#src/model/mapLists.ts';
import type { Editor } from '#src/store/editor.ts';
import { useEditor } from '#src/store/useEditor.tsx';

/** What can be done to the entries of a list, each under a name for undo; typing in one field is one entry of the history. */
export type EntryEdits = {
  readonly add: (data: JsonObject) => void;
  readonly change: (id: string, what: string, patch: JsonObject) => void;
  readonly move: (id: string, by: number) => void;
  readonly remove: (id: string) => void;
};

/** The edits of a list; `one` is what an entry is called, inside a sentence: `need`. */
export function useEntryEdits<Entry extends ListEntry>(list: MapList<Entry>, one: string): EntryEdits {
  const editor = useEditor();
  return useMemo(() => entryEdits(editor, list, one), [editor, list, one]);
}

function entryEdits<Entry extends ListEntry>(editor: Editor, list: MapList<Entry>, one: string): EntryEdits {
  return {
    add: (data) => editor.edit(`Add ${one}`, (document) => addEntry(document, list, data)),
    change: (id, what, patch) =>
      editor.edit(`Change ${what} of ${id}`, (document) => updateEntry(document, list, id, patch), {
        mergeKey: `entry ${id} ${what}`,
      }),
    move: (id, by) => editor.edit(`Move ${id}`, (document) => moveEntry(document, list, id, by)),
    remove: (id) => editor.edit(`Remove ${one} ${id}`, (document) => removeEntry(document, list, id)),
  };
}
