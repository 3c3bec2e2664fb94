import type { Point } from '#src/lib/geometry.ts';
import { isCommandEnabled } from '#src/commands/command.ts';
import { commands } from '#src/commands/index.ts';
import type { Editor } from '#src/store/editor.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { ContextMenu } from '#src/ui/Menu.tsx';
import { commandEntries, commandsOfGroup } from './commandEntries.ts';

/** Where the menu was asked for, and on what. The canvas has selected it already. */
export type MenuPlace = { readonly at: Point; readonly node?: string; readonly edge?: string };

type CanvasMenuProps = { readonly place: MenuPlace; readonly onClose: () => void };

/** The menu of right-click and long press on the map. */
export function CanvasMenu({ place, onClose }: CanvasMenuProps) {
  const editor = useEditor();
  const isOnItem = place.node !== undefined || place.edge !== undefined;
  const ids = isOnItem
    ? itemCommands(editor)
    : ['edit.paste', 'edit.select-all', 'edit.find', '-', ...commandsOfGroup('Insert'), '-', 'view.fit'];
  return (
    <ContextMenu
      label={isOnItem ? 'Selected on the map' : 'Map'}
      entries={commandEntries(editor, ids)}
      at={place.at}
      onClose={onClose}
    />
  );
}

/** What makes the stream longer, or leads it elsewhere. */
const growing = [
  'stream.next-step',
  'stream.previous-step',
  'stream.branch',
  'stream.insert-step',
  'stream.reattach-end',
  'stream.reattach-start',
  'stream.reverse-connection',
];

/** What can be done to what is selected; what makes no sense for it is left out. */
function itemCommands(editor: Editor): readonly string[] {
  const arrange = commandsOfGroup('Arrange').filter((id) => isPossible(editor, id));
  const stream = growing.filter((id) => isPossible(editor, id));
  return [
    ...stream,
    ...(stream.length === 0 ? [] : ['-']),
    ...[
      'edit.rename',
      'edit.cut',
      'edit.copy',
      'edit.duplicate',
      'edit.delete',
      'edit.select-similar',
    ].filter((id) => isPossible(editor, id)),
    ...(arrange.length === 0 ? [] : ['-', ...arrange]),
    '-',
    'view.fit-selection',
  ];
}

function isPossible(editor: Editor, id: string): boolean {
  return commands.some((command) => command.id === id && isCommandEnabled(command, editor));
}
