import { describe, expect, it } from 'vitest';
import { pasteText } from '#src/commands/pasting.ts';
import { commandOf } from '#src/commands/index.ts';
import { failure } from '#src/lib/result.ts';
import { readDelimited } from '#src/lib/readDelimited.ts';
import { preparedEditor } from '../store/preparedEditor.ts';
import { testServices } from '../store/testServices.ts';

const refused = () => Promise.resolve(failure('The browser does not allow it.'));

describe('pasting a list', () => {
  it.each(['Call\nOffer', 'Call\t5', 'Step;PT\r\nCall;5', '[ ] Call\n[ ] Offer'])(
    'opens the dialog with it, and leaves the map alone: %j',
    async (text) => {
      const { editor } = preparedEditor();
      const before = editor.store.getState().document;
      pasteText(editor, text);
      expect(editor.store.getState()).toMatchObject({ dialog: 'paste', pastedText: text, notices: [] });
      expect(editor.store.getState().document).toBe(before);
    },
  );

  it.each(['Call', 'Call\n', '{\n"a": 1\n}', '[{\n}]', '<svg>\n</svg>'])(
    'is not what other texts are for: %j',
    async (text) => {
      const { editor } = preparedEditor();
      pasteText(editor, text);
      expect(editor.store.getState().dialog).toBeUndefined();
      expect(editor.store.getState().notices).toHaveLength(1);
    },
  );

  it('can be asked for with an empty dialog, whatever was pasted before', async () => {
    const { editor } = preparedEditor();
    pasteText(editor, 'Call\nOffer');
    await commandOf('edit.paste-list').run(editor);
    expect(editor.store.getState()).toMatchObject({ dialog: 'paste', pastedText: '' });
  });
});

describe('copying the table', () => {
  it('puts the flow on the clipboard, a row each, for spreadsheets', async () => {
    const { editor, services } = preparedEditor();
    await commandOf('edit.copy-table').run(editor);
    const rows = readDelimited(services.clipboardContent.text ?? '');
    expect(rows[0]?.slice(0, 2)).toEqual(['Name', 'Kind']);
    expect(rows.length).toBeGreaterThan(2);
    expect(editor.store.getState().notices[0]?.tone).toBe('success');
  });

  it('takes only what is selected', async () => {
    const { editor, services } = preparedEditor();
    editor.select({ nodes: new Set(['call']) });
    await commandOf('edit.copy-table').run(editor);
    expect(readDelimited(services.clipboardContent.text ?? '').map(([name]) => name)).toEqual([
      'Name',
      'Call',
    ]);
  });

  it('says so when the browser refuses the clipboard', async () => {
    const services = testServices();
    const { editor } = preparedEditor({
      ...services,
      clipboard: { ...services.clipboard, writeText: refused },
    });
    await commandOf('edit.copy-table').run(editor);
    expect(editor.store.getState().notices.map(({ text }) => text)).toEqual([
      'The browser does not allow it.',
    ]);
  });
});
