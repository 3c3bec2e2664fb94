import { mapsChanged } from '../library/mapsChanged.ts';
import type { SavingHost } from '../saving.ts';
import { saveDamaged } from './saveDamaged.ts';

/** Sets aside what can't be read of the map before the next write, and offers it. */
export async function offerDamaged(host: SavingHost, mapId: string): Promise<void> {
  const { storage, now } = host.services;
  const aside = await storage.setAside(mapId, now());
  if (!aside.ok || aside.value === undefined) return;
  const part = aside.value;
  mapsChanged(storage);
  host.notify({
    tone: 'warning',
    text: `What could not be read of “${part.title}” is set aside. Save it for whoever can repair it, now or later from “Your maps”.`,
    action: { label: 'Save as a file', run: () => saveDamaged(host.services, part) },
  });
}
