import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { saveMap } from '#src/file/save.ts';
import { createEditor } from '#src/store/createEditor.ts';
import type { Editor } from '#src/store/editor.ts';
import { exportArchive } from '#src/store/library/exportArchive.ts';
import { importArchive } from '#src/store/library/importArchive.ts';
import { openFile } from '#src/store/openFile.ts';
import { smallMap } from '../preparedEditor.ts';
import { testServices } from '../testServices.ts';

const titles = ['Sales', 'sales', 'Webinar / autumn', ''];

/** A browser with these maps in it, and an empty one open. */
async function browser(maps: readonly string[] = []) {
  const services = testServices();
  for (const [index, title] of maps.entries()) {
    const id = `m_t${index}`;
    const text = saveMap({ ...smallMap(), id, title });
    await services.storage.put({ id, title, savedAt: services.now() - index, text });
  }
  return { services, editor: createEditor(services) };
}

async function listOf({ services }: Editor) {
  const listed = await services.storage.list();
  if (!listed.ok) throw new Error(listed.problem);
  return listed.value;
}

async function archiveOf(editor: Editor, services: ReturnType<typeof testServices>): Promise<Uint8Array> {
  await exportArchive(editor, await listOf(editor));
  const blob = services.downloads.at(-1)?.blob;
  if (blob === undefined) throw new Error('nothing was downloaded');
  return new Uint8Array(await blob.arrayBuffer());
}

const lastNotice = (editor: Editor) => editor.store.getState().notices.at(-1);

describe('all maps as one archive', () => {
  it('bring everything back in another browser, with its time', async () => {
    const from = await browser(titles);
    const bytes = await archiveOf(from.editor, from.services);
    const to = await browser();
    expect(await importArchive(to.editor, bytes, 'all.zip')).toBe(true);
    const before = await listOf(from.editor);
    const after = await listOf(to.editor);
    const shown = (maps: typeof before) =>
      maps
        .map(({ id, title, savedAt }) => ({ id, title, savedAt }))
        .toSorted((a, b) => a.id.localeCompare(b.id));
    expect(shown(after)).toEqual(shown(before));
    for (const { id } of before) {
      const [old, now] = [await from.services.storage.get(id), await to.services.storage.get(id)];
      expect(now.ok && now.value?.text).toBe(old.ok && old.value?.text);
    }
    expect(lastNotice(to.editor)).toMatchObject({ tone: 'success', text: '4 maps added.' });
  });

  it('replace nothing: what is here already is left alone, what says something else becomes a map of its own', async () => {
    const { editor, services } = await browser(['Sales', 'Webinar']);
    const bytes = await archiveOf(editor, services);
    await services.storage.put({
      id: 'm_t1',
      title: 'Webinar',
      savedAt: 5,
      text: saveMap({ ...smallMap(), id: 'm_t1', title: 'Webinar, mine' }),
    });
    const before = await listOf(editor);
    await importArchive(editor, bytes, 'all.zip');
    const after = await listOf(editor);
    expect(after.length).toBe(before.length + 1);
    const mine = await services.storage.get('m_t1');
    expect(mine.ok && mine.value?.text).toContain('Webinar, mine');
    expect(lastNotice(editor)?.text).toBe('1 map added, 1 map here already.');
    await importArchive(editor, bytes, 'all.zip');
    expect(await listOf(editor)).toHaveLength(after.length);
    expect(lastNotice(editor)?.text).toBe('No map was added, 2 maps here already.');
  });

  it('bring back a map that was deleted here', async () => {
    const { editor, services } = await browser(['Sales']);
    const bytes = await archiveOf(editor, services);
    await services.storage.remove('m_t0', services.now());
    await importArchive(editor, bytes, 'all.zip');
    expect((await listOf(editor)).map(({ title }) => title)).toEqual(['Sales']);
  });

  it('name each file that could not be opened or had to be repaired, and add the others', async () => {
    const { editor } = await browser();
    const good = saveMap({ ...smallMap(), id: 'm_a', title: 'Good' });
    const repaired = good.replace('"id": "m_a"', '"id": "m_b"').replace('"x": 0', '"x": "left"');
    const bytes = (text: string) => new TextEncoder().encode(text);
    const zip = zipSync({
      'good.json': bytes(good),
      'list.json': bytes('[1, 2]'),
      'odd.json': bytes(repaired),
    });
    await importArchive(editor, zip, 'all.zip');
    expect(lastNotice(editor)).toMatchObject({ tone: 'warning', text: '2 maps added, 1 file not opened.' });
    const details = lastNotice(editor)?.details ?? [];
    expect(details).toHaveLength(2);
    expect(details[0]).toMatch(/^list\.json: /);
    expect(details[1]).toMatch(/^odd\.json: repaired/);
  });

  it('are opened like a file, and shown; one that is damaged is refused with the reason', async () => {
    const from = await browser(['Sales']);
    const bytes = await archiveOf(from.editor, from.services);
    const { editor } = await browser();
    await openFile(editor, { name: 'all.zip', bytes });
    expect(editor.store.getState().dialog).toBe('recent');
    await openFile(editor, { name: 'cut.zip', bytes: bytes.slice(0, -40) });
    expect(lastNotice(editor)?.text).toBe(
      '“cut.zip” was not opened. The archive is cut off or damaged. Copy or download it again.',
    );
    await openFile(editor, { name: 'photos.zip', bytes: zipSync({ 'a.jpg': new Uint8Array(9) }) });
    expect(lastNotice(editor)?.text).toContain('no map in the archive');
  });

  it('have the last edit of the open map in them', async () => {
    const { editor, services } = await browser();
    editor.edit('Rename map', (document) => ({ ...document, title: 'Just typed' }));
    await editor.flush();
    const bytes = await archiveOf(editor, services);
    const to = await browser();
    await importArchive(to.editor, bytes, 'all.zip');
    expect((await listOf(to.editor)).map(({ title }) => title)).toEqual(['Just typed']);
  });

  it('leave out what the browser does not give, and say so', async () => {
    const { editor, services } = await browser(['Sales', 'Webinar']);
    const maps = [
      ...(await listOf(editor)),
      { id: 'm_gone', title: 'Gone', savedAt: 0, createdAt: 0, revision: 0 },
    ];
    await exportArchive(editor, maps);
    expect(services.downloads).toHaveLength(1);
    expect(lastNotice(editor)).toMatchObject({ tone: 'error', details: ['Gone'] });
  });
});
