import { fileNameFor } from '#src/file/fileName.ts';
import type { SavingHost } from '../saving.ts';

/** Sets aside what can't be read of the map before the next write, and offers it. */
export async function offerDamaged(host: SavingHost, mapId: string): Promise<void> {
  const { storage, files, now } = host.services;
  const aside = await storage.setAside(mapId, now());
  if (!aside.ok || aside.value === undefined) return;
  const { title, text } = aside.value;
  host.notify({
    tone: 'warning',
    text: `What could not be read of “${title}” is set aside. Keep it if somebody can repair it.`,
    action: {
      label: 'Download it',
      run: () => files.download(fileNameFor(title, ' (damaged).json'), new Blob([text])),
    },
  });
}
