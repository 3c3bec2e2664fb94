import type { LadderSegment, StateAnalysis } from '#src/analysis/analysis.ts';
import type { ComparedSide } from '#src/analysis/compare/compareFigures.ts';
import { type Calendar, secondsPerDay } from '#src/lib/calendar.ts';
import type { PathCommand, Primitive } from '#src/lib/drawing.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { breakLines, fitText, textWidth } from '#src/lib/textWidth.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { isUnclassified } from './buildScene.ts';
import { processFill, segmentWaitFill } from './ladderFills.ts';
import { ladderLegend } from './ladderLegend.ts';
import type { Block } from './scene.ts';

/** One of the states whose timelines stand under each other. */
export type LadderOfState = {
  readonly title: string;
  readonly analysis: StateAnalysis;
  /** Of its nodes, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Ids of nodes whose process time has no value class. */
  readonly unclassified: ReadonlySet<string>;
};

/** The timeline of one side of a comparison. */
export function ladderOf({ analysis, context: { state } }: ComparedSide): LadderOfState {
  return {
    title: state.name,
    analysis,
    names: new Map(state.nodes.map((node) => [node.id, nodeName(node)])),
    unclassified: new Set(state.nodes.filter(isUnclassified).map(({ id }) => id)),
  };
}

const legendHeight = 28;
const titleHeight = 24;
const labelHeight = 16;
const peakHeight = 30;
const valleyHeight = 14;
const nameHeight = 32;
const axisHeight = 22;
/** To the right of the scale, for the last of its words. */
const margin = 24;
const labelSize = 11;
const nameSize = 10.5;
/** A name with less room than this says nothing. */
const shortestName = 40;

/**
 * The timelines of several states under each other on one scale: what is half as long takes half the time. Up while a
 * unit waits, down while it is worked on. Words stand where there is room for them. Undefined where no time passes in
 * any of them; a state without times has its title alone.
 */
export function comparedLadders(
  states: readonly LadderOfState[],
  calendar: Calendar,
  width: number,
): Block | undefined {
  const longest = Math.max(...states.map(({ analysis }) => lengthOf(analysis.ladder)));
  if (!(longest > 0)) return undefined;
  const scale = (width - margin) / longest;
  const legend = ladderLegend(
    states.flatMap(({ analysis }) => analysis.ladder),
    new Set(states.flatMap(({ unclassified }) => [...unclassified])),
    { x: 0, y: 14 },
    width,
  );
  const head = legendHeight + legend.below;
  const rowHeight = titleHeight + labelHeight + peakHeight + valleyHeight + nameHeight;
  const axis = head + states.length * rowHeight;
  return {
    bounds: { x: 0, y: 0, width: Math.max(width, legend.width), height: axis + axisHeight },
    drawing: [
      ...legend.drawing,
      ...axisDrawing(longest, scale, calendar, { top: head + titleHeight, bottom: axis }),
      ...states.flatMap((state, index) =>
        rowDrawing(state, calendar, scale, { top: head + index * rowHeight, width }),
      ),
    ],
  };
}

function lengthOf(ladder: readonly LadderSegment[]): number {
  return ladder.reduce((sum, { wait, process }) => sum + wait + process, 0);
}

function rowDrawing(
  { title, analysis, names, unclassified }: LadderOfState,
  calendar: Calendar,
  scale: number,
  { top, width }: { readonly top: number; readonly width: number },
): readonly Primitive[] {
  const total = formatDuration(analysis.headline.flowTime, calendar);
  const words = `${total} flow time`;
  const room = width - textWidth(words, 12, 700) - 16;
  const name = fitText(title, room, 12, 600);
  const high = top + titleHeight + labelHeight;
  const base = high + peakHeight;
  const commands: PathCommand[] = [{ op: 'M', x: 0, y: base }];
  const segments: Primitive[] = [];
  let x = 0;
  for (const segment of analysis.ladder) {
    const valley = x + segment.wait * scale;
    const to = valley + segment.process * scale;
    segments.push(
      ...segmentWaitFill({ x, y: high, width: valley - x, height: peakHeight }, segment),
      ...processFill(
        { x: valley, y: base, width: to - valley, height: valleyHeight },
        segment,
        !unclassified.has(segment.node),
      ),
      ...waitLabel(segment, calendar, { x, y: high - 5, width: valley - x }),
      ...nameLabel(names.get(segment.node) ?? segment.node, {
        x,
        y: base + valleyHeight + 13,
        width: to - x,
      }),
    );
    commands.push(...stepsOf(x, valley, to, { high, base, low: base + valleyHeight }));
    x = to;
  }
  return [
    { shape: 'text', x: 0, y: top + 15, text: name, size: 12, weight: 600 },
    { shape: 'text', x: textWidth(name, 12, 600) + 12, y: top + 15, text: words, size: 12, weight: 700 },
    ...segments,
    { shape: 'path', commands, stroke: 'ink', strokeWidth: 1.4, lineJoin: 'miter' },
  ];
}

type Heights = { readonly high: number; readonly base: number; readonly low: number };

function stepsOf(from: number, valley: number, to: number, { high, base, low }: Heights): PathCommand[] {
  return [
    ...(valley > from ? [line(from, high), line(valley, high), line(valley, base)] : []),
    ...(to > valley ? [line(valley, low), line(to, low), line(to, base)] : []),
  ];
}

function line(x: number, y: number): PathCommand {
  return { op: 'L', x, y };
}

type Place = { readonly x: number; readonly y: number; readonly width: number };

function waitLabel(
  { wait, customerWait }: LadderSegment,
  calendar: Calendar,
  { x, y, width }: Place,
): readonly Primitive[] {
  const text = formatDuration(wait, calendar);
  if (textWidth(text, labelSize, 600) + 4 > width) return [];
  const fill = customerWait >= wait ? 'customerInk' : 'wasteInk';
  return [{ shape: 'text', x: x + width / 2, y, text, size: labelSize, weight: 600, anchor: 'middle', fill }];
}

function nameLabel(name: string, { x, y, width }: Place): readonly Primitive[] {
  if (width < shortestName) return [];
  return nameLines(name, width - 6).map((text, index) => ({
    shape: 'text',
    x: x + width / 2,
    y: y + index * 12,
    text,
    size: nameSize,
    anchor: 'middle',
    fill: 'ink2',
  }));
}

/** The name in two lines at most; a word that is too long for a line ends in an ellipsis and is never broken. */
function nameLines(name: string, room: number): readonly string[] {
  const words = name.trim().split(/\s+|(?<=[-–—/])/);
  const tooLong = words.findIndex((word) => textWidth(word, nameSize) > room);
  if (tooLong < 0) return breakLines(name, room, nameSize, 400, 2);
  const before = breakLines(words.slice(0, tooLong).join(' '), room, nameSize, 400);
  if (before.length > 1) return [...before.slice(0, 1), fitText(`${before[1] ?? ''} …`, room, nameSize)];
  return [...before, fitText(words.slice(tooLong).join(' '), room, nameSize)];
}

/** Lines at round times behind both, with their words at the bottom. */
function axisDrawing(
  longest: number,
  scale: number,
  calendar: Calendar,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly Primitive[] {
  const step = roundStep(longest, calendar);
  const ticks = Array.from({ length: Math.floor(longest / step + 1e-9) + 1 }, (_, index) => index * step);
  return ticks.flatMap((time): readonly Primitive[] => {
    const x = time * scale;
    return [
      {
        shape: 'path',
        commands: [
          { op: 'M', x, y: top },
          { op: 'L', x, y: bottom },
        ],
        stroke: 'line',
        strokeWidth: 1,
      },
      {
        shape: 'text',
        x,
        y: bottom + 14,
        text: time === 0 ? '0' : formatDuration(time, calendar),
        size: nameSize,
        anchor: time === 0 ? 'start' : 'middle',
        fill: 'ink2',
      },
    ];
  });
}

/** The first of 1, 2, 5, 10, … of the unit the times are read in that divides them into no more than eight. */
function roundStep(longest: number, calendar: Calendar): number {
  const day = secondsPerDay(calendar);
  const unit = [day, 3600, 60].find((size) => longest >= 2 * size) ?? 1;
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((each) => each * power * unit).find((each) => longest / each <= 8);
    if (step !== undefined) return step;
  }
}
