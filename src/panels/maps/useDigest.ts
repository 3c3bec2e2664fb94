import { type RefObject, useEffect, useState } from 'react';
import type { MapDigest } from '#src/store/library/mapDigest.ts';
import type { StoredMapSummary } from '#src/store/mapStorage.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { digestsOf } from './digests.ts';
import { useWasSeen } from './useWasSeen.ts';

/** The digest of a map, asked for once its card has come into view; undefined until then, `none` where it can't be read. */
export function useDigest(
  map: StoredMapSummary,
  card: RefObject<Element | null>,
): MapDigest | 'none' | undefined {
  const { storage } = useEditor().services;
  const isSeen = useWasSeen(card);
  const [digest, setDigest] = useState<MapDigest | 'none'>();
  useEffect(() => {
    if (!isSeen) return undefined;
    let isGone = false;
    void digestsOf(storage)(map).then((found) => isGone || setDigest(found ?? 'none'));
    return () => {
      isGone = true;
    };
  }, [isSeen, storage, map]);
  return digest;
}
