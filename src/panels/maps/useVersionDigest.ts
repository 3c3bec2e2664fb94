import { type RefObject, useEffect, useState } from 'react';
import { versionWords } from '#src/analysis/compare/versionWords.ts';
import { digestOf } from '#src/store/library/mapDigest.ts';
import type { MapStorage, MapVersion } from '#src/store/mapStorage.ts';
import { readMap } from '#src/store/readMap.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { MapPicture } from '#src/scene/mapPicture.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { useWasSeen } from './useWasSeen.ts';

/** How a version looks, and what became of the map since, in a few words; `since` is undefined where it can't be read. */
export type VersionDigest = { readonly picture: MapPicture | undefined; readonly since: string | undefined };

/** The digest of an earlier version, made once it has come into view; undefined until then. */
export function useVersionDigest(
  version: MapVersion,
  row: RefObject<Element | null>,
): VersionDigest | undefined {
  const editor = useEditor();
  const isSeen = useWasSeen(row);
  const [digest, setDigest] = useState<VersionDigest>();
  useEffect(() => {
    if (!isSeen) return undefined;
    let isGone = false;
    const { storage } = editor.services;
    const open = editor.store.getState().document;
    void Promise.all([
      documentOf(storage.versionText(version.map, version.id)),
      open.id === version.map ? open : documentOf(storedText(storage, version.map)),
    ]).then(([then, now]) => {
      if (isGone) return;
      setDigest({
        picture: then && digestOf(then)?.picture,
        since: then && now && versionWords(then, now),
      });
    });
    return () => {
      isGone = true;
    };
  }, [isSeen, editor, version]);
  return digest;
}

type Text = Awaited<ReturnType<MapStorage['versionText']>>;

async function documentOf(text: Promise<Text>): Promise<MapDocument | undefined> {
  const found = await text;
  if (!found.ok || found.value === undefined) return undefined;
  const read = await readMap(found.value);
  return read.ok ? read.value.document : undefined;
}

async function storedText(storage: MapStorage, id: string): Promise<Text> {
  const stored = await storage.get(id);
  return stored.ok ? { ok: true, value: stored.value?.text } : stored;
}
