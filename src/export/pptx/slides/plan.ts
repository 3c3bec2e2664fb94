import { actionPlan, type PlannedIdea } from '#src/analysis/plan/actionPlan.ts';
import type { DeckInput } from '../deckInput.ts';
import type { Slide } from '../slideShape.ts';
import { tableSlides } from '../tableSlides.ts';
import type { SlideKind } from './slideKind.ts';

/** The action plan as a table. None without improvement ideas. */
export const plan: SlideKind = {
  id: 'plan',
  choice: 'Action plan',
  make: (input) => (input.isWhole && input.kinds.has('plan') ? planSlides(input) : []),
};

function planSlides({ document, state, page }: DeckInput): readonly Slide[] {
  const ideas = actionPlan(document, state.id);
  const noteOf = new Map(ideas.map((idea) => [idea.idea, noteText(idea)]));
  return tableSlides({
    page,
    title: `${state.name}: action plan`,
    label: `Table of ${ideas.length} improvement ideas`,
    head: ['Idea', 'About', 'Waste', 'Owner', 'Due', 'Effort', 'Effect', 'Status', 'Expected'],
    rows: ideas.map((idea) => [
      idea.idea,
      idea.target?.name ?? '',
      idea.waste ?? '',
      idea.owner ?? '',
      idea.due ?? '',
      idea.effort === undefined ? '' : `${idea.effort} of 5`,
      idea.effect === undefined ? '' : `${idea.effect} of 5`,
      idea.isParked ? `${idea.statusWords}, parked` : idea.statusWords,
      expectedText(idea),
    ]),
    numeric: new Set(),
    fontSize: 10,
    notes: (rows) => rows.flatMap(([name]) => noteOf.get(name ?? '') ?? []),
  });
}

/** The figures that change, then what is expected in words. */
function expectedText({ changes, expected }: PlannedIdea): string {
  const figures = changes.map(({ label, before, after }) =>
    before === undefined ? `${label} ${after}` : `${label} ${before} → ${after}`,
  );
  return [...figures, ...(expected === undefined ? [] : [expected])].join('; ');
}

function noteText(idea: PlannedIdea): string {
  const known: readonly (readonly [string, string | undefined])[] = [
    ['Cycle', idea.cycle],
    ['Hypothesis', idea.hypothesis],
    ['Actual', idea.actual],
    ['Comment', idea.comment],
  ];
  const said = known.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}`]));
  return [idea.idea, ...said].join('. ');
}
