import { ChevronDown } from 'lucide-react';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Menu } from '#src/ui/Menu.tsx';
import { commandEntries, commandsOfGroup } from './commandEntries.ts';

/** How the map is seen: zoom, grid, timeline, theme; and help. */
export function ViewMenu() {
  const editor = useEditor();
  useEditorState((state) => state.preferences);
  useEditorState((state) => state.selection);
  return (
    <Menu
      label="View"
      entries={commandEntries(editor, [...commandsOfGroup('View'), '-', ...commandsOfGroup('Help')])}
      tone="quiet"
    >
      View
      <ChevronDown size={14} aria-hidden />
    </Menu>
  );
}
