import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { commandForKey } from '#src/commands/commandForKey.ts';
import type { KeyPress } from '#src/commands/shortcuts.ts';

afterEach(cleanup);

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more };
}

const found = (event: KeyPress, target: unknown) => commandForKey(event, target, 'other')?.id;

describe('the command of a key press', () => {
  it('is found while the page or the map has the focus', () => {
    expect(found(press('s'), document.body)).toBe('insert.step');
    expect(found(press('z', { ctrlKey: true }), document.body)).toBe('edit.undo');
    expect(found(press('Escape'), document.body)).toBe('edit.deselect');
    expect(found(press('~'), document.body)).toBeUndefined();
  });

  it('is none while typing, except what has no meaning for text', () => {
    render(
      <>
        <input aria-label="field" />
        <textarea aria-label="area" />
        <div aria-label="rich" contentEditable suppressContentEditableWarning>
          <b>bold</b>
        </div>
      </>,
    );
    for (const target of [
      screen.getByLabelText('field'),
      screen.getByLabelText('area'),
      screen.getByText('bold'),
    ]) {
      expect(found(press('s'), target)).toBeUndefined();
      expect(found(press('Delete'), target)).toBeUndefined();
      expect(found(press('?', { shiftKey: true }), target)).toBeUndefined();
      expect(found(press('z', { ctrlKey: true }), target)).toBeUndefined();
      expect(found(press('a', { ctrlKey: true }), target)).toBeUndefined();
      expect(found(press('s', { ctrlKey: true }), target)).toBe('file.save');
    }
  });

  it('leaves a focused button its keys, and Delete deletes nothing there', () => {
    render(
      <>
        <button type="button">Export</button>
        <input type="checkbox" aria-label="box" />
      </>,
    );
    for (const target of [screen.getByText('Export'), screen.getByLabelText('box')]) {
      expect(found(press('Enter'), target)).toBeUndefined();
      expect(found(press('Delete'), target)).toBeUndefined();
      expect(found(press('Backspace'), target)).toBeUndefined();
      expect(found(press('ArrowLeft'), target)).toBeUndefined();
      expect(found(press('z', { ctrlKey: true }), target)).toBe('edit.undo');
      expect(found(press('s'), target)).toBe('insert.step');
      expect(found(press('Escape'), target)).toBe('edit.deselect');
    }
  });

  it('is none in a dialog and in a menu', () => {
    render(
      <>
        <dialog open>
          <p>words</p>
        </dialog>
        <div role="menu">
          <span>item</span>
        </div>
      </>,
    );
    expect(found(press('z', { ctrlKey: true }), screen.getByText('words'))).toBeUndefined();
    expect(found(press('Delete'), screen.getByText('item'))).toBeUndefined();
  });
});
