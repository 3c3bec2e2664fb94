import type { FigureComparison } from '#src/analysis/compare/compareFigures.ts';
import { compareStates, type StateComparison } from '#src/analysis/compare/compareStates.ts';
import { comparisonRows } from '#src/analysis/compare/comparisonRows.ts';
import { directionText, improvementText } from '#src/analysis/compare/differenceText.ts';
import { sortedFigures } from '#src/analysis/compare/leadingFigures.ts';
import { sideText } from '#src/analysis/compare/sideText.ts';
import { type ChosenStates, usualStates } from '#src/model/usualStates.ts';
import { comparedLadders, ladderOf } from '#src/scene/comparedLadders.ts';
import type { DeckInput } from '../deckInput.ts';
import { drawnShapes } from '../drawnShapes.ts';
import { overlayInput } from '../overlayInput.ts';
import { contentSlide } from '../page.ts';
import { placeDrawing } from '../placeDrawing.ts';
import type { Slide } from '../slideShape.ts';
import { tableSlides } from '../tableSlides.ts';
import { timeChart, timesOf } from '../timeChart.ts';
import { mapSlides } from './map.ts';
import type { SlideKind } from './slideKind.ts';

/**
 * The state beside the one it was made from: figures, where the time went, both timelines on one scale, what changed as a
 * list and over the map. None for a map with one state.
 */
export const comparison: SlideKind = {
  id: 'comparison',
  choice: 'Comparison of states',
  make: (input) => {
    const states = usualStates(input.document, input.state.id);
    if (!input.isWhole || states === undefined || !input.kinds.has('comparison')) return [];
    const compared = compareStates(input.document, states.before, states.after);
    const title = `${compared.before.context.state.name} and ${compared.after.context.state.name}`;
    return [
      ...figureSlides(input, compared, title),
      ...timeSlides(input, compared, states, title),
      ...changeSlides(input, compared, title),
      ...overlaySlides(input, states, title),
    ];
  },
};

function figureSlides({ page }: DeckInput, compared: StateComparison, title: string): readonly Slide[] {
  const { before, after, figures } = compared;
  const { leading, others: more, own } = comparisonRows(compared);
  const { first, others } = sortedFigures(figures);
  const known = [...first, ...others].filter(
    (figure) => figure.before !== undefined || figure.after !== undefined,
  );
  const noteOf = new Map(known.map((figure) => [figure.metric.title, noteText(figure)]));
  return tableSlides({
    page,
    title: `${title}: figures`,
    label: `Table of figures before and after. A plus is always better.`,
    head: [
      'Figure',
      before.context.state.name,
      after.context.state.name,
      'Difference',
      'Better by',
      'Which way is better',
    ],
    rows: [...leading, ...more, ...own].map((row) => [
      row.title,
      row.before,
      row.after,
      row.difference,
      row.improvement,
      row.direction,
    ]),
    numeric: new Set([1, 2, 3, 4]),
    fontSize: 11,
    notes: (rows) => [
      'A plus is always better. Ratios are compared in points, everything else relative to the state before.',
      ...rows.flatMap(([name]) => noteOf.get(name ?? '') ?? []),
    ],
  });
}

function noteText({ metric, improvement }: FigureComparison): string {
  const by =
    improvement === undefined || improvement.amount === 0
      ? ''
      : ` Better by ${improvementText(improvement)}.`;
  return `${metric.title}: ${directionText(metric)}. ${metric.formula}.${by}`;
}

/** Both timelines on one scale over bars of what they are made of. */
function timeSlides(
  { document, page }: DeckInput,
  { before, after, figures }: StateComparison,
  states: ChosenStates,
  title: string,
): readonly Slide[] {
  const { room } = page;
  const ladders = comparedLadders([ladderOf(before), ladderOf(after)], document.calendar, room.width);
  const times = timesOf(document, [states.before, states.after]);
  if (ladders === undefined || times.length === 0) return [];
  const scale = Math.min(1, room.width / ladders.bounds.width);
  const frame = { origin: ladders.bounds, at: { x: room.x, y: room.y }, scale };
  const chartHeight = room.height - ladders.bounds.height * scale - 6;
  const chart = timeChart(
    times,
    { x: room.x, y: room.y + room.height - chartHeight, width: room.width, height: chartHeight },
    document.calendar,
  );
  const children = drawnShapes(placeDrawing(ladders.drawing, frame), 'Timeline');
  const label = `Both timelines on one scale. ${chart.label ?? ''}`;
  const flowTime = figures.find(({ metric }) => metric.id === 'flow-time');
  return [
    contentSlide(page, {
      title: `${title}: flow time`,
      objects: [{ type: 'group', name: 'Timelines', label, children }, chart],
      notes: [
        chart.label ?? '',
        ...(flowTime === undefined
          ? []
          : [
              `Flow time: ${sideText(flowTime, 'before', before)}, then ${sideText(flowTime, 'after', after)}. ${noteText(flowTime)}`,
            ]),
      ],
    }),
  ];
}

const changeWords = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const;

/** What became of every symbol and connection that is not as it was. */
function changeSlides(
  { page }: DeckInput,
  { nodes, edges }: StateComparison,
  title: string,
): readonly Slide[] {
  const rows = [...nodes, ...edges].flatMap(({ name, change, fields }) =>
    change === 'changed'
      ? fields.map(({ label, before, after }) => [name, label, before ?? 'not known', after ?? 'not known'])
      : [[name, changeWords[change], '', '']],
  );
  return tableSlides({
    page,
    title: `${title}: what changes`,
    label: 'Table of what was added, removed and changed',
    head: ['Of', 'What', 'Before', 'After'],
    rows,
    numeric: new Set(),
    fontSize: 11,
    notes: (shown) => shown.map((row) => row.filter((cell) => cell !== '').join(', ')),
  });
}

/** The later state with what changed drawn over it. */
function overlaySlides(input: DeckInput, states: ChosenStates, title: string): readonly Slide[] {
  const overlaid = overlayInput(input, states);
  return overlaid === undefined ? [] : mapSlides(overlaid, `${title}: changes on the map`, false);
}
