import { type MapDigest, storedDigest } from '#src/store/library/mapDigest.ts';
import type { MapStorage, StoredMapSummary } from '#src/store/mapStorage.ts';

/** What a list shows of a map, made one after the other while nothing else goes on. Undefined: it can't be read. */
export type Digests = (map: StoredMapSummary) => Promise<MapDigest | undefined>;

const made = new WeakMap<MapStorage, Digests>();

/** The digests of the maps in this storage; each is made once for what the map says. */
export function digestsOf(storage: MapStorage): Digests {
  const known = made.get(storage) ?? createDigests(storage);
  made.set(storage, known);
  return known;
}

function createDigests(storage: MapStorage): Digests {
  const found = new Map<string, Promise<MapDigest | undefined>>();
  let last: Promise<unknown> = Promise.resolve();
  return (map) => {
    const key = `${map.id} ${map.revision}`;
    const before = found.get(key);
    if (before !== undefined) return before;
    const next = last
      .then(pause)
      .then(() => storedDigest(storage, map))
      .catch(() => undefined);
    last = next;
    found.set(key, next);
    return next;
  };
}

/** Scrolling and typing come first. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 400 });
    else setTimeout(resolve);
  });
}
