import { describe, expect, it } from 'vitest';
import { saveMap } from '#src/file/save.ts';
import { updateMap } from '#src/model/edits/updateMap.ts';
import { createEditor } from '#src/store/createEditor.ts';
import type { Editor } from '#src/store/editor.ts';
import { keepFileLink } from '#src/store/keepFileLink.ts';
import { openStored } from '#src/store/openStored.ts';
import { save } from '#src/store/saveInPlace.ts';
import { hasUnsavedFileChanges } from '#src/store/unsavedFileChanges.ts';
import { memoryDisk } from './memoryDisk.ts';
import { smallMap } from './preparedEditor.ts';
import { settled, testServices } from './testServices.ts';

/** A page with the small map, saved in `a.vsm.json`; `again` opens the page anew. */
async function pageWithFile() {
  const disk = memoryDisk();
  disk.chosen.push('a.vsm.json');
  const plain = testServices();
  const services = { ...plain, files: { ...plain.files, inPlace: disk.inPlace } };
  const open = () => {
    const editor = createEditor(services);
    keepFileLink(editor);
    return editor;
  };
  const editor = open();
  editor.open(smallMap(), {});
  rename(editor, 'First');
  await plain.advance(500);
  await save(editor);
  await plain.advance(500);
  const again = async () => {
    editor.dispose();
    const next = open();
    await openStored(next, 'm_small');
    await settled();
    return next;
  };
  return { disk, editor, services: plain, again };
}

function rename(editor: Editor, title: string) {
  editor.edit('Rename map', (document) => updateMap(document, { title }));
}

describe('the file of a map', () => {
  it('is known again when the page is opened anew, and written without asking', async () => {
    const { disk, again } = await pageWithFile();
    const editor = await again();
    expect(editor.store.getState().saving.file).toMatchObject({ name: 'a.vsm.json' });
    expect(hasUnsavedFileChanges(editor.store.getState())).toBe(false);
    rename(editor, 'Second');
    await save(editor);
    expect(disk.texts.get('a.vsm.json')).toContain('"Second"');
    expect(disk.suggested).toHaveLength(1);
  });

  it('is known to lack what only the browser has', async () => {
    const { editor, services, again } = await pageWithFile();
    rename(editor, 'Only here');
    await services.advance(500);
    await editor.flush();
    const next = await again();
    expect(next.store.getState().saving.file?.name).toBe('a.vsm.json');
    expect(hasUnsavedFileChanges(next.store.getState())).toBe(true);
  });

  it('is asked about when somebody else has changed it while the page was closed', async () => {
    const { disk, again } = await pageWithFile();
    disk.change('a.vsm.json', saveMap({ ...smallMap(), title: 'Theirs' }));
    const editor = await again();
    rename(editor, 'Mine');
    await save(editor);
    expect(editor.store.getState().dialog).toBe('conflict');
  });

  it('is forgotten where the browser can write no files, or what was kept is damaged', async () => {
    const { services } = await pageWithFile();
    for (const kept of [
      undefined,
      7,
      'x',
      {},
      { handle: 1, name: 'x', at: 1, changedAt: 1, textSign: 'x' },
    ]) {
      await services.storage.attach('m_small', 'file', kept);
      const editor = createEditor(services);
      keepFileLink(editor);
      await openStored(editor, 'm_small');
      await settled();
      expect(editor.store.getState().saving.file).toBeUndefined();
      editor.dispose();
    }
  });
});
