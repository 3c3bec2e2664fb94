import { createStore, set } from 'idb-keyval';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveMap } from '#src/file/save.ts';
import { createDocument } from '#src/model/create.ts';
import { browserRooms } from '#src/store/browserRooms.ts';
import { createEditor } from '#src/store/createEditor.ts';
import { restoreLastMap } from '#src/store/restore.ts';
import { storedMaps } from '#src/store/storedMaps.ts';
import { testServices } from '../store/testServices.ts';

let count = 0;
/** Names of databases that nobody has used. */
function fresh() {
  count += 1;
  return { name: `kept-${Date.now()}-${count}`, earlier: `earlier-${Date.now()}-${count}` };
}
const map = (id: string, title: string, savedAt: number) => ({
  id,
  title,
  savedAt,
  text: saveMap(createDocument({ id, title })),
});

beforeEach(() => localStorage.clear());

describe("the browser's own storage", () => {
  it('carries an edit over to the next start', async () => {
    const { name, earlier } = fresh();
    const editor = createEditor(testServices({ storage: storedMaps(browserRooms(name, earlier)) }));
    editor.edit('Rename', (document) => ({ ...document, title: 'Kept' }));
    await editor.flush();
    expect(editor.store.getState().saving.browser.status).toBe('saved');
    const restored = await restoreLastMap(storedMaps(browserRooms(name, earlier)));
    expect(restored).toMatchObject({ status: 'restored', document: { title: 'Kept' } });
    expect(localStorage.length).toBe(0);
  });

  it('leaves nothing behind that was not asked for: no database of the first version is made', async () => {
    const { name, earlier } = fresh();
    expect(await storedMaps(browserRooms(name, earlier)).last()).toEqual({ ok: true, value: undefined });
    const names = (await indexedDB.databases()).map((each) => each.name);
    expect(names).not.toContain(earlier);
  });

  it('goes on when the browser has closed the database', async () => {
    const { name, earlier } = fresh();
    const storage = storedMaps(browserRooms(name, earlier));
    await storage.put(map('a', 'A', 1));
    // As a newer version of the editor in another tab asks for it.
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', () => resolve());
      request.addEventListener('blocked', () => reject(new Error('it is held')));
    });
    expect(await storage.put(map('b', 'B', 1))).toMatchObject({ ok: true });
    expect(await storage.list()).toMatchObject({ ok: true, value: [{ id: 'b' }] });
  });
});

describe('a newer version of the editor in another tab', () => {
  it('is let through; this one then says so and writes nothing any more', async () => {
    const { name, earlier } = fresh();
    const storage = storedMaps(browserRooms(name, earlier));
    await storage.put(map('a', 'A', 1));
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 2);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('blocked', () => reject(new Error('it is held')));
    });
    const written = await storage.put(map('a', 'B', 2));
    expect(written).toMatchObject({ ok: false, problem: expect.stringContaining('newer version') });
    expect(await storedMaps(browserRooms(name, earlier)).last()).toMatchObject({ ok: false });
    newer.close();
  });
});

describe('what the first version of the editor kept', () => {
  it('is taken over at the next start, and restored', async () => {
    const { name, earlier } = fresh();
    const store = createStore(earlier, 'maps');
    await set('map:a', map('a', 'Old', 10), store);
    await set('summary:a', { id: 'a', title: 'Old', savedAt: 10 }, store);
    await set('map:b', map('b', 'Older', 5), store);
    await set('last-opened', 'a', store);
    const storage = storedMaps(browserRooms(name, earlier));
    expect(await restoreLastMap(storage)).toMatchObject({
      status: 'restored',
      document: { id: 'a', title: 'Old' },
      savedAt: 10,
    });
    const listed = await storage.list();
    expect(listed.ok && listed.value.map(({ title }) => title).toSorted()).toEqual(['Old', 'Older']);
  });

  it('is not taken over twice, save what a tab with that version has written since', async () => {
    const { name, earlier } = fresh();
    const store = createStore(earlier, 'maps');
    await set('map:a', map('a', 'Old', 10), store);
    await set('map:b', map('b', 'Other', 10), store);
    const first = storedMaps(browserRooms(name, earlier));
    await first.list();
    await first.remove('b', 20);
    await first.purge('b');
    await set('map:a', map('a', 'Edited there', 30), store);
    const listed = await storedMaps(browserRooms(name, earlier)).list();
    expect(listed.ok && listed.value.map(({ title }) => title).toSorted()).toEqual([
      'Edited there',
      'Old (other version)',
    ]);
  });

  it('is taken over with what the page had no time to write', async () => {
    const { name, earlier } = fresh();
    await set('map:a', map('a', 'Old', 10), createStore(earlier, 'maps'));
    localStorage.setItem('pullmap-tail', JSON.stringify(map('a', 'Last words', 11)));
    expect(await restoreLastMap(storedMaps(browserRooms(name, earlier)))).toMatchObject({
      status: 'restored',
      document: { title: 'Last words' },
    });
    expect(localStorage.length).toBe(0);
  });
});
