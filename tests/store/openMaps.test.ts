import { describe, expect, it } from 'vitest';
import { saveMap } from '#src/file/save.ts';
import { failure } from '#src/lib/result.ts';
import { createEditor } from '#src/store/createEditor.ts';
import { openFile } from '#src/store/openFile.ts';
import { openNew } from '#src/store/openNew.ts';
import { openStored } from '#src/store/openStored.ts';
import { recentMaps } from '#src/store/recentMaps.ts';
import { restoreLastMap } from '#src/store/restore.ts';
import { saveToFile } from '#src/store/saveToFile.ts';
import type { Editor } from '#src/store/editor.ts';
import { preparedEditor, smallMap } from './preparedEditor.ts';
import { memoryStorage, testServices } from './testServices.ts';

const rename = (editor: Editor, title: string) =>
  editor.edit('Rename', (document) => ({ ...document, title }));
const other = () => ({ ...smallMap(), id: 'm_other', title: 'Other map' });
const fullStorage = () => ({ ...memoryStorage(), put: () => Promise.resolve(failure('Full.')) });

describe('opening a file', () => {
  it('puts its map in place of the open one, whose last edits are stored', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'Just edited');
    expect(await openFile(editor, { name: 'o.vsm.json', text: saveMap(other()) })).toBe(true);
    expect(editor.store.getState().document.title).toBe('Other map');
    expect(editor.store.getState().saving.file?.name).toBe('o.vsm.json');
    expect(services.stored.get('m_small')?.title).toBe('Just edited');
  });

  it.each(['', 'not a map', '{"format":"pullmap","version":999}', '[1,2'])(
    'leaves the open map untouched and says why: %s',
    async (text) => {
      const { editor } = preparedEditor();
      const before = editor.store.getState().document;
      expect(await openFile(editor, { name: 'bad.json', text })).toBe(false);
      const state = editor.store.getState();
      expect(state.document).toBe(before);
      expect(state.notices).toHaveLength(1);
      expect(state.notices[0]?.tone).toBe('error');
      expect(state.notices[0]?.text).toMatch(/^“bad.json” was not opened\. .{10,}/);
    },
  );

  it('tells what was repaired', async () => {
    const { editor } = preparedEditor();
    const text = saveMap(other()).replace('"hoursPerDay": 8', '"hoursPerDay": -8');
    expect(await openFile(editor, { name: 'o.vsm.json', text })).toBe(true);
    const notice = editor.store.getState().notices[0];
    expect(notice?.tone).toBe('warning');
    expect(notice?.details?.length).toBeGreaterThan(0);
  });

  it('is refused while the open map is saved nowhere', async () => {
    const { editor } = preparedEditor(testServices({ storage: fullStorage() }));
    rename(editor, 'Precious');
    const file = { name: 'o.vsm.json', text: saveMap(other()) };
    expect(await openFile(editor, file)).toBe(false);
    expect(editor.store.getState().document.title).toBe('Precious');
    expect(editor.store.getState().notices[0]).toMatchObject({ tone: 'error', details: ['Full.'] });
    saveToFile(editor);
    expect(await openFile(editor, file)).toBe(true);
  });
});

describe('saving as a file', () => {
  it('downloads the text under a name made of the title', async () => {
    const { editor, services } = preparedEditor();
    saveToFile(editor);
    const [download] = services.downloads;
    expect(download?.name).toMatch(/small.*\.vsm\.json$/i);
    expect(await download?.blob.text()).toBe(saveMap(smallMap()));
    expect(editor.store.getState().saving.file).toEqual({ name: download?.name, at: services.now() });
  });
});

describe('a new map', () => {
  it('takes an example under an id of its own', async () => {
    const { editor } = preparedEditor();
    await openNew(editor, other());
    const { document } = editor.store.getState();
    expect(document.title).toBe('Other map');
    expect(document.id).not.toBe('m_other');
  });

  it('is empty without an example', async () => {
    const { editor } = preparedEditor();
    await openNew(editor);
    expect(editor.store.getState().document.states[0]?.nodes).toEqual([]);
  });
});

describe('recent maps', () => {
  it('are listed with the latest first and opened again', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'First');
    await services.advance(1000);
    await openNew(editor);
    rename(editor, 'Second');
    await services.advance(1000);
    const listed = await recentMaps(services.storage);
    expect(listed.ok && listed.value.map((map) => map.title)).toEqual(['Second', 'First']);
    expect(await openStored(editor, 'm_small')).toBe(true);
    expect(editor.store.getState().document.title).toBe('First');
    expect(editor.store.getState().saving.browser.status).toBe('saved');
    await services.advance(0);
    expect(await services.storage.last()).toMatchObject({ value: { id: 'm_small' } });
  });

  it('that are gone or unreadable leave the open map and the stored text untouched', async () => {
    const { editor, services } = preparedEditor();
    const broken = { id: 'broken', title: 'Broken', savedAt: 1, text: '{"format":' };
    await services.storage.put(broken);
    const before = editor.store.getState().document;
    expect(await openStored(editor, 'nobody')).toBe(false);
    expect(await openStored(editor, 'broken')).toBe(false);
    expect(editor.store.getState().document).toBe(before);
    expect(editor.store.getState().notices).toHaveLength(2);
    expect(services.stored.get('broken')).toMatchObject(broken);
  });
});

describe('restoring at the start', () => {
  it('gives the map that was open last, exactly', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'Yesterday');
    await services.advance(1000);
    const restored = await restoreLastMap(services.storage);
    expect(restored.status).toBe('restored');
    if (restored.status !== 'restored') return;
    expect(saveMap(restored.document)).toBe(saveMap(editor.store.getState().document));
    const next = createEditor(services, restored);
    expect(next.store.getState().document.title).toBe('Yesterday');
    expect(next.store.getState().saving.browser).toEqual({ status: 'saved', at: restored.savedAt });
  });

  it('gives nothing where nothing was stored', async () => {
    expect(await restoreLastMap(memoryStorage())).toEqual({ status: 'nothing-there' });
  });

  it('gives the text of a map that cannot be read, which is never written over', async () => {
    const services = testServices();
    const stored = { id: 'm_old', title: 'Old', savedAt: 1, text: '{"format":"pullmap","version":999}' };
    await services.storage.put(stored);
    await services.storage.setLastOpened('m_old');
    const restored = await restoreLastMap(services.storage);
    expect(restored).toMatchObject({ status: 'unreadable', stored });
    const editor = createEditor(services);
    rename(editor, 'Something else');
    await services.advance(1000);
    expect(services.stored.get('m_old')).toMatchObject(stored);
  });

  it('says when the browser gives no access', async () => {
    const storage = { ...memoryStorage(), last: () => Promise.resolve(failure('Blocked.')) };
    expect(await restoreLastMap(storage)).toEqual({ status: 'unavailable', reason: 'Blocked.' });
  });
});
