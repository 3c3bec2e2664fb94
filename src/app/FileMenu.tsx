import { ChevronDown } from 'lucide-react';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Menu } from '#src/ui/Menu.tsx';
import { commandEntries, commandsOfGroup } from './commandEntries.ts';

/** Everything about files: read from the list of commands. */
export function FileMenu() {
  const editor = useEditor();
  // What can be done depends on the map; a new list for each state is cheap, and only the open menu draws it.
  useEditorState((state) => state.document);
  return (
    <Menu label="File" entries={commandEntries(editor, commandsOfGroup('File'))} tone="quiet">
      File
      <ChevronDown size={14} aria-hidden />
    </Menu>
  );
}
