import type { JsonObject } from '#src/lib/json.ts';
import { patchData } from '../cleanData.ts';
import type { MapDocument, Thresholds } from '../document.ts';
import { thresholdFields } from '../mapFields.ts';

/** Thresholds to set; undefined goes back to the usual one. */
export type ThresholdsPatch = { readonly [Name in keyof Thresholds]?: Thresholds[Name] | undefined };

/** The map with these thresholds; one without any of its own has none at all. */
export function setThresholds(document: MapDocument, patch: ThresholdsPatch): MapDocument {
  const before: JsonObject = document.thresholds ?? {};
  const after = patchData(thresholdFields, before, patch);
  if (after === before) return document;
  const { thresholds: _, ...rest } = document;
  return Object.keys(after).length === 0 ? rest : { ...rest, thresholds: after };
}
