import { isJsonObject } from '#src/lib/json.ts';
import type { WholeMap } from '../mapStorage.ts';

/** True for a map as the first version stored it. */
export function isWholeMap(found: unknown): found is WholeMap {
  return (
    isJsonObject(found) &&
    typeof found['id'] === 'string' &&
    typeof found['title'] === 'string' &&
    typeof found['savedAt'] === 'number' &&
    typeof found['text'] === 'string'
  );
}
