import type { FileGateway, PickedFile } from '#src/store/services.ts';
import { acceptedFiles, readPickedFile } from './readPickedFile.ts';

/** Files as every browser has them: a file picker, and a download. */
export function browserFiles(): FileGateway {
  return { pick, download };
}

async function pick(): Promise<PickedFile | undefined> {
  const file = await askForFile();
  return file === undefined ? undefined : readPickedFile(file);
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

function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(blob);
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
