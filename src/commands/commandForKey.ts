import type { Command } from './command.ts';
import { commands } from './index.ts';
import { isOnMap, isShortcutFree } from './shortcutTargets.ts';
import { type KeyPress, matchesShortcut, type Platform, parseShortcut } from './shortcuts.ts';

/**
 * The command that a key press asks for while `target` has the focus; undefined for none. Whether it is enabled is for
 * the caller to ask.
 */
export function commandForKey(event: KeyPress, target: unknown, platform: Platform): Command | undefined {
  return commands.find(({ group, focus, shortcuts = [] }) =>
    shortcuts.some(
      (text) =>
        matchesShortcut(event, text, platform) &&
        isShortcutFree(target, parseShortcut(text), group) &&
        (focus === undefined || isOnMap(target)),
    ),
  );
}
