import type { Headline, StateAnalysis } from '#src/analysis/analysis.ts';
import { type Calendar, calendarText } from '#src/lib/calendar.ts';
import type { Paint, Primitive } from '#src/lib/drawing.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { breakLines, fitText, textWidth } from '#src/lib/textWidth.ts';
import { classFill } from '#src/notation/classFill.ts';
import { waitFill } from './ladderFills.ts';
import type { Block } from './scene.ts';

/** What the strip of figures says and where it goes. */
export type FiguresInput = {
  readonly analysis: StateAnalysis;
  readonly calendar: Calendar;
  readonly title: string;
  readonly stateName: string;
  /** What flows, in the words of the map: `lead`. */
  readonly unit: string;
  /** Name of the constraint's node. */
  readonly constraint: string | undefined;
  /** Left edge, bottom edge and width of the strip; it grows upwards. */
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
};

/** A figure as it is said: its value large, what it is below. */
export type Figure = { readonly value: string; readonly caption: string; readonly fill: Paint };

const narrowest = 560;
const cellGap = 28;
const rowHeight = 46;
const headingHeight = 44;
const barHeight = 16;
const valueSize = 18;
const captionSize = 11;

/** Title, headline figures and their bar, as they stand above the map in an export. */
export function figuresDrawing(input: FiguresInput): Block {
  const width = Math.max(narrowest, input.width);
  const rows = rowsOf(headlineFigures(input), width);
  const height = headingHeight + rows.length * rowHeight + barHeight + 30;
  const bounds: Rect = { x: input.left, y: input.bottom - height, width, height };
  const cells = rows.flatMap((row, index) =>
    cellsOf(row, bounds.x, bounds.y + headingHeight + index * rowHeight),
  );
  const bar = {
    x: bounds.x,
    y: bounds.y + headingHeight + rows.length * rowHeight + 2,
    width,
    height: barHeight,
  };
  return {
    bounds,
    drawing: [...heading(input, bounds), ...cells, ...ratioBar(input.analysis.headline, bar)],
  };
}

function heading(input: FiguresInput, bounds: Rect): readonly Primitive[] {
  const state = fitText(`${input.stateName} · ${calendarText(input.calendar)}`, bounds.width / 2, 12);
  const room = bounds.width - textWidth(state, 12) - 24;
  const title = breakLines(input.title, room, 20, 700, 1)[0] ?? '';
  return [
    { shape: 'text', x: bounds.x, y: bounds.y + 20, text: title, size: 20, weight: 700, fill: 'ink' },
    {
      shape: 'text',
      x: bounds.x + bounds.width,
      y: bounds.y + 20,
      text: state,
      size: 12,
      anchor: 'end',
      fill: 'ink2',
    },
    {
      shape: 'path',
      commands: [
        { op: 'M', x: bounds.x, y: bounds.y + 32 },
        { op: 'L', x: bounds.x + bounds.width, y: bounds.y + 32 },
      ],
      stroke: 'line',
      strokeWidth: 1,
    },
  ];
}

/** The headline figures in their order; those that are not known have a dash. */
export function headlineFigures({
  analysis,
  calendar,
  unit,
  constraint,
}: Pick<FiguresInput, 'analysis' | 'calendar' | 'unit' | 'constraint'>): readonly Figure[] {
  const { headline } = analysis;
  const busy = formatPercent(analysis.constraint?.utilisation);
  const assessed = `Rolled %C&A (${headline.assessedSteps} of ${headline.steps})`;
  return [
    { value: formatDuration(headline.flowTime, calendar), caption: 'Flow time', fill: 'ink' },
    { value: formatPercent(headline.valueAddRatio), caption: 'Value-add ratio', fill: 'valueInk' },
    { value: formatPercent(headline.wasteRatio), caption: 'Waste ratio', fill: 'wasteInk' },
    { value: formatPercent(headline.rolledCompleteAccurate), caption: assessed, fill: 'ink' },
    { value: formatPercent(headline.yield), caption: 'Conversion', fill: 'ink' },
    { value: formatDuration(headline.takt, calendar), caption: 'Takt', fill: 'ink' },
    { value: formatNumber(headline.wipExpected), caption: `Units in the stream (${unit})`, fill: 'ink' },
    constraint === undefined
      ? { value: '–', caption: 'Constraint', fill: 'ink' }
      : { value: fitText(constraint, 340, valueSize, 700), caption: `Constraint, ${busy} busy`, fill: 'ink' },
  ];
}

function widthOf({ value, caption }: Figure): number {
  return Math.max(textWidth(value, valueSize, 700), textWidth(caption, captionSize));
}

/** The figures on as many lines as they need. */
function rowsOf(figures: readonly Figure[], width: number): readonly (readonly Figure[])[] {
  const rows: Figure[][] = [];
  let free = 0;
  for (const figure of figures) {
    const own = widthOf(figure) + cellGap;
    const row = rows.at(-1);
    if (row === undefined || own - cellGap > free) {
      rows.push([figure]);
      free = width - own;
    } else {
      row.push(figure);
      free -= own;
    }
  }
  return rows;
}

function cellsOf(row: readonly Figure[], left: number, top: number): readonly Primitive[] {
  let x = left;
  return row.flatMap((figure): readonly Primitive[] => {
    const { value, caption, fill } = figure;
    const at = x;
    x += widthOf(figure) + cellGap;
    return [
      { shape: 'text', x: at, y: top + 18, text: value, size: valueSize, weight: 700, fill },
      { shape: 'text', x: at, y: top + 34, text: caption, size: captionSize, fill: 'ink2' },
    ];
  });
}

/** A part of the flow time with its share of it, which may not be known, and how it is filled. */
export type RatioPart = {
  readonly caption: string;
  readonly ratio: number | undefined;
  readonly fill: (rect: Rect) => readonly Primitive[];
};

/** The four parts that flow time consists of. */
export function ratioParts(headline: Headline): readonly RatioPart[] {
  return [
    {
      caption: 'Value-add',
      ratio: headline.valueAddRatio,
      fill: (rect: Rect) => classFill(rect, 'value-add'),
    },
    {
      caption: 'Necessary',
      ratio: headline.necessaryRatio,
      fill: (rect: Rect) => classFill(rect, 'necessary'),
    },
    {
      caption: 'Customer’s time',
      ratio: headline.customerRatio,
      fill: (rect: Rect) => waitFill(rect, 'customer'),
    },
    { caption: 'Waste', ratio: headline.wasteRatio, fill: (rect: Rect) => classFill(rect, 'waste') },
  ];
}

/** The four ratios in one bar and what they are, below it; nothing while they are not defined. */
function ratioBar(headline: Headline, bar: Rect): readonly Primitive[] {
  let x = bar.x;
  let captionX = bar.x;
  const baseline = bar.y + bar.height + 15;
  const drawing = ratioParts(headline).flatMap(({ caption, ratio, fill }): readonly Primitive[] => {
    if (ratio === undefined || ratio === 0) return [];
    const piece = { ...bar, x, width: bar.width * Math.max(0, ratio) };
    x += piece.width;
    const text = `${caption} ${formatPercent(ratio)}`;
    const swatch = { x: captionX, y: baseline - 8, width: 14, height: 9 };
    captionX += 20 + textWidth(text, captionSize) + 18;
    return [
      ...fill(piece),
      ...fill(swatch),
      { shape: 'text', x: swatch.x + 19, y: baseline, text, size: captionSize, fill: 'ink2' },
    ];
  });
  if (drawing.length === 0) return [];
  return [...drawing, { shape: 'rect', ...bar, stroke: 'ink', strokeWidth: 1 }];
}
