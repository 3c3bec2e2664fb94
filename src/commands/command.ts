import type { Editor } from '#src/store/editor.ts';
import type { View } from '#src/store/editorState.ts';

/** What a person can ask for. Menus, shortcuts, palette and help are derived from the list; nothing is said twice. */
export type Command = {
  readonly id: string;
  readonly title: string;
  /** The title as things stand: `Undo Add step`. Left out: always `title`. */
  readonly titleNow?: (editor: Editor) => string;
  readonly group: CommandGroup;
  /** `Mod+Shift+Z`: Mod is Ctrl, or ⌘ on a Mac. Several are alternatives; the first is the one shown. */
  readonly shortcuts?: readonly string[];
  /** Other words that people search for. */
  readonly keywords?: readonly string[];
  /** The view that it is about; left out: it means the same in all of them. */
  readonly view?: View;
  /** True: the browser may do what it does at these keys, too. */
  readonly keepsDefault?: boolean;
  /** `map`: its keys are asked for only where the map has the focus; elsewhere they are the browser's. */
  readonly focus?: 'map';
  /** Undefined: always. */
  readonly isEnabled?: (editor: Editor) => boolean;
  /** For switches: whether it is on. */
  readonly isOn?: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void | Promise<void>;
};
export type CommandGroup =
  | 'File'
  | 'Edit'
  | 'Insert'
  | 'Stream'
  | 'Arrange'
  | 'State'
  | 'View'
  | 'Export'
  | 'Help';

/** What to call the command as things stand. */
export function commandTitle(command: Command, editor: Editor): string {
  return command.titleNow?.(editor) ?? command.title;
}

/** Whether the command can be asked for as things stand. */
export function isCommandEnabled(command: Command, editor: Editor): boolean {
  const isInView = command.view === undefined || command.view === editor.store.getState().view;
  return isInView && (command.isEnabled?.(editor) ?? true);
}
