import { describe, expect, it } from 'vitest';
import { saveMap } from '#src/file/save.ts';
import { failure, type Result } from '#src/lib/result.ts';
import { alarmAfter, firstRetry, writeDelay } from '#src/store/journal/writeTimer.ts';
import { createEditor } from '#src/store/createEditor.ts';
import type { Editor } from '#src/store/editor.ts';
import type { MapStorage, MapWrite, Tail, Written } from '#src/store/mapStorage.ts';
import { restoreLastMap } from '#src/store/restore.ts';
import { preparedEditor, smallMap } from './preparedEditor.ts';
import { memoryRooms } from './memoryRooms.ts';
import { memoryStorage, settled, testServices } from './testServices.ts';

const rename = (editor: Editor, title: string) =>
  editor.edit('Rename', (document) => ({ ...document, title }));
const status = (editor: Editor) => editor.store.getState().saving.browser;

/** Storage whose writes wait until they are told how they end. */
function slowStorage() {
  const base = memoryStorage();
  const writes: { write: MapWrite; end: () => void }[] = [];
  const storage: MapStorage = {
    ...base,
    append: (write) =>
      new Promise<Result<Written | 'moved-on', string>>((resolve) => {
        writes.push({ write, end: () => void base.append(write).then(resolve) });
      }),
  };
  return { storage, writes };
}

/** Storage that fails while told to. */
function failingServices() {
  const rooms = memoryRooms();
  const base = memoryStorage(rooms);
  const fault: { reason: string | undefined } = { reason: undefined };
  const storage: MapStorage = {
    ...base,
    put: (map) => (fault.reason === undefined ? base.put(map) : Promise.resolve(failure(fault.reason))),
  };
  return { services: testServices({ storage }, rooms), fault };
}

describe('saving in the browser', () => {
  it('writes nothing before the first edit', async () => {
    const { services } = preparedEditor();
    await services.advance(60_000);
    expect(services.stored.size).toBe(0);
  });

  it('writes the text of the file soon after an edit, and says so', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'New');
    expect(status(editor)).toEqual({ status: 'saving' });
    await services.advance(writeDelay - 1);
    expect(services.stored.size).toBe(0);
    await services.advance(1);
    const stored = services.stored.get('m_small');
    expect(stored?.title).toBe('New');
    expect(JSON.parse(stored?.text ?? '')).toEqual(JSON.parse(saveMap(editor.store.getState().document)));
    expect(status(editor)).toEqual({ status: 'saved', at: services.now() });
  });

  it('does not wait for a pause that never comes', async () => {
    const { editor, services } = preparedEditor();
    for (let waited = 0; waited <= writeDelay; waited += 20) {
      rename(editor, `after ${waited}`);
      await services.advance(20);
    }
    expect(services.stored.size).toBe(1);
  });

  it('saves what undo brings back', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'New');
    await services.advance(writeDelay);
    editor.undo();
    await services.advance(writeDelay);
    expect(services.stored.get('m_small')?.title).toBe('Small stream');
  });

  it('notes the map as the one to restore', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'New');
    await services.advance(writeDelay);
    expect(await services.storage.last()).toMatchObject({ value: { id: 'm_small' } });
  });

  it('does not write while a drag is in progress', async () => {
    const { editor, services } = preparedEditor();
    const gesture = editor.beginGesture('Move');
    gesture.update({ positions: new Map([['call', { x: 1, y: 1 }]]), guides: [] });
    await services.advance(1000);
    expect(services.stored.size).toBe(0);
    gesture.commit();
    await services.advance(writeDelay);
    expect(services.stored.size).toBe(1);
  });

  it('writes what is waiting at once when asked, as the page is hidden', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'New');
    await editor.flush();
    expect(services.stored.get('m_small')?.title).toBe('New');
  });

  it('keeps a second copy at once when asked, for a page that goes before the write is done', () => {
    const { storage } = slowStorage();
    const tails: string[] = [];
    const keepTail = (_: string, tail: Tail | undefined) => void tails.push(tail?.title ?? 'written');
    const { editor } = preparedEditor(testServices({ storage: { ...storage, keepTail } }));
    rename(editor, 'one');
    void editor.flush();
    expect(tails).toEqual(['one']);
    void editor.flush();
    expect(tails).toEqual(['one', 'one']);
    rename(editor, 'two');
    void editor.flush();
    expect(tails.at(-1)).toBe('two');
  });

  it('writes no more once disposed', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'New');
    editor.dispose();
    rename(editor, 'Newer');
    await services.advance(1000);
    await editor.flush();
    expect(services.stored.size).toBe(0);
  });
});

describe('writes that take their time', () => {
  it('are done one after another, with all edits in their order', async () => {
    const { storage, writes } = slowStorage();
    const { editor, services } = preparedEditor(testServices({ storage }));
    rename(editor, 'one');
    await services.advance(writeDelay);
    rename(editor, 'two');
    rename(editor, 'three');
    await services.advance(1000);
    expect(writes.map(({ write }) => write.title)).toEqual(['one']);
    writes[0]?.end();
    await settled();
    expect(writes.map(({ write }) => [write.title, write.records.length])).toEqual([
      ['one', 1],
      ['three', 2],
    ]);
  });

  it('are not called saved while a newer edit waits', async () => {
    const { storage, writes } = slowStorage();
    const { editor, services } = preparedEditor(testServices({ storage }));
    rename(editor, 'one');
    await services.advance(writeDelay);
    rename(editor, 'two');
    writes[0]?.end();
    await settled();
    expect(status(editor)).toEqual({ status: 'saving' });
    writes[1]?.end();
    await settled();
    expect(status(editor).status).toBe('saved');
  });

  it('are called not saved within two seconds, and saved once they are done', async () => {
    const { storage, writes } = slowStorage();
    const { editor, services } = preparedEditor(testServices({ storage }));
    rename(editor, 'one');
    await services.advance(2000);
    expect(alarmAfter).toBeLessThan(2000);
    expect(status(editor)).toMatchObject({
      status: 'failed',
      reason: expect.stringMatching(/does not answer/),
    });
    writes[0]?.end();
    await settled();
    expect(status(editor).status).toBe('saved');
  });

  it('of a map that was closed meanwhile do not speak for the open one', async () => {
    const { storage, writes } = slowStorage();
    const { editor, services } = preparedEditor(testServices({ storage }));
    rename(editor, 'one');
    await services.advance(writeDelay);
    rename(editor, 'two');
    editor.open({ ...smallMap(), id: 'other' }, {});
    writes[0]?.end();
    await settled();
    writes[1]?.end();
    await settled();
    expect(writes.map(({ write }) => write.title)).toEqual(['one', 'two']);
    expect(status(editor)).toEqual({ status: 'nothing-to-save' });
    // What was edited last is what the next start shows: the other map is not kept before it is edited.
    expect(await storage.last()).toMatchObject({ ok: true, value: { id: 'm_small' } });
  });
});

describe('writes that fail', () => {
  it('are told with the reason, and tried again until one succeeds', async () => {
    const { services, fault } = failingServices();
    const { editor } = preparedEditor(services);
    fault.reason = 'The disc is full.';
    rename(editor, 'New');
    await services.advance(writeDelay);
    expect(status(editor)).toEqual({ status: 'failed', reason: 'The disc is full.' });
    await services.advance(firstRetry);
    expect(status(editor).status).toBe('failed');
    fault.reason = undefined;
    await services.advance(2 * firstRetry - 1);
    expect(services.stored.size).toBe(0);
    await services.advance(1);
    expect(services.stored.get('m_small')?.title).toBe('New');
    expect(status(editor).status).toBe('saved');
  });

  it('stay failed in words until a write has succeeded', async () => {
    const { services, fault } = failingServices();
    const { editor } = preparedEditor(services);
    fault.reason = 'The disc is full.';
    rename(editor, 'New');
    await services.advance(writeDelay);
    rename(editor, 'Newer');
    expect(status(editor).status).toBe('failed');
    fault.reason = undefined;
    await services.advance(writeDelay);
    expect(status(editor).status).toBe('saved');
  });

  it.each([
    ['QuotaExceededError', /storage is full/],
    ['AbortError', /broke off/],
    ['VersionError', /newer version/],
    ['SecurityError', /private window/],
    ['UnknownError', /could not store the map/],
  ])('in the database with %s are told, and nothing of it is half there', async (name, reason) => {
    const { editor, services } = preparedEditor();
    rename(editor, 'First');
    await services.advance(writeDelay);
    services.rooms.fault = new DOMException('because', name);
    rename(editor, 'Second');
    await services.advance(2000);
    expect(status(editor)).toMatchObject({ status: 'failed', reason: expect.stringMatching(reason) });
    expect(services.stored.get('m_small')).toMatchObject({ title: 'First', revision: 1, isCutShort: false });
    services.rooms.fault = undefined;
    await services.advance(30_000);
    expect(status(editor).status).toBe('saved');
    expect(services.stored.get('m_small')).toMatchObject({ title: 'Second', revision: 2 });
  });

  it('are told even when storage breaks its promise never to throw', async () => {
    const storage = { ...memoryStorage(), put: () => Promise.reject(new Error('broken')) };
    const { editor, services } = preparedEditor(testServices({ storage }));
    rename(editor, 'New');
    await services.advance(writeDelay);
    expect(status(editor)).toEqual({ status: 'failed', reason: 'Error: broken' });
  });

  it('do not come from a clock that was set back', async () => {
    const rooms = memoryRooms();
    const services = testServices({}, rooms);
    const { editor } = preparedEditor(services);
    rename(editor, 'Before');
    await services.advance(writeDelay);
    editor.dispose();
    const earlier = testServices({ now: () => 1000 }, rooms);
    const again = createEditor(earlier, { ...(await restored(earlier)) });
    rename(again, 'After');
    await earlier.advance(writeDelay);
    expect(status(again).status).toBe('saved');
    expect(services.stored.get('m_small')).toMatchObject({ title: 'After', revision: 2 });
  });
});

describe('a version in the browser that this editor has not seen', () => {
  it('is kept under recent maps when an older file of the same map is opened and edited', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'Newest, only in the browser');
    await services.advance(writeDelay);
    editor.dispose();
    const again = createEditor(services);
    again.open({ ...smallMap(), title: 'Older, from a mail' }, { file: 'mail.vsm.json' });
    await services.advance(writeDelay);
    const titles = [...services.stored.values()].map((map) => map.title);
    expect(titles).toContain('Older, from a mail');
    expect(titles).toContain('Newest, only in the browser (other version)');
    expect(again.store.getState().notices[0]?.text).toContain('under “Your maps”');
  });

  it('is not kept twice when it says the same', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'Same');
    await services.advance(writeDelay);
    const { document } = editor.store.getState();
    editor.dispose();
    const again = createEditor(services);
    again.open(document, { file: 'same.vsm.json' });
    await services.advance(writeDelay);
    expect(services.stored.size).toBe(1);
    expect(again.store.getState().notices).toEqual([]);
  });

  it('is the one that is gone on from when a file of the open map is opened', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'Edited here');
    editor.open({ ...smallMap(), title: 'As sent' }, { file: 'sent.vsm.json' });
    await services.advance(writeDelay);
    rename(editor, 'Edited after that');
    await services.advance(writeDelay);
    const titles = [...services.stored.values()].map((map) => map.title);
    expect(titles.toSorted()).toEqual(['Edited after that', 'Edited here (other version)']);
  });
});

/** What an editor starts with at the next visit. */
async function restored({ storage }: { readonly storage: MapStorage }) {
  const found = await restoreLastMap(storage);
  if (found.status !== 'restored') throw new Error(found.status);
  const { document, savedAt, revision } = found;
  return { document, savedAt, revision };
}
