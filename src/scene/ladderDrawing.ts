import type { LadderSegment, StateAnalysis } from '#src/analysis/analysis.ts';
import type { Calendar } from '#src/lib/calendar.ts';
import type { Paint, PathCommand, Primitive } from '#src/lib/drawing.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatTimes } from '#src/lib/formatNumber.ts';
import { type Rect, unionOf } from '#src/lib/geometry.ts';
import { textWidth } from '#src/lib/textWidth.ts';
import { processFill, segmentWaitFill } from './ladderFills.ts';
import { layOutLadder, type PlacedSegment } from './ladderLayout.ts';
import { ladderLegend } from './ladderLegend.ts';
import { ladderTotals } from './ladderTotals.ts';
import type { Block } from './scene.ts';
import { scaleBar } from './scaleBar.ts';

/** What the ladder needs to know of the map above it. */
export type LadderInput = {
  readonly analysis: StateAnalysis;
  readonly calendar: Calendar;
  /** Of the nodes, by id. */
  readonly boxes: ReadonlyMap<string, Rect>;
  readonly names: ReadonlyMap<string, string>;
  /** Ids of nodes whose process time has no value class. */
  readonly unclassified: ReadonlySet<string>;
  /** Where the map begins on the left, and the height at which the ladder begins. */
  readonly left: number;
  readonly top: number;
};

/** How the name of the group of a segment begins; the id of its node follows. */
export const segmentName = 'ladder:';

const labelSize = 11;
const titleHeight = 26;
const labelHeight = 18;
const peakHeight = 30;
const valleyHeight = 22;
const narrowest = 22;

/**
 * The timeline under the map: a stepped line, up while a unit waits and down while it is worked on, each step with its
 * time, then a bar of the same times to scale, and the totals. The segments sum to the flow time. Undefined while there
 * is nothing on the clock.
 */
export function ladderDrawing(input: LadderInput): Block | undefined {
  const { analysis, boxes, left, top } = input;
  const words = (segment: LadderSegment) => wordsOf(segment, input.calendar);
  const placed = layOutLadder(analysis.ladder, boxes, left, (segment) => ({
    wait: roomFor(words(segment).wait),
    process: roomFor(words(segment).process, words(segment).visits),
  }));
  const last = placed.at(-1);
  if (last === undefined) return undefined;
  const start = Math.min(...placed.map(({ from }) => from));
  const end = Math.max(...placed.map(({ to }) => to));
  const hasVisits = placed.some(({ segment }) => words(segment).visits !== undefined);
  const rowHeight = labelHeight + peakHeight + valleyHeight + labelHeight + (hasVisits ? 14 : 0) + 10;
  const rows = Array.from({ length: last.row + 1 }, (_, row): Primitive[] => {
    const high = top + titleHeight + labelHeight + row * rowHeight;
    const heights = { high, base: high + peakHeight, low: high + peakHeight + valleyHeight };
    const own = placed.filter((each) => each.row === row);
    return [
      ...own.map((each) => segmentDrawing(each, input, heights)),
      {
        shape: 'path',
        commands: steppedLine(own, heights),
        stroke: 'ink',
        strokeWidth: 1.6,
        lineJoin: 'miter',
      },
    ];
  });
  const shown = placed.map(({ segment }) => segment);
  const barTop = top + titleHeight + rows.length * rowHeight;
  const bar = scaleBar(shown, input.unclassified, { x: start, y: barTop, width: end - start, height: 10 });
  const totals = ladderTotals(analysis.headline, input.calendar, { x: end + 24, y: top + titleHeight });
  const legend = ladderLegend(shown, input.unclassified, { x: start, y: top + 12 });
  const width = Math.max(end - start, legend.width);
  const bounds = unionOf([{ x: start, y: top, width, height: barTop + 26 - top }, totals.bounds]);
  if (bounds === undefined) return undefined;
  return { bounds, drawing: [...legend.drawing, ...rows.flat(), ...bar, ...totals.drawing] };
}

type Heights = { readonly high: number; readonly base: number; readonly low: number };

/** The words of a segment: its times, and how often a unit comes where that is not once. */
function wordsOf(segment: LadderSegment, calendar: Calendar) {
  return {
    wait: segment.wait > 0 ? formatDuration(segment.wait, calendar) : undefined,
    process: segment.process > 0 ? formatDuration(segment.process, calendar) : undefined,
    visits: formatTimes(segment.visits),
  };
}

function roomFor(...texts: readonly (string | undefined)[]): number {
  const widths = texts.map((text) => (text === undefined ? 0 : textWidth(text, labelSize, 600) + 10));
  return Math.max(narrowest, ...widths);
}

function segmentDrawing(placed: PlacedSegment, input: LadderInput, { high, base, low }: Heights): Primitive {
  const { segment, from, valley, to } = placed;
  const { wait, process, visits } = wordsOf(segment, input.calendar);
  const peak = { x: from, y: high, width: valley - from, height: base - high };
  const trough = { x: valley, y: base, width: to - valley, height: low - base };
  const isClassified = !input.unclassified.has(segment.node);
  const waitInk = segment.waitOwner === 'customer' ? 'customerInk' : 'wasteInk';
  const under = process === undefined ? (from + valley) / 2 : (valley + to) / 2;
  const name = input.names.get(segment.node) ?? segment.node;
  const spoken = [
    wait === undefined ? [] : [`wait ${wait}`],
    process === undefined ? [] : [`process ${process}`],
    visits ?? [],
  ].flat();
  return {
    shape: 'group',
    name: `${segmentName}${segment.node}`,
    label: `${name}: ${spoken.join(', ')}`,
    children: [
      ...segmentWaitFill(peak, segment),
      ...processFill(trough, segment, isClassified),
      ...labelAt((from + valley) / 2, high - 6, wait, waitInk),
      ...labelAt(under, low + 14, process, 'ink'),
      ...labelAt(under, low + (process === undefined ? 14 : 28), visits, 'ink2'),
    ],
  };
}

function labelAt(x: number, y: number, text: string | undefined, fill: Paint): readonly Primitive[] {
  if (text === undefined) return [];
  return [{ shape: 'text', x, y, text, size: labelSize, weight: 600, anchor: 'middle', fill }];
}

/** Up over the waiting, down under the work, level with the base where neither happens. */
function steppedLine(placed: readonly PlacedSegment[], { high, base, low }: Heights): readonly PathCommand[] {
  const commands: PathCommand[] = [];
  let end: number | undefined;
  const line = (x: number, y: number) => commands.push({ op: 'L', x, y });
  for (const { from, valley, to } of placed) {
    if (end === undefined) commands.push({ op: 'M', x: from, y: base });
    // Back to the base between two times of waiting, too: they belong to different nodes.
    else line(end, base);
    line(from, base);
    if (valley > from) {
      line(from, high);
      line(valley, high);
    }
    if (to > valley) {
      line(valley, low);
      line(to, low);
    }
    end = to;
  }
  if (end !== undefined) line(end, base);
  return commands;
}
