/** A keyboard shortcut, read from text such as `Mod+Shift+Z`. */
export type Shortcut = {
  /** The key in lower case: `z`, `?`, `1`, `delete`, `arrowleft`. */
  readonly key: string;
  /** Ctrl, or ⌘ on a Mac. */
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
};

/** What is asked of a keyboard event. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** How keys are written: `mac` with symbols, `other` with words. */
export type Platform = 'mac' | 'other';

const modifiers = ['Mod', 'Shift', 'Alt'] as const;
type Modifier = (typeof modifiers)[number];

/** Reads `Mod+Shift+Z`. The key itself comes last; the plus key is written `+`, alone or behind modifiers. */
export function parseShortcut(text: string): Shortcut {
  const isPlus = text === '+' || text.endsWith('++');
  const parts = isPlus ? [...text.slice(0, -2).split('+').filter(Boolean), '+'] : text.split('+');
  const key = parts.at(-1);
  const before = parts.slice(0, -1);
  if (key === undefined || key === '' || !before.every(isModifier) || isModifier(key)) {
    throw new Error(`not a shortcut: "${text}"`);
  }
  const has = (modifier: Modifier) => before.includes(modifier);
  return { key: key.toLowerCase(), mod: has('Mod'), shift: has('Shift'), alt: has('Alt') };
}

/**
 * True when the key press is this shortcut. Letters and digits are matched by what the key writes; where it writes
 * something else (a Cyrillic layout, Option on a Mac, Shift on the digits) by where it is on the keyboard. For other
 * signs, such as `?`, Shift is the layout's business and does not count.
 */
export function matchesShortcut(event: KeyPress, text: string, platform: Platform): boolean {
  const shortcut = parseShortcut(text);
  const isMac = platform === 'mac';
  const isModRight = (isMac ? event.metaKey : event.ctrlKey) === shortcut.mod;
  const isOtherFree = !(isMac ? event.ctrlKey : event.metaKey);
  const isShiftRight = event.shiftKey === shortcut.shift || isSign(shortcut.key);
  const isAltRight = event.altKey === shortcut.alt;
  return isModRight && isOtherFree && isShiftRight && isAltRight && isKey(event, shortcut);
}

/** The shortcut as people read it: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function shortcutText(text: string, platform: Platform): string {
  const shortcut = parseShortcut(text);
  const key = keyName(shortcut.key, platform);
  if (platform === 'mac') {
    return [shortcut.alt ? '⌥' : '', shortcut.shift ? '⇧' : '', shortcut.mod ? '⌘' : '', key].join('');
  }
  const pressed = [shortcut.mod && 'Ctrl', shortcut.alt && 'Alt', shortcut.shift && 'Shift', key];
  return pressed.filter((part) => part !== false).join('+');
}

function isModifier(text: string): boolean {
  return modifiers.some((modifier) => modifier === text);
}

function isKey(event: KeyPress, { key, shift, alt }: Shortcut): boolean {
  const pressed = event.key.toLowerCase();
  if (pressed === key) return true;
  if (/^[a-z]$/.test(key)) return !/^[a-z]$/.test(pressed) && event.code === `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return (shift || alt) && event.code === `Digit${key}`;
  return false;
}

function isSign(key: string): boolean {
  return key.length === 1 && !/^[a-z\d]$/.test(key);
}

const names: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  delete: 'Del',
  backspace: 'Backspace',
  enter: 'Enter',
  tab: 'Tab',
  '-': '−',
};
const macNames: Readonly<Record<string, string>> = { ...names, delete: '⌦', backspace: '⌫', enter: '⏎' };

function keyName(key: string, platform: Platform): string {
  return (platform === 'mac' ? macNames : names)[key] ?? key.toUpperCase();
}
