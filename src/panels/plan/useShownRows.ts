import { useState } from 'react';
import type { PlannedIdea } from '#src/analysis/plan/actionPlan.ts';
import { type PlanFilter, type PlanSort, sortedRows } from './planColumns.ts';

/** What tells a row from all others: an idea may be parked and stand in another state at once. */
export function rowKey({ id, isParked }: PlannedIdea): string {
  return `${isParked ? 'parked' : 'map'} ${id}`;
}

/**
 * The rows in the order in which they are shown. It stays while values in them are changed, so that no row is pulled away
 * under the hand; another filter or sorting, and an idea more or less, make it anew.
 */
export function useShownRows(
  rows: readonly PlannedIdea[],
  stateId: string,
  filter: PlanFilter,
  sort: PlanSort,
): readonly PlannedIdea[] {
  const wanted = JSON.stringify([stateId, filter, sort, rows.map(rowKey).toSorted()]);
  const [kept, setKept] = useState<{ readonly wanted: string; readonly keys: readonly string[] }>();
  const keys = kept?.wanted === wanted ? kept.keys : sortedRows(rows, filter, sort).map(rowKey);
  if (kept?.wanted !== wanted) setKept({ wanted, keys });
  const byKey = new Map(rows.map((row) => [rowKey(row), row]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
