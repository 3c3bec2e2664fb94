import type { JsonObject } from '#src/lib/json.ts';
import type { Migration } from './migrations/index.ts';

/**
 * The file brought up from its version to `target`, one step after the other, with `version` set to the target. A
 * missing step is a programmer's error and throws; a file that is at the target already comes back as it is.
 */
export function migrate(
  file: JsonObject,
  from: number,
  target: number,
  migrations: readonly Migration[],
): JsonObject {
  let current = file;
  for (let version = from; version < target; version += 1) {
    const step = migrations.find((migration) => migration.from === version);
    if (step === undefined) throw new Error(`no migration from file version ${version}`);
    current = { ...step.change(current), version: version + 1 };
  }
  return current;
}
