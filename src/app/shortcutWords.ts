import type { Command } from '#src/commands/command.ts';
import { shortcutText } from '#src/commands/shortcuts.ts';
import { platform } from '#src/commands/platform.ts';

/** The first shortcut of a command as this computer's keys are called; undefined when it has none. */
export function shortcutWords(command: Command): string | undefined {
  const first = command.shortcuts?.[0];
  return first === undefined ? undefined : shortcutText(first, platform);
}
