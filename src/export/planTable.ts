import type { PlannedIdea } from '#src/analysis/plan/actionPlan.ts';
import type { Cell } from '#src/lib/writeDelimited.ts';

/** The heads of the action plan as a table. */
export const planHead: readonly string[] = [
  'Idea',
  'About',
  'Status',
  'Owner',
  'Due',
  'Effort (1–5)',
  'Effect (1–5)',
  'Waste',
  'Cycle',
  'Hypothesis',
  'Expected',
  'Actual',
  'Comment',
];

/** An idea as a row of it; what is not known is empty. */
export function planRow(idea: PlannedIdea): readonly Exclude<Cell, undefined>[] {
  const changes = idea.changes.map(({ label, before, after }) => `${label}: ${before ?? '–'} → ${after}`);
  const expected = [idea.expected, ...changes].filter((words) => words !== undefined).join('; ');
  return [
    idea.idea,
    idea.target?.name ?? '',
    idea.statusWords,
    idea.owner ?? '',
    idea.due ?? '',
    idea.effort ?? '',
    idea.effect ?? '',
    idea.waste ?? '',
    idea.cycle ?? '',
    idea.hypothesis ?? '',
    expected,
    idea.actual ?? '',
    idea.comment ?? '',
  ];
}
