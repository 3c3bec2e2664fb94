import type { JsonObject } from '#src/lib/json.ts';

/** JSON as map files are written. */
export function jsonText(value: JsonObject): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
