import { createArchive } from '#src/file/archive/writeArchive.ts';
import type { Editor } from '../editor.ts';
import type { StoredMapSummary } from '../mapStorage.ts';
import { titleOf } from './manageMaps.ts';

/**
 * Downloads maps as one zip file, each as its own map file, letter by letter as it is stored. Maps that the browser does
 * not give are named in a message; the others are in the archive.
 */
export async function exportArchive(editor: Editor, maps: readonly StoredMapSummary[]): Promise<void> {
  await editor.flush();
  const archive = createArchive();
  const missing: string[] = [];
  let count = 0;
  for (const map of maps) {
    const stored = await editor.services.storage.get(map.id);
    if (stored.ok && stored.value !== undefined) {
      archive.add(stored.value);
      count += 1;
    } else missing.push(titleOf(map));
    // Between two maps the page may draw itself.
    await new Promise((resolve) => setTimeout(resolve));
  }
  if (count > 0) {
    const blob = new Blob([...archive.finish()], { type: 'application/zip' });
    editor.services.files.download(archiveName(editor.services.now()), blob);
  }
  if (missing.length > 0) {
    const were = missing.length === 1 ? 'One map' : `${missing.length} maps`;
    editor.notify({
      tone: 'error',
      text: `${were} could not be read and did not get into the archive.`,
      details: missing,
    });
  } else if (count > 0) {
    editor.notify({
      tone: 'success',
      text: count === 1 ? 'The map is in the archive.' : `${count} maps are in the archive.`,
    });
  }
}

/** `Pullmap maps 2026-11-26.zip`, by the day here. */
function archiveName(now: number): string {
  const day = new Date(now);
  const parts = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `Pullmap maps ${day.getFullYear()}-${parts.join('-')}.zip`;
}
