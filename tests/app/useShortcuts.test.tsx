import { fireEvent, render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useShortcuts } from '#src/app/useShortcuts.ts';
import { createEditor } from '#src/store/createEditor.ts';
import type { Editor } from '#src/store/editor.ts';
import { testServices } from '#tests/store/testServices.ts';

function Page({ editor }: { readonly editor: Editor }) {
  useShortcuts(editor);
  return (
    <main>
      <input aria-label="typed" />
    </main>
  );
}

function openPage() {
  const editor = createEditor(testServices());
  const page = render(<Page editor={editor} />);
  return { editor, page };
}

describe('the listener for shortcuts', () => {
  it('runs the command of a key and keeps the browser from its own', () => {
    const { editor } = openPage();
    const isFree = fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    expect(isFree).toBe(false);
    expect(editor.store.getState().dialog).toBe('shortcuts');
  });

  it('leaves keys to a text field', () => {
    const { editor, page } = openPage();
    const isFree = fireEvent.keyDown(page.getByLabelText('typed'), { key: '?', shiftKey: true });
    expect(isFree).toBe(true);
    expect(editor.store.getState().dialog).toBeUndefined();
  });

  it('leaves alone what is not enabled', () => {
    openPage();
    expect(fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })).toBe(true);
  });

  it('stays still behind an open dialog', () => {
    const { editor } = openPage();
    const dialog = document.createElement('dialog');
    dialog.setAttribute('open', '');
    document.body.append(dialog);
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    expect(editor.store.getState().dialog).toBeUndefined();
    dialog.remove();
  });

  it('stops with the page', () => {
    const { editor, page } = openPage();
    page.unmount();
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    expect(editor.store.getState().dialog).toBeUndefined();
  });
});
