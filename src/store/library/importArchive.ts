import { type ArchiveFile, readArchive } from '#src/file/archive/readArchive.ts';
import { saveMap } from '#src/file/save.ts';
import { textSign } from '#src/lib/textSign.ts';
import type { Editor } from '../editor.ts';
import { readMap } from '../readMap.ts';
import { mapsChanged } from './mapsChanged.ts';

/**
 * Puts every map of an archive beside those in this browser, and replaces none: a map that is here already is left alone,
 * one that says something else than the map of the same id here becomes a map of its own. What became of each file is
 * told. True when at least one map is here now that was not before.
 */
export async function importArchive(editor: Editor, bytes: Uint8Array, name: string): Promise<boolean> {
  const files = readArchive(bytes);
  if (!files.ok) {
    editor.notify({ tone: 'error', text: `“${name}” was not opened. ${files.problem}` });
    return false;
  }
  await editor.flush();
  const tally = { added: 0, known: 0, problems: [] as string[] };
  for (const file of files.value) {
    const outcome = await take(editor, file);
    if (outcome.status === 'added') tally.added += 1;
    if (outcome.status === 'known') tally.known += 1;
    if (outcome.details.length > 0)
      tally.problems.push(...outcome.details.map((line) => `${file.name}: ${line}`));
    // Between two maps the page may draw itself.
    await new Promise((resolve) => setTimeout(resolve));
  }
  mapsChanged(editor.services.storage);
  editor.notify({
    tone: tally.problems.length > 0 ? 'warning' : 'success',
    text: summary(tally.added, tally.known, files.value.length),
    ...(tally.problems.length > 0 && { details: tally.problems }),
  });
  return tally.added > 0;
}

type Outcome = { readonly status: 'added' | 'known' | 'refused'; readonly details: readonly string[] };

async function take(editor: Editor, file: ArchiveFile): Promise<Outcome> {
  const { storage, now } = editor.services;
  const text = file.read();
  if (!text.ok) return { status: 'refused', details: [text.problem] };
  const read = await readMap(text.value, file.name);
  if (!read.ok) return { status: 'refused', details: [read.problem] };
  const { document, repairs } = read.value;
  const here = await storage.get(document.id);
  if (!here.ok) return { status: 'refused', details: [here.problem] };
  const own = saveMap(document);
  const isSame = here.value?.text === own;
  if (isSame && here.value?.deletedAt === undefined) return { status: 'known', details: [] };
  const isTaken = here.value !== undefined || editor.store.getState().document.id === document.id;
  // Always the same for the same text, so that opening an archive twice adds nothing the second time.
  const id = isTaken && !isSame ? `m_${textSign(own)}` : document.id;
  const before = id === document.id ? undefined : await storage.get(id);
  if (before?.ok === true && before.value !== undefined && before.value.deletedAt === undefined) {
    return { status: 'known', details: [] };
  }
  const { title } = document;
  const put = await storage.put({
    id,
    title,
    savedAt: file.savedAt ?? now(),
    text: saveMap({ ...document, id }),
  });
  if (!put.ok) return { status: 'refused', details: [put.problem] };
  return { status: 'added', details: repairs.length === 0 ? [] : [`repaired (${repairs.join('; ')})`] };
}

function summary(added: number, known: number, all: number): string {
  const refused = all - added - known;
  const parts = [
    added === 0 ? 'No map was added' : `${maps(added)} added`,
    known === 0 ? '' : `${maps(known)} here already`,
    refused === 0 ? '' : `${refused === 1 ? '1 file' : `${refused} files`} not opened`,
  ].filter((part) => part !== '');
  return `${parts.join(', ')}.`;
}

function maps(count: number): string {
  return count === 1 ? '1 map' : `${count} maps`;
}
