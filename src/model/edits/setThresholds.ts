import type { JsonObject } from '#src/lib/json.ts';
import { patchData } from '../cleanData.ts';
import type { MapDocument } from '../document.ts';
import { thresholdFields } from '../mapFields.ts';

/** The map with these thresholds; undefined goes back to the usual one. A map without any of its own has none at all. */
export function setThresholds(document: MapDocument, patch: JsonObject): MapDocument {
  const before: JsonObject = document.thresholds ?? {};
  const after = patchData(thresholdFields, before, patch);
  if (after === before) return document;
  const { thresholds: _, ...rest } = document;
  return Object.keys(after).length === 0 ? rest : { ...rest, thresholds: after };
}
