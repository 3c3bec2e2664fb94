import type { FileGateway } from '#src/store/services.ts';

/** Longer files are not read to their end: what is read is too large already, and opening says so. */
const readLimit = 32_000_000;

/** Files as every browser has them: a file picker, and a download. */
export function browserFiles(): FileGateway {
  return { pick, download };
}

/** The text of a file that was picked or dropped. It rejects when the file cannot be read (a folder, or gone). */
export function readTextFile(file: File): Promise<string> {
  return file.slice(0, readLimit).text();
}

async function pick(): Promise<{ name: string; text: string } | undefined> {
  const file = await askForFile();
  return file === undefined ? undefined : { name: file.name, text: await readTextFile(file) };
}

function askForFile(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
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
