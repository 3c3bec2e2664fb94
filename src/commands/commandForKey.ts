import type { Command } from './command.ts';
import { commands } from './index.ts';
import { isShortcutFree } from './shortcutTargets.ts';
import { type KeyPress, matchesShortcut, parseShortcut } from './shortcuts.ts';

const bindings = commands.flatMap((command) =>
  (command.shortcuts ?? []).map((text) => ({ command, shortcut: parseShortcut(text) })),
);

/**
 * The command that a key press asks for, while `target` has the focus; undefined for none. Whether it is enabled is for
 * the caller to ask.
 */
export function commandForKey(event: KeyPress, target: unknown): Command | undefined {
  const found = bindings.find(({ shortcut }) => matchesShortcut(event, shortcut));
  return found !== undefined && isShortcutFree(target, found.shortcut) ? found.command : undefined;
}
