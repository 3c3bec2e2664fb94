import { type CommandGroup, commandTitle, isCommandEnabled } from '#src/commands/command.ts';
import { commandOf, commands } from '#src/commands/index.ts';
import type { Editor } from '#src/store/editor.ts';
import type { MenuEntry } from '#src/ui/menuEntry.ts';
import { shortcutWords } from './shortcutWords.ts';

/** Commands as lines of a menu, as things stand; `-` is a line between groups. */
export function commandEntries(editor: Editor, ids: readonly string[]): readonly MenuEntry[] {
  return ids.map((id, index) => {
    if (id === '-') return { type: 'separator', id: `line-${index}` };
    const command = commandOf(id);
    const isOn = command.isOn?.(editor);
    return {
      type: 'item',
      id,
      label: commandTitle(command, editor),
      shortcut: shortcutWords(command),
      disabled: !isCommandEnabled(command, editor),
      ...(isOn === undefined ? {} : { checked: isOn }),
      run: () => void command.run(editor),
    };
  });
}

/** The ids of a group's commands, in their order. */
export function commandsOfGroup(group: CommandGroup): readonly string[] {
  return commands.filter((command) => command.group === group).map((command) => command.id);
}
