import { ChevronDown } from 'lucide-react';
import { commands } from '#src/commands/index.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Menu } from '#src/ui/Menu.tsx';
import { commandEntries } from './commandEntries.ts';

/** How the map is seen: zoom, grid, timeline, theme; and help. */
export function ViewMenu() {
  const editor = useEditor();
  useEditorState((state) => state.preferences);
  useEditorState((state) => state.selection);
  const ids = (group: string) => commands.filter((command) => command.group === group).map((command) => command.id);
  return (
    <Menu label="View" entries={commandEntries(editor, [...ids('View'), '-', ...ids('Help')])} tone="quiet">
      View
      <ChevronDown size={14} aria-hidden />
    </Menu>
  );
}
