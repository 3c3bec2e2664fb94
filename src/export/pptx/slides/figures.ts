import type { DeckInput } from '../deckInput.ts';
import { type FigureWords, figureNote, knownFigures } from '../figureWords.ts';
import { contentSlide } from '../page.ts';
import type { Slide, SlideTable } from '../slideShape.ts';
import { tableSlides } from '../tableSlides.ts';
import { timeChart, timesOf } from '../timeChart.ts';
import type { SlideKind } from './slideKind.ts';

/** The figures that matter most beside a chart of where the time goes, then all that are known with their formulas. */
export const figures: SlideKind = {
  id: 'figures',
  make: (input) => {
    if (!input.isWhole || !input.figures || isSketch(input)) return [];
    const known = knownFigures(input);
    return [...glanceSlides(input, known), ...allFigures(input, known)];
  },
};

/** Without any time or demand there is a page of zeros to show, and nothing to say. */
function isSketch({ analysis, state }: DeckInput): boolean {
  return (analysis.headline.flowTime ?? 0) === 0 && state.demand === undefined;
}

/** Said first, in this order. */
const leading = [
  'flow-time',
  'value-add-time',
  'value-add-ratio',
  'rolled-complete-accurate',
  'conversion',
  'deliveries',
  'units-in-stream',
  'constraint',
];
const tableWidth = 320;
const rowHeight = 34;
const fontSize = 14;
const columnGap = 24;

/** None while no time passes: the table of all figures says as much then. */
function glanceSlides(input: DeckInput, known: readonly FigureWords[]): readonly Slide[] {
  const { document, state, page } = input;
  const chosen = leading.flatMap((id) => known.filter(({ metric }) => metric.id === id));
  const states = timesOf(document);
  if (chosen.length === 0 || states.length === 0) return [];
  const { x, y, width } = page.room;
  const table: SlideTable = {
    type: 'table',
    name: 'Figures that matter most',
    label: chosen.map(({ metric, value }) => `${metric.title} ${value}`).join(', '),
    at: { x, y },
    columns: [tableWidth * 0.46, tableWidth * 0.54],
    rowHeight,
    fontSize,
    rows: [['Figure', 'Value'], ...chosen.map(({ metric, value }) => [metric.title, value])],
    numeric: new Set(),
  };
  const chart = timeChart(
    states,
    {
      x: x + tableWidth + columnGap,
      y,
      width: width - tableWidth - columnGap,
      height: Math.min(page.room.height, 150 + states.length * 90),
    },
    document.calendar,
  );
  return [
    contentSlide(page, {
      title: `${state.name}: where the time goes`,
      objects: [table, chart],
      notes: chosen.map(figureNote),
    }),
  ];
}

function allFigures(input: DeckInput, known: readonly FigureWords[]): readonly Slide[] {
  const noteOf = new Map(known.map((figure) => [figure.metric.title, figureNote(figure)]));
  return tableSlides({
    page: input.page,
    title: `${input.state.name}: figures`,
    label: `Table of figures: ${known.map(({ metric, value }) => `${metric.title} ${value}`).join(', ')}`,
    head: ['Figure', 'Value', 'Formula'],
    rows: known.map(({ metric, value }) => [metric.title, value, metric.formula]),
    numeric: new Set(),
    fontSize: 11,
    notes: (rows) => rows.flatMap(([title]) => noteOf.get(title ?? '') ?? []),
  });
}
