import { describe, expect, it } from 'vitest';
import { type KeyPress, matchesShortcut, parseShortcut, shortcutText } from '#src/commands/shortcuts.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more };
}

describe('reading a shortcut', () => {
  it('takes modifiers and the key apart', () => {
    expect(parseShortcut('Mod+Shift+Z')).toEqual({ key: 'z', mod: true, shift: true, alt: false });
    expect(parseShortcut('Alt+ArrowLeft')).toEqual({ key: 'arrowleft', mod: false, shift: false, alt: true });
  });

  it('knows the plus key, alone and with a modifier', () => {
    expect(parseShortcut('+').key).toBe('+');
    expect(parseShortcut('Mod++')).toEqual({ key: '+', mod: true, shift: false, alt: false });
  });

  it.each(['', 'Mod', 'Strg+Z', 'Mod+'.repeat(2)])('refuses what is none: "%s"', (text) => {
    expect(() => parseShortcut(text)).toThrow(`"${text}"`);
  });
});

describe('matching a key press', () => {
  it('takes Ctrl for Mod, and ⌘ on a Mac', () => {
    expect(matchesShortcut(press('z', { ctrlKey: true }), 'Mod+Z', 'other')).toBe(true);
    expect(matchesShortcut(press('z', { metaKey: true }), 'Mod+Z', 'mac')).toBe(true);
    expect(matchesShortcut(press('z', { ctrlKey: true }), 'Mod+Z', 'mac')).toBe(false);
    expect(matchesShortcut(press('z', { metaKey: true }), 'Mod+Z', 'other')).toBe(false);
  });

  it('takes single letters only without any modifier', () => {
    expect(matchesShortcut(press('s'), 'S', 'other')).toBe(true);
    expect(matchesShortcut(press('s', { ctrlKey: true }), 'S', 'other')).toBe(false);
    expect(matchesShortcut(press('s', { metaKey: true }), 'S', 'other')).toBe(false);
    expect(matchesShortcut(press('s', { altKey: true }), 'S', 'other')).toBe(false);
    expect(matchesShortcut(press('S', { shiftKey: true }), 'S', 'other')).toBe(false);
  });

  it('tells undo from redo by Shift', () => {
    const redo = press('Z', { ctrlKey: true, shiftKey: true });
    expect(matchesShortcut(redo, 'Mod+Shift+Z', 'other')).toBe(true);
    expect(matchesShortcut(redo, 'Mod+Z', 'other')).toBe(false);
  });

  it('finds letters by their place where the layout writes others', () => {
    const cyrillic = press('я', { code: 'KeyZ', ctrlKey: true });
    expect(matchesShortcut(cyrillic, 'Mod+Z', 'other')).toBe(true);
  });

  it('goes by the letter and not by the place where both are Latin', () => {
    const germanY = press('y', { code: 'KeyZ', ctrlKey: true });
    expect(matchesShortcut(germanY, 'Mod+Z', 'other')).toBe(false);
    expect(matchesShortcut(germanY, 'Mod+Y', 'other')).toBe(true);
  });

  it('finds a question mark wherever the layout has it', () => {
    expect(matchesShortcut(press('?', { shiftKey: true, code: 'Slash' }), '?', 'other')).toBe(true);
    expect(matchesShortcut(press('?', { shiftKey: true, code: 'Minus' }), '?', 'other')).toBe(true);
  });

  it('finds digits with Shift by their place', () => {
    expect(matchesShortcut(press('!', { shiftKey: true, code: 'Digit1' }), 'Shift+1', 'other')).toBe(true);
    expect(matchesShortcut(press('!', { code: 'Digit1' }), 'Shift+1', 'other')).toBe(false);
  });
});

describe('a shortcut for reading', () => {
  it('is written in words, or in signs on a Mac', () => {
    expect(shortcutText('Mod+Shift+Z', 'other')).toBe('Ctrl+Shift+Z');
    expect(shortcutText('Mod+Shift+Z', 'mac')).toBe('⇧⌘Z');
    expect(shortcutText('Shift+ArrowLeft', 'other')).toBe('Shift+←');
    expect(shortcutText('Escape', 'other')).toBe('Esc');
    expect(shortcutText('Delete', 'mac')).toBe('⌦');
  });
});
