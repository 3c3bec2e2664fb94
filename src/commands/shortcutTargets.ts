import type { Command } from './command.ts';
import type { Shortcut } from './shortcuts.ts';

const controls =
  'button, a[href], summary, select, input, [role="button"], [role="tab"], [role="radio"], [role="switch"], [role="slider"]';
/** Inside these every key is theirs. */
const enclaves =
  'dialog, [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [role="combobox"]';
const notTyped = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

/**
 * Whether a command may be asked for by this shortcut while the given element has the focus.
 * - In a dialog or a menu: never.
 * - While typing: only with Ctrl or ⌘, and only what has no meaning for text (saving a file has none, undo has).
 * - On a button: not by the keys that work or move it, nor by Delete; who has just pressed a button does not expect the
 *   map to lose something.
 * Anything that is no element leaves every shortcut free.
 */
export function isShortcutFree(target: unknown, shortcut: Shortcut, group: Command['group']): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest(enclaves) !== null) return false;
  if (isTyping(target)) return shortcut.mod && group !== 'Edit' && group !== 'Arrange';
  return target.closest(controls) === null || !isKeyOfControl(shortcut);
}

/** True for the map, what is on it, and what has nothing but the map in it: where the link to the map leads. */
export function isOnMap(target: unknown): boolean {
  if (!(target instanceof Element)) return true;
  return target.closest('[data-map]') !== null || target.querySelector(':scope > [data-map]') !== null;
}

/** True when keys write text into the element. */
export function isTyping(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !notTyped.has(element.type);
  if (element instanceof HTMLTextAreaElement) return true;
  // A parent may be the editable one, and jsdom knows no isContentEditable.
  return element.closest('[contenteditable]:not([contenteditable="false"])') !== null;
}

/** Enter, arrows, Delete and the like; letters, signs, function keys and Escape do nothing to a button. */
function isKeyOfControl({ key, mod }: Shortcut): boolean {
  const isNamed = key.length > 1 && key !== 'escape' && !/^f\d+$/.test(key);
  return !mod && isNamed;
}
