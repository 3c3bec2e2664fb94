import type { JsonObject } from '#src/lib/json.ts';

/**
 * One step from a version of the map file to the next. `change` gets the file as it was written, checked for nothing
 * but depth and unsafe names, and gives back what the next version would have written.
 */
export type Migration = {
  /** The version that it reads; it writes the next one. */
  readonly from: number;
  /** What changed, in words. */
  readonly title: string;
  readonly change: (file: JsonObject) => JsonObject;
};

/** THE list, from the oldest version on. Version 1 is the first, so there is nothing to bring up to date yet. */
export const migrations: readonly Migration[] = [];
