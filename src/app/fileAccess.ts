import type { LocalFile, PickedFile } from '#src/store/fileGateway.ts';
import { localFile } from './localFile.ts';
import { acceptedFiles, readPickedFile } from './readPickedFile.ts';

/** What the file dialogs of this computer show by themselves; anything else can be chosen there too. */
const mapFiles = { description: 'Maps', accept: { 'application/json': ['.json'] } } as const;
const withMaps = {
  description: 'Maps, and what carries one',
  accept: {
    'application/json': ['.json'],
    'application/zip': ['.zip'],
    'image/png': ['.png'],
    'image/svg+xml': ['.svg'],
    'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['.pptx'],
  },
} as const;
/** The dialogs start in the folder that was last used here. */
const id = 'maps';

/** Asks the user for a file; undefined when they changed their mind. It rejects when the file cannot be read. */
export async function pickFile(): Promise<PickedFile | undefined> {
  if (window.showOpenFilePicker === undefined) {
    const file = await askForFile();
    return file === undefined ? undefined : readPicked(file);
  }
  const [handle] = (await unlessAborted(window.showOpenFilePicker({ id, types: [withMaps] }))) ?? [];
  return handle === undefined ? undefined : readPicked(await handle.getFile(), handle);
}

/** Asks the user where to save; undefined when they changed their mind. */
export async function choosePlace(suggestedName: string): Promise<LocalFile | undefined> {
  const asked = window.showSaveFilePicker?.({ id, suggestedName, types: [mapFiles] });
  const handle = asked === undefined ? undefined : await unlessAborted(asked);
  return handle === undefined ? undefined : localFile(handle);
}

/** The file that was kept as this handle; undefined where it is none. */
export function keptFile(handle: unknown): LocalFile | undefined {
  return isFileHandle(handle) ? localFile(handle) : undefined;
}

/**
 * A file that was picked or dropped, with what it can be written again with, where the browser gave that.
 * It rejects when the file cannot be read (a folder, or gone).
 */
export async function readPicked(file: File, handle?: FileSystemHandle | null): Promise<PickedFile> {
  const picked = await readPickedFile(file);
  if (!isFileHandle(handle)) return picked;
  return { ...picked, changedAt: file.lastModified, local: localFile(handle) };
}

function isFileHandle(handle: unknown): handle is FileSystemFileHandle {
  return typeof FileSystemFileHandle !== 'undefined' && handle instanceof FileSystemFileHandle;
}

async function unlessAborted<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

function askForFile(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = acceptedFiles;
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}
