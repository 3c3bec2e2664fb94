import { isJsonObject } from '#src/lib/json.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import { type ZipEntry, type ZipProblem, zipEntries } from '#src/lib/zipEntries.ts';
import { fileLimits } from '../limits.ts';
import { manifestName } from './archivedMap.ts';

/** What is read of an archive at most. */
export const archiveLimits = {
  /** Bytes of the zip file. */
  packed: 100_000_000,
  files: 2_000,
  /** Bytes of one map, inflated. Only a map of the greatest length in another script would take more. */
  map: fileLimits.textLength + fileLimits.textLength / 5,
  /** Bytes of all maps together, inflated. */
  all: 250_000_000,
} as const;

/** A map file in an archive, or in words why it can't be read. */
export type ArchiveFile = {
  /** Without its folders. */
  readonly name: string;
  /** When the map was saved, where the archive says so, in milliseconds since 1970. */
  readonly savedAt: number | undefined;
  readonly read: () => Result<string, string>;
};

/**
 * The map files in a zip, ours or put together by hand, in their order; other files are left alone. None is inflated
 * before it is read, and all of them together no further than the limits, whatever the zip claims.
 */
export function readArchive(bytes: Uint8Array): Result<readonly ArchiveFile[], string> {
  if (bytes.length > archiveLimits.packed) {
    return failure('The archive is larger than 100 MB. Unpack it and open the maps one by one.');
  }
  const entries = zipEntries(bytes);
  if (entries === undefined) {
    return failure('The archive is cut off or damaged. Copy or download it again.');
  }
  const maps = entries.filter(isMapFile);
  if (maps.length === 0) return failure('There is no map in the archive: no file whose name ends in .json.');
  if (maps.length > archiveLimits.files) {
    return failure(
      `The archive holds ${maps.length} files; up to ${archiveLimits.files} can be opened at once.`,
    );
  }
  const times = savedTimes(entries.find(({ name }) => name === manifestName));
  let left = archiveLimits.all;
  return success(
    maps.map((entry) => ({
      name: baseName(entry.name),
      savedAt: times.get(entry.name),
      read: () => {
        const read = entry.read(Math.min(archiveLimits.map, left));
        if (!read.ok) return failure(words[read.problem]);
        left -= read.value.length;
        return success(decoder.decode(read.value));
      },
    })),
  );
}

const decoder = new TextDecoder();

const words: Readonly<Record<ZipProblem, string>> = {
  'too-large': 'It is too large for a map, or the archive for one.',
  damaged: 'It is damaged in the archive.',
  encrypted: 'It is protected with a password. Unpack the archive and open the map from there.',
  unsupported:
    'It is packed in a way that can’t be read here. Unpack the archive and open the map from there.',
};

/** Computers put files of their own into archives, hidden ones with a dot. */
function isMapFile({ name }: ZipEntry): boolean {
  const base = baseName(name);
  return (
    /\.json$/i.test(base) && !base.startsWith('.') && !name.startsWith('__MACOSX/') && name !== manifestName
  );
}

function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}

/** By file: when its map was saved. Empty where the manifest is missing or says something else. */
function savedTimes(manifest: ZipEntry | undefined): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const read = manifest?.read(1_000_000);
  if (read?.ok !== true) return times;
  const maps = mapsOf(decoder.decode(read.value));
  for (const each of maps) {
    if (!isJsonObject(each)) continue;
    const { file, savedAt } = each;
    if (typeof file === 'string' && typeof savedAt === 'number' && Number.isFinite(savedAt))
      times.set(file, savedAt);
  }
  return times;
}

function mapsOf(text: string): readonly unknown[] {
  try {
    const json: unknown = JSON.parse(text);
    return isJsonObject(json) && Array.isArray(json['maps']) ? json['maps'] : [];
  } catch {
    return [];
  }
}
