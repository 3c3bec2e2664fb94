import type { MapStorage } from '../mapStorage.ts';

const listeners = new WeakMap<MapStorage, Set<() => void>>();

/** Says that maps were added, renamed, deleted or brought back, to whoever shows a list of them. */
export function mapsChanged(storage: MapStorage): void {
  for (const hear of listeners.get(storage) ?? []) hear();
}

/** Hears of it; gives back how to stop. */
export function onMapsChanged(storage: MapStorage, hear: () => void): () => void {
  const all = listeners.get(storage) ?? new Set();
  listeners.set(storage, all.add(hear));
  return () => void all.delete(hear);
}
