import { describe, expect, it } from 'vitest';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import { updateMap } from '#src/model/edits/updateMap.ts';
import type { Editor } from '#src/store/editor.ts';
import { openFile } from '#src/store/openFile.ts';
import { openTheirs } from '#src/store/openTheirs.ts';
import { keepMine, save, saveAs } from '#src/store/saveInPlace.ts';
import { hasUnsavedFileChanges } from '#src/store/unsavedFileChanges.ts';
import { memoryDisk } from './memoryDisk.ts';
import { preparedEditor, smallMap } from './preparedEditor.ts';
import { testServices } from './testServices.ts';

function withDisk() {
  const disk = memoryDisk();
  const services = testServices();
  const files = { ...services.files, inPlace: disk.inPlace };
  const { editor } = preparedEditor({ ...services, files });
  return { disk, editor, services };
}

function rename(editor: Editor, title: string) {
  editor.edit('Rename map', (document) => updateMap(document, { title }));
}

const titleIn = (text: string | undefined) => {
  const opened = openMap(text ?? '');
  return opened.ok ? opened.document.title : undefined;
};
const state = (editor: Editor) => editor.store.getState();

/** An editor whose map is in `a.vsm.json`. */
async function saved() {
  const made = withDisk();
  made.disk.chosen.push('a.vsm.json');
  await save(made.editor);
  return made;
}

describe('saving in a file', () => {
  it('asks where, suggesting a name made of the title, and writes there from then on', async () => {
    const { disk, editor, services } = await saved();
    expect(disk.suggested).toEqual(['Small stream.vsm.json']);
    expect(disk.texts.get('a.vsm.json')).toBe(saveMap(smallMap()));
    rename(editor, 'Second');
    expect(hasUnsavedFileChanges(state(editor))).toBe(true);
    await save(editor);
    expect(titleIn(disk.texts.get('a.vsm.json'))).toBe('Second');
    expect(hasUnsavedFileChanges(state(editor))).toBe(false);
    expect(state(editor).saving.file).toMatchObject({ name: 'a.vsm.json', at: services.now() });
    expect(disk.suggested).toHaveLength(1);
    expect(services.downloads).toEqual([]);
  });

  it('changes nothing when the user changes their mind', async () => {
    const { editor, disk } = withDisk();
    const before = state(editor);
    await save(editor);
    expect(state(editor)).toBe(before);
    expect(disk.texts.size).toBe(0);
  });

  it('writes into the file that was opened', async () => {
    const { disk, editor } = withDisk();
    disk.change('b.vsm.json', saveMap({ ...smallMap(), id: 'm_b', title: 'Theirs' }));
    const local = disk.file('b.vsm.json');
    const text = disk.texts.get('b.vsm.json') ?? '';
    await openFile(editor, { name: 'b.vsm.json', text, local, changedAt: 1001 });
    rename(editor, 'Ours');
    await save(editor);
    expect(titleIn(disk.texts.get('b.vsm.json'))).toBe('Ours');
    expect(disk.suggested).toEqual([]);
  });

  it('as another file goes on in that one', async () => {
    const { disk, editor } = await saved();
    disk.chosen.push('c.vsm.json');
    await saveAs(editor);
    rename(editor, 'Later');
    await save(editor);
    expect(titleIn(disk.texts.get('a.vsm.json'))).toBe('Small stream');
    expect(titleIn(disk.texts.get('c.vsm.json'))).toBe('Later');
    expect(disk.suggested).toEqual(['Small stream.vsm.json', 'a.vsm.json']);
  });

  it('downloads where the browser cannot write files', async () => {
    const { editor, services } = preparedEditor();
    await save(editor);
    await saveAs(editor);
    expect(services.downloads).toHaveLength(2);
  });

  it('does not take edits for saved that came while it was written', async () => {
    const { editor, disk } = withDisk();
    disk.chosen.push('a.vsm.json');
    const saving = save(editor);
    await Promise.resolve();
    await Promise.resolve();
    rename(editor, 'Meanwhile');
    await saving;
    const isInFile = titleIn(disk.texts.get('a.vsm.json')) === 'Meanwhile';
    expect(hasUnsavedFileChanges(state(editor))).toBe(!isInFile);
  });

  it.each([
    [{ why: 'refused' }, 'was not allowed to change the file'],
    [{ why: 'gone' }, 'no longer where it was'],
    [{ why: 'failed', reason: 'the disk is full' }, 'the disk is full. Try again'],
  ] as const)('says what went wrong and offers another place: %o', async (problem, words) => {
    const { disk, editor, services } = await saved();
    rename(editor, 'Second');
    disk.fail(problem);
    await save(editor);
    const notice = state(editor).notices.at(-1);
    expect(notice).toMatchObject({ tone: 'error', action: { label: 'Save as…' } });
    expect(notice?.text).toContain(words);
    expect(hasUnsavedFileChanges(state(editor))).toBe(true);
    await services.advance(200);
    expect(titleIn([...services.stored.values()][0]?.text)).toBe('Second');
    disk.fail(undefined);
    disk.chosen.push('other.vsm.json');
    notice?.action?.run();
    await expect.poll(() => titleIn(disk.texts.get('other.vsm.json'))).toBe('Second');
  });

  it('reads back what it wrote', async () => {
    const { disk, editor } = await saved();
    rename(editor, 'Second');
    disk.spoil(true);
    await save(editor);
    expect(state(editor).notices.at(-1)?.text).toContain('can’t be read back');
    expect(hasUnsavedFileChanges(state(editor))).toBe(true);
  });
});

describe('a file that somebody else has changed', () => {
  async function changed() {
    const made = await saved();
    rename(made.editor, 'Mine');
    made.disk.change('a.vsm.json', saveMap({ ...smallMap(), title: 'Theirs' }));
    await save(made.editor);
    return made;
  }

  it('is not written over before the user has said so', async () => {
    const { disk, editor } = await changed();
    expect(state(editor).dialog).toBe('conflict');
    expect(titleIn(disk.texts.get('a.vsm.json'))).toBe('Theirs');
    expect(hasUnsavedFileChanges(state(editor))).toBe(true);
  });

  it('is written over with mine, and asked about no more', async () => {
    const { disk, editor } = await changed();
    await keepMine(editor);
    expect(titleIn(disk.texts.get('a.vsm.json'))).toBe('Mine');
    editor.setDialog(undefined);
    rename(editor, 'Mine again');
    await save(editor);
    expect(state(editor).dialog).toBeUndefined();
    expect(titleIn(disk.texts.get('a.vsm.json'))).toBe('Mine again');
  });

  it('opens as a map of its own that has the file, and mine stays in the browser', async () => {
    const { disk, editor, services } = await changed();
    await openTheirs(editor);
    await services.advance(500);
    expect(state(editor).document).toMatchObject({ title: 'Theirs' });
    expect(state(editor).document.id).not.toBe('m_small');
    expect([...services.stored.values()].map(({ title }) => title).toSorted()).toEqual(['Mine', 'Theirs']);
    rename(editor, 'Theirs, mended');
    await save(editor);
    expect(titleIn(disk.texts.get('a.vsm.json'))).toBe('Theirs, mended');
  });

  it('that is no map any more is not opened, and mine stays open', async () => {
    const { disk, editor } = await saved();
    rename(editor, 'Mine');
    disk.change('a.vsm.json', 'shopping list');
    await save(editor);
    await openTheirs(editor);
    expect(state(editor).document.title).toBe('Mine');
    expect(state(editor).notices.at(-1)?.text).toContain('was not opened');
  });

  it('is none where the file was only touched, or holds the same', async () => {
    const { disk, editor } = await saved();
    disk.change('a.vsm.json');
    await save(editor);
    expect(state(editor).dialog).toBeUndefined();
    rename(editor, 'Both');
    disk.change('a.vsm.json', saveMap(state(editor).document));
    await save(editor);
    expect(state(editor).dialog).toBeUndefined();
    expect(hasUnsavedFileChanges(state(editor))).toBe(false);
  });
});
