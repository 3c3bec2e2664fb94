import { clear, createStore } from 'idb-keyval';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEditor } from '#src/store/createEditor.ts';
import { restoreLastMap } from '#src/store/restore.ts';
import { browserStorage } from '#src/store/storage.ts';
import { testServices } from '../store/testServices.ts';

const database = 'pullmap-test';
const map = { id: 'a', title: 'A', savedAt: 1, text: '{}' };

beforeEach(async () => {
  await clear(createStore(database, 'maps'));
  localStorage.clear();
});

describe("the browser's own storage", () => {
  it('gives back what was put, after it was opened anew', async () => {
    await browserStorage(database).put(map);
    expect(await browserStorage(database).get('a')).toEqual({ ok: true, value: map });
    expect(await browserStorage(database).get('b')).toEqual({ ok: true, value: undefined });
  });

  it('lists maps without their texts, and only maps', async () => {
    const storage = browserStorage(database);
    await storage.put(map);
    await storage.put({ ...map, id: 'b', title: 'B' });
    await storage.put({ ...map, title: 'A again', savedAt: 2 });
    await storage.setLastOpened('b');
    const listed = await storage.list();
    expect(listed.ok && listed.value).toEqual([
      { id: 'a', title: 'A again', savedAt: 2 },
      { id: 'b', title: 'B', savedAt: 1 },
    ]);
  });

  it('removes a map whole', async () => {
    const storage = browserStorage(database);
    await storage.put(map);
    await storage.remove('a');
    expect(await storage.get('a')).toEqual({ ok: true, value: undefined });
    expect(await storage.list()).toEqual({ ok: true, value: [] });
  });

  it('remembers the last map and the preferences', async () => {
    const storage = browserStorage(database);
    expect(await storage.lastOpened()).toEqual({ ok: true, value: undefined });
    await storage.setLastOpened('a');
    storage.writePreferences({ theme: 'dark' });
    expect(await browserStorage(database).lastOpened()).toEqual({ ok: true, value: 'a' });
    expect(browserStorage(database).readPreferences()).toEqual({ theme: 'dark' });
  });

  it('stores at the next start what the page had no time for, and restores it', async () => {
    await browserStorage(database).put(map);
    browserStorage(database).keepTail({ ...map, title: 'Last words', savedAt: 5 });
    const next = browserStorage(database);
    expect(await next.lastOpened()).toEqual({ ok: true, value: 'a' });
    expect(await next.get('a')).toMatchObject({ value: { title: 'Last words' } });
    await next.put({ ...map, title: 'Later', savedAt: 6 });
    expect(await browserStorage(database).get('a')).toMatchObject({ value: { title: 'Later' } });
  });

  it('drops a tail that a later write has made needless', async () => {
    const storage = browserStorage(database);
    storage.keepTail({ ...map, title: 'Tail', savedAt: 5 });
    await storage.put({ ...map, title: 'Written', savedAt: 6 });
    expect(await browserStorage(database).get('a')).toMatchObject({ value: { title: 'Written' } });
    expect(localStorage.getItem('pullmap-tail')).toBeNull();
  });

  it('carries an edit over to the next start', async () => {
    const storage = browserStorage(database);
    const editor = createEditor(testServices({ storage }));
    editor.edit('Rename', (document) => ({ ...document, title: 'Kept' }));
    await editor.flush();
    expect(editor.store.getState().saving.browser.status).toBe('saved');
    const restored = await restoreLastMap(browserStorage(database));
    expect(restored).toMatchObject({ status: 'restored', document: { title: 'Kept' } });
  });
});
