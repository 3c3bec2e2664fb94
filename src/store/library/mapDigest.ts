import { analyse } from '#src/analysis/analyse.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { isJsonObject } from '#src/lib/json.ts';
import type { MapDocument } from '#src/model/document.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { buildScene } from '#src/scene/buildScene.ts';
import { type MapPicture, mapPicture } from '#src/scene/mapPicture.ts';
import type { MapStorage, StoredMapSummary } from '../mapStorage.ts';
import { readMap } from '../readMap.ts';

/** What a list of maps shows of one: its first state in a few strokes and figures. */
export type MapDigest = {
  readonly picture: MapPicture;
  readonly steps: number;
  readonly states: number;
  /** In words, `29.6 d`; undefined while the map gives none. */
  readonly flowTime: string | undefined;
};

/** A digest that was made by another version of this code is made again. */
const version = 1;
const attachment = 'digest';

/**
 * The digest of a stored map: as it was kept beside it, or made of it and kept. Undefined for a map that can't be read;
 * it can still be downloaded.
 */
export async function storedDigest(
  storage: Pick<MapStorage, 'get' | 'attached' | 'attach'>,
  { id, revision }: StoredMapSummary,
): Promise<MapDigest | undefined> {
  const kept = await storage.attached(id, attachment);
  if (kept.ok && isKept(kept.value, revision)) return kept.value.digest;
  const stored = await storage.get(id);
  if (!stored.ok || stored.value === undefined) return undefined;
  const digest = await textDigest(stored.value.text);
  if (digest !== undefined) {
    const next: Kept = { version, revision: stored.value.revision, digest };
    await storage.attach(id, attachment, next);
  }
  return digest;
}

/** The digest of a map file's text; undefined where it is no map. */
export async function textDigest(text: string): Promise<MapDigest | undefined> {
  const read = await readMap(text);
  return read.ok ? digestOf(read.value.document) : undefined;
}

/** The digest of a map. */
export function digestOf(document: MapDocument): MapDigest | undefined {
  const [state] = document.states;
  if (state === undefined) return undefined;
  const analysis = analyse(document, state.id);
  const { flowTime } = analysis.headline;
  return {
    picture: mapPicture(buildScene(document, state.id, analysis)),
    steps: state.nodes.filter((node) => nodeRole(node) === 'step').length,
    states: document.states.length,
    flowTime:
      flowTime === undefined || flowTime === 0 ? undefined : formatDuration(flowTime, document.calendar),
  };
}

type Kept = { readonly version: number; readonly revision: number; readonly digest: MapDigest };

function isKept(found: unknown, revision: number): found is Kept {
  if (!isJsonObject(found) || found['version'] !== version || found['revision'] !== revision) return false;
  const digest = found['digest'];
  if (!isJsonObject(digest) || !isJsonObject(digest['picture'])) return false;
  const { primitives, bounds } = digest['picture'];
  return Array.isArray(primitives) && primitives.every(isDrawable) && isJsonObject(bounds);
}

/** Whether it is as whole as drawing it needs: what storage gives back may be damaged. */
function isDrawable(found: unknown): boolean {
  if (!isJsonObject(found)) return false;
  switch (found['shape']) {
    case 'rect':
    case 'ellipse':
      return true;
    case 'polygon':
      return Array.isArray(found['points']) && found['points'].every(isJsonObject);
    case 'path':
      return Array.isArray(found['commands']) && found['commands'].every(isJsonObject);
    case 'group':
      return Array.isArray(found['children']) && found['children'].every(isDrawable);
    default:
      return false;
  }
}
