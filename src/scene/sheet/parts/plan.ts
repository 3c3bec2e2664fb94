import { actionPlan, isOverdue, type PlannedIdea } from '#src/analysis/plan/actionPlan.ts';
import type { SheetFacts, SheetPart } from '../sheetInput.ts';
import { textRow } from '../sheetRows.ts';
import { type SheetTable, tableRows } from '../sheetTable.ts';

/** Narrower tables say who does what by when, and no more. */
const roomForMore = 420;

/** Who does what by when: the improvement ideas on both maps that have not been dropped. */
export const plan: SheetPart = {
  id: 'plan',
  title: 'Action plan',
  about: 'tomorrow',
  remark: (facts) => {
    const parked = allIdeas(facts).filter(({ isParked }) => isParked).length;
    return parked === 0 ? undefined : `${parked} more in the parking lot`;
  },
  rows: (facts, width) => {
    const ideas = allIdeas(facts).filter(({ isParked, status }) => !isParked && status !== 'dropped');
    if (ideas.length === 0) {
      return textRow('There are no improvement ideas on the map yet.', width, { fill: 'ink2' });
    }
    return tableRows(width < roomForMore ? shortTable(ideas, facts) : longTable(ideas, facts), width);
  },
};

/** The ideas of both states, each once. */
function allIdeas({ document, before, after }: SheetFacts): readonly PlannedIdea[] {
  const today = actionPlan(document, before.id);
  const known = new Set(today.map(({ id }) => id));
  const tomorrow = after === undefined ? [] : actionPlan(document, after.id);
  return [...today, ...tomorrow.filter(({ id }) => !known.has(id))];
}

function shortTable(ideas: readonly PlannedIdea[], { today }: SheetFacts): SheetTable {
  return {
    head: ['Idea', 'Owner', 'Due', 'Status'],
    shares: [0.48, 0.19, 0.18, 0.15],
    numeric: new Set(),
    rows: ideas.map((idea) => ({
      cells: [idea.idea, idea.owner ?? '', idea.due ?? '', idea.statusWords],
      fills: isOverdue(idea, today) ? { 2: 'wasteInk' } : {},
    })),
  };
}

function longTable(ideas: readonly PlannedIdea[], { today }: SheetFacts): SheetTable {
  return {
    head: ['Idea', 'About', 'Expected', 'Owner', 'Due', 'Status'],
    shares: [0.3, 0.17, 0.22, 0.12, 0.1, 0.09],
    numeric: new Set(),
    rows: ideas.map((idea) => ({
      cells: [
        idea.idea,
        idea.target?.name ?? '',
        expectedWords(idea),
        idea.owner ?? '',
        idea.due ?? '',
        idea.statusWords,
      ],
      fills: isOverdue(idea, today) ? { 4: 'wasteInk' } : {},
    })),
  };
}

function expectedWords({ expected, changes }: PlannedIdea): string {
  if (expected !== undefined) return expected;
  return changes.map(({ label, before, after }) => `${label} ${before ?? '?'} → ${after}`).join(', ');
}
