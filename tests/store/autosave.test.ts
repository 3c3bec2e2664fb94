import { describe, expect, it } from 'vitest';
import { saveMap } from '#src/file/save.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import { firstRetry, longestDelay, quietTime } from '#src/store/autosave.ts';
import { createEditor } from '#src/store/createEditor.ts';
import type { Editor } from '#src/store/editor.ts';
import type { MapStorage, StoredMap } from '#src/store/services.ts';
import { preparedEditor, smallMap } from './preparedEditor.ts';
import { memoryStorage, settled, testServices } from './testServices.ts';

const rename = (editor: Editor, title: string) =>
  editor.edit('Rename', (document) => ({ ...document, title }));
const status = (editor: Editor) => editor.store.getState().saving.browser;

/** Storage whose writes wait until they are told how they end. */
function slowStorage() {
  const base = memoryStorage();
  const puts: { map: StoredMap; end: (answer: Result<void, string>) => void }[] = [];
  const storage: MapStorage = {
    ...base,
    put: (map) =>
      new Promise((resolve) => {
        puts.push({ map, end: resolve });
      }),
  };
  return { storage, puts };
}

/** Storage that fails while told to. */
function failingStorage(maps: Map<string, StoredMap>) {
  const base = memoryStorage(maps);
  const fault: { reason: string | undefined } = { reason: undefined };
  const storage: MapStorage = {
    ...base,
    put: (map) => (fault.reason === undefined ? base.put(map) : Promise.resolve(failure(fault.reason))),
  };
  return { storage, fault };
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
    await services.advance(quietTime - 1);
    expect(services.stored.size).toBe(0);
    await services.advance(1);
    expect(services.stored.get('m_small')).toMatchObject({
      title: 'New',
      text: saveMap(editor.store.getState().document),
    });
    expect(status(editor)).toEqual({ status: 'saved', at: services.now() });
  });

  it('does not wait for a pause that never comes', async () => {
    const { editor, services } = preparedEditor();
    for (let waited = 0; waited < longestDelay; waited += 50) {
      rename(editor, `after ${waited}`);
      await services.advance(50);
    }
    expect(services.stored.size).toBe(1);
  });

  it('saves what undo brings back', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'New');
    await services.advance(quietTime);
    editor.undo();
    await services.advance(quietTime);
    expect(services.stored.get('m_small')?.title).toBe('Small stream');
  });

  it('notes the map as the one to restore', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'New');
    await services.advance(quietTime);
    expect(await services.storage.lastOpened()).toEqual(success('m_small'));
  });

  it('does not write while a drag is in progress', async () => {
    const { editor, services } = preparedEditor();
    const gesture = editor.beginGesture('Move');
    gesture.update({ positions: new Map([['call', { x: 1, y: 1 }]]), guides: [] });
    await services.advance(1000);
    expect(services.stored.size).toBe(0);
    gesture.commit();
    await services.advance(quietTime);
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
    const keepTail = (map: StoredMap) => void tails.push(map.title);
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
  it('are done one after another, the newest last', async () => {
    const { storage, puts } = slowStorage();
    const { editor, services } = preparedEditor(testServices({ storage }));
    rename(editor, 'one');
    await services.advance(quietTime);
    rename(editor, 'two');
    rename(editor, 'three');
    await services.advance(1000);
    expect(puts.map(({ map }) => map.title)).toEqual(['one']);
    puts[0]?.end(success(undefined));
    await settled();
    expect(puts.map(({ map }) => map.title)).toEqual(['one', 'three']);
  });

  it('are not called saved while a newer edit waits', async () => {
    const { storage, puts } = slowStorage();
    const { editor, services } = preparedEditor(testServices({ storage }));
    rename(editor, 'one');
    await services.advance(quietTime);
    rename(editor, 'two');
    puts[0]?.end(success(undefined));
    await settled();
    expect(status(editor)).toEqual({ status: 'saving' });
    puts[1]?.end(success(undefined));
    await settled();
    expect(status(editor).status).toBe('saved');
  });

  it('of a map that was closed meanwhile do not speak for the open one', async () => {
    const { storage, puts } = slowStorage();
    const { editor, services } = preparedEditor(testServices({ storage }));
    rename(editor, 'one');
    await services.advance(quietTime);
    rename(editor, 'two');
    editor.open({ ...smallMap(), id: 'other' }, {});
    puts[0]?.end(success(undefined));
    await settled();
    puts[1]?.end(success(undefined));
    await settled();
    expect(puts.map(({ map }) => map.title)).toEqual(['one', 'two']);
    expect(status(editor)).toEqual({ status: 'nothing-to-save' });
    expect(await storage.lastOpened()).toEqual(success(undefined));
  });
});

describe('writes that fail', () => {
  it('are told with the reason, and tried again until one succeeds', async () => {
    const maps = new Map<string, StoredMap>();
    const { storage, fault } = failingStorage(maps);
    const { editor, services } = preparedEditor(testServices({ storage }));
    fault.reason = 'The disc is full.';
    rename(editor, 'New');
    await services.advance(quietTime);
    expect(status(editor)).toEqual({ status: 'failed', reason: 'The disc is full.' });
    await services.advance(firstRetry);
    expect(status(editor).status).toBe('failed');
    fault.reason = undefined;
    await services.advance(2 * firstRetry - 1);
    expect(maps.size).toBe(0);
    await services.advance(1);
    expect(maps.get('m_small')?.title).toBe('New');
    expect(status(editor).status).toBe('saved');
  });

  it('stay failed in words until a write has succeeded', async () => {
    const { storage, fault } = failingStorage(new Map());
    const { editor, services } = preparedEditor(testServices({ storage }));
    fault.reason = 'The disc is full.';
    rename(editor, 'New');
    await services.advance(quietTime);
    rename(editor, 'Newer');
    expect(status(editor).status).toBe('failed');
    fault.reason = undefined;
    await services.advance(quietTime);
    expect(status(editor).status).toBe('saved');
  });

  it('are told even when storage breaks its promise never to throw', async () => {
    const storage = { ...memoryStorage(), put: () => Promise.reject(new Error('broken')) };
    const { editor, services } = preparedEditor(testServices({ storage }));
    rename(editor, 'New');
    await services.advance(quietTime);
    expect(status(editor)).toEqual({ status: 'failed', reason: 'Error: broken' });
  });
});

describe('a version in the browser that this editor has not seen', () => {
  it('is kept under recent maps when an older file of the same map is opened and edited', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'Newest, only in the browser');
    await services.advance(quietTime);
    const again = createEditor(services);
    again.open({ ...smallMap(), title: 'Older, from a mail' }, { file: 'mail.vsm.json' });
    await services.advance(quietTime);
    const titles = [...services.stored.values()].map((map) => map.title);
    expect(titles).toContain('Older, from a mail');
    expect(titles).toContain('Newest, only in the browser (other version)');
    expect(again.store.getState().notices[0]?.text).toContain('recent maps');
  });

  it('is kept when another tab has written it', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'Here');
    await services.advance(quietTime);
    const other = createEditor(services, {
      document: editor.store.getState().document,
      savedAt: services.now(),
    });
    rename(other, 'There');
    await services.advance(quietTime);
    rename(editor, 'Here again');
    await services.advance(quietTime);
    const titles = [...services.stored.values()].map((map) => map.title).toSorted();
    expect(titles).toEqual(['Here again', 'There (other version)']);
  });

  it('is not kept twice when it says the same', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'Same');
    await services.advance(quietTime);
    const again = createEditor(services);
    again.open(editor.store.getState().document, { file: 'same.vsm.json' });
    await services.advance(quietTime);
    expect(services.stored.size).toBe(1);
    expect(again.store.getState().notices).toEqual([]);
  });
});
