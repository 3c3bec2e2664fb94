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
 * Whether the map may have this shortcut while the given element has the focus. While typing, in a dialog and in a menu
 * it may not. A focused button keeps the keys that work or move it, and Delete: who has just pressed a button does not
 * expect the map to lose something. `target` is the event's; anything that is no element leaves the shortcut free.
 */
export function isShortcutFree(target: unknown, shortcut: Shortcut): boolean {
  if (!(target instanceof Element)) return true;
  if (isTyping(target) || target.closest(enclaves) !== null) return false;
  return target.closest(controls) === null || !isKeyOfControl(shortcut);
}

/** True when keys write text into the element. */
export function isTyping(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !notTyped.has(element.type);
  if (element instanceof HTMLTextAreaElement) return true;
  // jsdom knows no isContentEditable, and a parent may be the editable one.
  return element.closest('[contenteditable]:not([contenteditable="false"])') !== null;
}

function isKeyOfControl({ key, mod }: Shortcut): boolean {
  if (mod) return false;
  const isNamed = key.length > 1;
  return key === ' ' || (isNamed && key !== 'escape' && !/^f\d+$/.test(key));
}
