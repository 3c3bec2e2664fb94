import { describe, expect, it } from 'vitest';
import { startEditor } from '#src/app/startEditor.ts';
import { saveMap } from '#src/file/save.ts';
import { createDocument } from '#src/model/create.ts';
import { testServices } from '#tests/store/testServices.ts';

describe('the start of the page', () => {
  it('shows the start screen when nothing was open before', async () => {
    const editor = await startEditor(testServices());
    expect(editor.store.getState().dialog).toBe('start');
    expect(editor.store.getState().notices).toEqual([]);
  });

  it('brings back the map that was open last', async () => {
    const services = testServices();
    const map = createDocument({ id: 'm_1', title: 'Mine' });
    await services.storage.put({ id: 'm_1', title: 'Mine', savedAt: 5, text: saveMap(map) });
    await services.storage.setLastOpened('m_1');
    const editor = await startEditor(services);
    const { document, dialog, saving } = editor.store.getState();
    expect(document.title).toBe('Mine');
    expect(dialog).toBeUndefined();
    expect(saving.browser).toEqual({ status: 'saved', at: 5 });
  });

  it('says that a stored map cannot be read, and leaves it as it is', async () => {
    const services = testServices();
    const broken = { id: 'm_1', title: 'Mine', savedAt: 5, text: '{ "format": "pull' };
    await services.storage.put(broken);
    await services.storage.setLastOpened('m_1');
    const editor = await startEditor(services);
    expect(editor.store.getState().dialog).toBe('start');
    expect(editor.store.getState().notices).toMatchObject([
      { tone: 'error', text: expect.stringContaining('“Mine” was not opened') },
    ]);
    expect(services.stored.get('m_1')).toMatchObject(broken);
  });

  it('starts without storage and says so', async () => {
    const services = testServices();
    const storage = {
      ...services.storage,
      last: () => Promise.resolve({ ok: false as const, problem: 'storage is blocked' }),
    };
    const editor = await startEditor({ ...services, storage });
    expect(editor.store.getState().notices).toMatchObject([{ text: 'storage is blocked' }]);
  });
});
