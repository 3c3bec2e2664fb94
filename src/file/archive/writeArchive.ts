import { strToU8, Zip, ZipDeflate } from 'fflate';
import { archiveFormat, type ArchivedMap, manifestName } from './archivedMap.ts';
import { archiveNames } from './archiveNames.ts';

/** Puts maps into a zip file, one after the other, so that the page may draw itself in between. */
export type ArchiveWriter = {
  readonly add: (map: ArchivedMap) => void;
  /** The parts of the file, with a manifest; nothing can be added afterwards. */
  readonly finish: () => readonly Uint8Array<ArrayBuffer>[];
};

/** An empty archive. Each map is a file of its own, named after its title and told apart by numbers. */
export function createArchive(): ArchiveWriter {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(new Uint8Array(part));
  });
  const nameOf = archiveNames();
  const maps: { file: string; title: string; savedAt: number }[] = [];
  const put = (name: string, text: string, time: number) => {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = zipTime(time);
    zip.add(file);
    file.push(strToU8(text), true);
  };
  return {
    add: ({ title, savedAt, text }) => {
      const file = nameOf(title);
      maps.push({ file, title, savedAt });
      put(file, text, savedAt);
    },
    finish: () => {
      const manifest = { format: archiveFormat, version: 1, maps };
      put(manifestName, `${JSON.stringify(manifest, undefined, 2)}\n`, maps[0]?.savedAt ?? 0);
      zip.end();
      return parts;
    },
  };
}

/** Zip files tell times from 1980 to 2099 only; noon of the day after and before keeps every time zone inside. */
function zipTime(time: number): number {
  return Math.min(Math.max(time, 315_662_400_000), 4_102_315_200_000);
}
