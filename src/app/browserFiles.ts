import type { FileGateway } from '#src/store/fileGateway.ts';

/** Files as this browser has them. What asks for one is fetched when it is first wanted. */
export function browserFiles(): FileGateway {
  return {
    pick: async () => (await code()).pickFile(),
    download,
    ...(window.showSaveFilePicker !== undefined && {
      inPlace: {
        choosePlace: async (name) => (await code()).choosePlace(name),
        again: async (handle) => (await code()).keptFile(handle),
      },
    }),
  };
}

const code = () => import('./fileAccess.ts');

function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(blob);
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
