import { ChevronDown } from 'lucide-react';
import { commands } from '#src/commands/index.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Menu } from '#src/ui/Menu.tsx';
import { commandEntries } from './commandEntries.ts';

/** Everything about files: read from the list of commands. */
export function FileMenu() {
  const editor = useEditor();
  // What can be done depends on the map; a new list for each state is cheap, and only the open menu draws it.
  useEditorState((state) => state.document);
  const ids = commands.filter((command) => command.group === 'File').map((command) => command.id);
  return (
    <Menu label="File" entries={commandEntries(editor, ids)} tone="quiet">
      File
      <ChevronDown size={14} aria-hidden />
    </Menu>
  );
}
