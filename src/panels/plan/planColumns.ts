import type { PlannedIdea } from '#src/analysis/plan/actionPlan.ts';

/** What the plan can be sorted by. */
export type PlanColumn =
  | 'idea'
  | 'target'
  | 'waste'
  | 'status'
  | 'owner'
  | 'due'
  | 'effort'
  | 'effect'
  | 'change';

/** Undefined: as the plan says, what is being done first. */
export type PlanSort = { readonly by: PlanColumn; readonly isDown: boolean } | undefined;

export type PlanFilter = 'open' | 'over' | 'all';

const statusOrder: readonly PlannedIdea['status'][] = ['doing', 'planned', 'idea', 'done', 'dropped'];

const values: Readonly<Record<PlanColumn, (row: PlannedIdea) => string | number | undefined>> = {
  idea: ({ idea }) => idea.toLowerCase(),
  target: ({ target }) => target?.name.toLowerCase(),
  waste: ({ waste }) => waste?.toLowerCase(),
  status: ({ status }) => statusOrder.indexOf(status),
  owner: ({ owner }) => owner?.toLowerCase(),
  due: ({ due }) => due,
  effort: ({ effort }) => effort,
  effect: ({ effect }) => effect,
  change: ({ changes }) => (changes.length === 0 ? undefined : changes.map(({ label }) => label).join()),
};

/** The rows that the filter lets through, sorted; what is not known comes last either way, equals stay as they were. */
export function sortedRows(
  rows: readonly PlannedIdea[],
  filter: PlanFilter,
  sort: PlanSort,
): readonly PlannedIdea[] {
  const kept = rows.filter(({ isOpen }) => filter === 'all' || isOpen === (filter === 'open'));
  if (sort === undefined) return kept;
  const valueOf = values[sort.by];
  return kept.toSorted((a, b) => compare(valueOf(a), valueOf(b), sort.isDown));
}

function compare(a: string | number | undefined, b: string | number | undefined, isDown: boolean): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b === isDown ? 1 : -1;
}

/** The sorting after a press on a column's head: upwards, downwards, as the plan says. */
export function nextSort(sort: PlanSort, by: PlanColumn): PlanSort {
  if (sort?.by !== by) return { by, isDown: false };
  return sort.isDown ? undefined : { by, isDown: true };
}
