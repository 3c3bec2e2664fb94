import type { JsonObject } from '#src/lib/json.ts';
import { brandField } from '../brandField.ts';
import { patchData } from '../cleanData.ts';
import type { MapDocument } from '../document.ts';

/** The map with this look; a part given as undefined is plain again. A map without any look of its own has none at all. */
export function updateBrand(document: MapDocument, patch: JsonObject): MapDocument {
  const before: JsonObject = document.brand ?? {};
  const after = patchData(brandField.fields, before, patch);
  if (after === before) return document;
  const { brand: _, ...rest } = document;
  if (Object.keys(after).length === 0) return rest;
  // In the order of the declaration, as it stands in the file.
  const names = [...new Set([...Object.keys(brandField.fields), ...Object.keys(after)])];
  const brand = Object.fromEntries(
    names.flatMap((name) => (after[name] === undefined ? [] : [[name, after[name]]])),
  );
  return { ...rest, brand };
}
