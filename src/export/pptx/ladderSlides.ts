import type { LadderSegment } from '#src/analysis/analysis.ts';
import type { Paint, Primitive, TextShape } from '#src/lib/drawing.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatNumber, formatTimes } from '#src/lib/formatNumber.ts';
import { openPath } from '#src/lib/path.ts';
import type { Point, Rect } from '#src/lib/geometry.ts';
import { breakLines } from '#src/lib/textWidth.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { isUnclassified } from '#src/scene/buildScene.ts';
import { processFill, segmentWaitFill } from '#src/scene/ladderFills.ts';
import { ladderLegend } from '#src/scene/ladderLegend.ts';
import { ladderTotals } from '#src/scene/ladderTotals.ts';
import { scaleBar } from '#src/scene/scaleBar.ts';
import type { DeckInput } from './deckInput.ts';
import { drawnShapes } from './drawnShapes.ts';
import { figureNote, knownFigures } from './figureWords.ts';
import { contentSlide } from './page.ts';
import type { Flat } from './placeDrawing.ts';
import type { Slide, SlideGroup, SlideObject } from './slideShape.ts';

/** What the name and the times of a step need. */
const stepWidth = 98;
/** Fewer steps than this do not become wider. */
const fewest = 6;
const rowsPerSlide = 2;
const high = 34;
const low = 26;
const rowHeight = 132;
const legendDown = 10;
const rowsDown = 46;

type Ladder = {
  readonly segments: readonly LadderSegment[];
  readonly names: ReadonlyMap<string, string>;
  readonly unclassified: ReadonlySet<string>;
};

/**
 * The timeline as shapes: up while a unit waits, down while it is worked on, each step with its name and its times; on
 * the last slide the same times to scale and their sums. None while nothing is on the clock.
 */
export function ladderSlides(input: DeckInput): readonly Slide[] {
  const { analysis, state } = input;
  const segments = analysis.ladder.filter(({ wait, process }) => wait > 0 || process > 0);
  const ladder: Ladder = {
    segments,
    names: new Map(state.nodes.map((node) => [node.id, nodeName(node)])),
    unclassified: new Set(state.nodes.filter(isUnclassified).map(({ id }) => id)),
  };
  const { room } = input.page;
  const perRow = Math.floor(room.width / stepWidth);
  const pages = inPieces(inPieces(segments, perRow), rowsPerSlide);
  return pages.map((rows, index): Slide => {
    const isLast = index === pages.length - 1;
    const title = `${state.name}: timeline${pages.length === 1 ? '' : ` (${index + 1} of ${pages.length})`}`;
    const objects: readonly SlideObject[] = [
      legendObject(ladder, room),
      ...rows.flatMap((row, at) => rowObjects(row, room.y + rowsDown + at * rowHeight, ladder, input)),
      ...(isLast ? sums(input, ladder, room.y + rowsDown + rows.length * rowHeight) : []),
    ];
    return contentSlide(input.page, { title, objects, notes: notesOf(rows.flat(), ladder, input) });
  });
}

function legendObject({ segments, unclassified }: Ladder, { x, y, width }: Rect): SlideGroup {
  const legend = ladderLegend(segments, unclassified, { x, y: y + legendDown }, width);
  return grouped(legend.drawing, 'Legend', 'What the colours and patterns of the timeline mean');
}

function rowObjects(
  row: readonly LadderSegment[],
  top: number,
  ladder: Ladder,
  input: DeckInput,
): readonly SlideObject[] {
  const { room } = input.page;
  const width = room.width / Math.max(fewest, row.length);
  const base = top + 30 + 16 + high;
  const groups = row.map((segment, index) =>
    segmentGroup(segment, room.x + index * width, width, base, ladder, input),
  );
  const line = steppedLine(row, width, { x: room.x, y: base });
  return [...groups, ...drawnShapes([line], 'Timeline')];
}

/** Up over the waiting, down under the work, level where neither happens. */
function steppedLine(row: readonly LadderSegment[], width: number, { x: left, y: base }: Point): Flat {
  const points = row.flatMap(({ wait, process }, index) => {
    const x = left + index * width;
    const middle = x + width / 2;
    const top = wait > 0 ? base - high : base;
    const bottom = process > 0 ? base + low : base;
    return [
      { x, y: base },
      { x, y: top },
      { x: middle, y: top },
      { x: middle, y: bottom },
      { x: x + width, y: bottom },
      { x: x + width, y: base },
    ];
  });
  return { shape: 'path', commands: openPath(points), stroke: 'ink', strokeWidth: 1.5, lineJoin: 'miter' };
}

function segmentGroup(
  segment: LadderSegment,
  x: number,
  width: number,
  base: number,
  { names, unclassified }: Ladder,
  { document: { calendar } }: DeckInput,
): SlideGroup {
  const name = names.get(segment.node) ?? segment.node;
  const wait = segment.wait > 0 ? formatDuration(segment.wait, calendar) : undefined;
  const process = segment.process > 0 ? formatDuration(segment.process, calendar) : undefined;
  const times = formatTimes(segment.visits);
  const often = times === undefined ? '' : ` ${times}`;
  const half = width / 2;
  const title = breakLines(name, width - 10, 10, 600, 2);
  const drawing: readonly Primitive[] = [
    ...segmentWaitFill({ x, y: base - high, width: half, height: high }, segment),
    ...processFill(
      { x: x + half, y: base, width: half, height: low },
      segment,
      !unclassified.has(segment.node),
    ),
    ...title.flatMap((line, index) =>
      wordsAt(line, x + half, base - high - 18 - (title.length - 1 - index) * 13, 'ink'),
    ),
    ...wordsAt(
      wait,
      x + half / 2,
      base - high - 4,
      segment.waitOwner === 'customer' ? 'customerInk' : 'wasteInk',
    ),
    ...wordsAt(
      process === undefined ? undefined : `${process}${often}`,
      x + half * 1.5,
      base + low + 13,
      'ink',
    ),
  ];
  const spoken = [
    ...(wait === undefined ? [] : [`wait ${wait}`]),
    ...(process === undefined ? [] : [`process ${process}${often}`]),
  ];
  return grouped(drawing, `Timeline of ${name}`, `${name}: ${spoken.join(', ')}`);
}

function wordsAt(text: string | undefined, x: number, y: number, fill: Paint): readonly TextShape[] {
  if (text === undefined) return [];
  return [{ shape: 'text', x, y, text, size: 10, weight: 600, anchor: 'middle', fill }];
}

/** The same times to scale, and what they sum to. */
function sums(
  { analysis, document, page: { room } }: DeckInput,
  { segments, unclassified }: Ladder,
  top: number,
): readonly SlideObject[] {
  const totals = ladderTotals(analysis.headline, document.calendar, { x: 0, y: 0 });
  const { width, height } = totals.bounds;
  const left = room.x + room.width - width;
  const placed = ladderTotals(analysis.headline, document.calendar, { x: left, y: top });
  const bar = { x: room.x, y: top + height / 2 - 8, width: room.width - width - 30, height: 14 };
  return [
    grouped(scaleBar(segments, unclassified, bar), 'The same to scale', 'The times of the timeline to scale'),
    grouped(placed.drawing, 'Sums', 'What the times of the timeline sum to'),
  ];
}

function grouped(drawing: readonly Primitive[], name: string, label: string): SlideGroup {
  return { type: 'group', name, label, children: drawnShapes(drawing.flatMap(flat), name) };
}

function flat(primitive: Primitive): readonly Flat[] {
  return primitive.shape === 'group' ? primitive.children.flatMap(flat) : [primitive];
}

function notesOf(segments: readonly LadderSegment[], { names }: Ladder, input: DeckInput): readonly string[] {
  const { calendar } = input.document;
  const times = segments.map(
    ({ node, wait, process, visits }) =>
      `${names.get(node) ?? node}: wait ${formatDuration(wait, calendar)}, process ${formatDuration(process, calendar)}, ${formatNumber(visits)} visits for each delivered unit`,
  );
  const whole = knownFigures(input).filter(({ metric }) =>
    ['flow-time', 'value-add-ratio'].includes(metric.id),
  );
  return [...times, ...whole.map(figureNote)];
}

function inPieces<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const pieces = Math.ceil(items.length / most);
  const each = pieces === 0 ? 1 : Math.ceil(items.length / pieces);
  return Array.from({ length: pieces }, (_, index) => items.slice(index * each, (index + 1) * each)).filter(
    (piece) => piece.length > 0,
  );
}
