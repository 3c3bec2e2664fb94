import { useEffect } from 'react';
import { keepFileLink } from '#src/store/keepFileLink.ts';
import { isFileDue } from '#src/store/isFileDue.ts';
import { commandOf } from '#src/commands/index.ts';
import { useEditor } from '#src/store/useEditor.tsx';

/** Milliseconds between two looks. */
const interval = 60_000;
/** After so many edits a map is worth asking the browser to keep it, come what may. */
const manyEdits = 20;

/**
 * Sees to it that work is not only in one place for long: remembers the map's file, asks the browser not to make room by
 * deleting maps, and reminds once of saving a file when only this browser has had the map for hours.
 */
export function useSafeKeeping(): void {
  const editor = useEditor();
  useEffect(() => keepFileLink(editor), [editor]);
  useEffect(() => {
    let isAsked = false;
    const reminded = new Set<string>();
    const look = () => {
      const state = editor.store.getState();
      if (!isAsked && state.history.past.length >= manyEdits) {
        isAsked = true;
        askToKeep();
      }
      if (reminded.has(state.document.id) || !isFileDue(state, editor.services.now())) return;
      reminded.add(state.document.id);
      editor.notify({
        tone: 'info',
        text: 'Only this browser has your last hours of work. Save a file as well, to be safe.',
        action: { label: 'Save…', run: () => void commandOf('file.save').run(editor) },
      });
    };
    const timer = setInterval(look, interval);
    return () => clearInterval(timer);
  }, [editor]);
}

/** Some browsers decide by themselves, others ask the user; an answer changes nothing here. */
function askToKeep(): void {
  const { storage } = navigator;
  // Not on plain http.
  if (!('persist' in storage)) return;
  void storage
    .persisted()
    .then((isKept) => (isKept ? true : storage.persist()))
    .catch(() => false);
}
