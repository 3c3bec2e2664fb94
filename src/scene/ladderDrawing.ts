import type { LadderSegment, StateAnalysis } from '#src/analysis/analysis.ts';
import type { Calendar } from '#src/lib/calendar.ts';
import type { Paint, PathCommand, Primitive } from '#src/lib/drawing.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatNumber } from '#src/lib/formatNumber.ts';
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
  const first = placed[0];
  const last = placed.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const high = top + titleHeight + labelHeight;
  const base = high + peakHeight;
  const low = base + valleyHeight;
  const hasVisits = placed.some(({ segment }) => words(segment).visits !== undefined);
  const barTop = low + labelHeight + (hasVisits ? 14 : 0) + 10;
  const segments = placed.map((each) => segmentDrawing(each, input, { high, base, low }));
  const totals = ladderTotals(analysis.headline, input.calendar, { x: last.to + 24, y: top + titleHeight });
  const bar = scaleBar(
    placed.map(({ segment }) => segment),
    input.unclassified,
    {
      x: first.from,
      y: barTop,
      width: last.to - first.from,
      height: 10,
    },
  );
  const legend = ladderLegend(
    placed.map(({ segment }) => segment),
    input.unclassified,
    { x: first.from, y: top + 12 },
  );
  const bounds = unionOf([
    { x: first.from, y: top, width: Math.max(last.to - first.from, legend.width), height: barTop + 26 - top },
    totals.bounds,
  ]);
  if (bounds === undefined) return undefined;
  return {
    bounds,
    drawing: [
      ...legend.drawing,
      ...segments,
      {
        shape: 'path',
        commands: steppedLine(placed, { high, base, low }),
        stroke: 'ink',
        strokeWidth: 1.6,
        lineJoin: 'miter',
      },
      ...bar,
      ...totals.drawing,
    ],
  };
}

type Heights = { readonly high: number; readonly base: number; readonly low: number };

/** The words of a segment: its times, and how often a unit comes where that is not once. */
function wordsOf(segment: LadderSegment, calendar: Calendar) {
  const isOnce = Math.abs(segment.visits - 1) < 0.0005;
  return {
    wait: segment.wait > 0 ? formatDuration(segment.wait, calendar) : undefined,
    process: segment.process > 0 ? formatDuration(segment.process, calendar) : undefined,
    visits: isOnce ? undefined : `×${formatNumber(segment.visits)}`,
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
    name: `ladder:${segment.node}`,
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
