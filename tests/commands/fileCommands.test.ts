import { describe, expect, it } from 'vitest';
import { commandOf } from '#src/commands/index.ts';
import { saveMap } from '#src/file/save.ts';
import { preparedEditor, smallMap } from '../store/preparedEditor.ts';
import { testServices } from '../store/testServices.ts';

describe('file commands', () => {
  it('open the file that was picked', async () => {
    const { editor, services } = preparedEditor();
    services.picks.push({ name: 'x.vsm.json', text: saveMap({ ...smallMap(), id: 'x', title: 'Picked' }) });
    await commandOf('file.open').run(editor);
    expect(editor.store.getState().document.title).toBe('Picked');
  });

  it('do nothing when no file was picked', async () => {
    const { editor } = preparedEditor();
    const before = editor.store.getState();
    await commandOf('file.open').run(editor);
    expect(editor.store.getState()).toBe(before);
  });

  it('say so when the file cannot be read', async () => {
    const services = testServices();
    const files = { ...services.files, pick: () => Promise.reject(new Error('gone')) };
    const { editor } = preparedEditor({ ...services, files });
    await commandOf('file.open').run(editor);
    expect(editor.store.getState().notices[0]?.text).toContain('could not be read');
  });

  it('save as a file, and ask two questions for a new map', async () => {
    const { editor, services } = preparedEditor();
    await commandOf('file.save').run(editor);
    expect(services.downloads).toHaveLength(1);
    await commandOf('file.new').run(editor);
    expect(editor.store.getState().dialog).toBe('blank');
  });
});
