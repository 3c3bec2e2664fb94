import type { Point } from '#src/lib/geometry.ts';
import { isCommandEnabled } from '#src/commands/command.ts';
import { commands } from '#src/commands/index.ts';
import type { Editor } from '#src/store/editor.ts';
import { onlySelectedEdge } from '#src/store/selection.ts';
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

/** What changes one connection, or leads it elsewhere. */
const ofConnection = [
  'edit.rename',
  'stream.insert-step',
  'stream.reattach-end',
  'stream.reattach-start',
  'stream.reverse-connection',
  'stream.add-idea',
];

/** What makes the stream longer. */
const growing = ['stream.next-step', 'stream.previous-step', 'stream.branch', 'stream.add-idea'];

const ofAnything = [
  'edit.rename',
  'edit.cut',
  'edit.copy',
  'edit.duplicate',
  'edit.delete',
  'edit.select-similar',
  'stream.park-ideas',
];

/** What can be done to what is selected; what makes no sense for it is left out. */
function itemCommands(editor: Editor): readonly string[] {
  const isConnection = onlySelectedEdge(editor.store.getState()) !== undefined;
  const first = isConnection ? ofConnection : growing;
  const parts = [
    first,
    ofAnything.filter((id) => !first.includes(id)),
    commandsOfGroup('Arrange'),
    ['view.fit-selection'],
  ].map((ids) => ids.filter((id) => isPossible(editor, id)));
  return parts.filter((ids) => ids.length > 0).flatMap((ids, index) => (index === 0 ? ids : ['-', ...ids]));
}

function isPossible(editor: Editor, id: string): boolean {
  return commands.some((command) => command.id === id && isCommandEnabled(command, editor));
}
