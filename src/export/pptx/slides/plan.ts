import { actionPlan, type PlannedIdea } from '#src/analysis/plan/actionPlan.ts';
import type { DeckInput } from '../deckInput.ts';
import type { Slide } from '../slideShape.ts';
import { tableSlides } from '../tableSlides.ts';
import type { SlideKind } from './slideKind.ts';

/** The action plan as a table to edit. None without improvement ideas. */
export const plan: SlideKind = {
  id: 'plan',
  choice: 'Action plan: table to edit',
  make: (input) => (input.isWhole && input.kinds.has('plan') ? planSlides(input) : []),
};

function planSlides({ document, state, page }: DeckInput): readonly Slide[] {
  const ideas = actionPlan(document, state.id);
  const noteOf = new Map(ideas.map((idea) => [idea.idea, noteText(idea)]));
  const shown = columns.filter(
    ({ of, isAlways = false }) => isAlways || ideas.some((idea) => of(idea) !== ''),
  );
  return tableSlides({
    page,
    title: `${state.name}: action plan`,
    label: `Table of ${ideas.length} improvement ideas`,
    head: shown.map(({ head }) => head),
    rows: ideas.map((idea) => shown.map(({ of }) => of(idea))),
    numeric: new Set(),
    fontSize: 10,
    notes: (rows) => rows.flatMap(([name]) => noteOf.get(name ?? '') ?? []),
  });
}

type Column = {
  readonly head: string;
  readonly of: (idea: PlannedIdea) => string;
  /** Also where nobody has said anything there yet: it is still to be said. */
  readonly isAlways?: boolean;
};

const columns: readonly Column[] = [
  { head: 'Idea', of: ({ idea }) => idea, isAlways: true },
  { head: 'About', of: ({ target }) => target?.name ?? '' },
  { head: 'Waste', of: ({ waste }) => waste ?? '' },
  { head: 'Owner', of: ({ owner }) => owner ?? '', isAlways: true },
  { head: 'Due', of: ({ due }) => due ?? '', isAlways: true },
  { head: 'Effort', of: ({ effort }) => (effort === undefined ? '' : `${effort} of 5`) },
  { head: 'Effect', of: ({ effect }) => (effect === undefined ? '' : `${effect} of 5`) },
  {
    head: 'Status',
    of: ({ isParked, statusWords }) => (isParked ? `${statusWords}, parked` : statusWords),
    isAlways: true,
  },
  { head: 'Expected', of: expectedText },
];

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
