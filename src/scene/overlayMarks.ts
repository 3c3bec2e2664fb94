import { fieldChangeWords } from '#src/analysis/compare/changeWords.ts';
import type { ItemChange } from '#src/analysis/compare/compareItems.ts';
import type { Paint, Primitive } from '#src/lib/drawing.ts';
import { grow, type Point, type Rect, type Size } from '#src/lib/geometry.ts';
import { openPath } from '#src/lib/path.ts';
import { fitText, textWidth } from '#src/lib/textWidth.ts';
import type { Route } from '#src/notation/edgeKind.ts';

/** What a mark says: what became of something between two states, or that it is tried out. */
export type MarkKind = ItemChange['change'] | 'tried';

/** What is marked, and the fields that are said at the mark. */
export type Marked = { readonly change: MarkKind; readonly fields: ItemChange['fields'] };

/** How each kind of mark looks: a colour, a sign, a dash of its own frame, a word. */
export const changeLooks: Readonly<
  Record<
    MarkKind,
    {
      readonly paint: Paint;
      readonly ink: Paint;
      readonly dash: readonly number[] | undefined;
      readonly word: string;
    }
  >
> = {
  added: { paint: 'value', ink: 'valueInk', dash: undefined, word: 'Added' },
  removed: { paint: 'waste', ink: 'wasteInk', dash: [7, 5], word: 'Removed' },
  tried: { paint: 'necessary', ink: 'necessaryInk', dash: [9, 3], word: 'Tried' },
  changed: { paint: 'accent', ink: 'ink', dash: [3, 3], word: 'Changed' },
};

const frame = { away: 7, radius: 11, width: 2.5 };
const plate = { size: 10.5, line: 14, padding: 5, away: 14, narrowest: 150, slack: 4 };
const sign = 7;
/** More lines than this are counted. */
const mostLines = 3;

/** What is drawn under the symbols, and over them. */
export type MarkDrawing = { readonly under: readonly Primitive[]; readonly over: readonly Primitive[] };

/** A frame around a symbol and, above it, a plate with the sign and what changed. `reach` is how far it draws above itself. */
export function nodeMark(change: Marked, box: Rect, reach = 0): MarkDrawing {
  const { paint, dash } = changeLooks[change.change];
  const around = grow(box, frame.away);
  return {
    under: [
      {
        shape: 'rect',
        ...around,
        radius: frame.radius,
        stroke: paint,
        strokeWidth: frame.width,
        ...(dash === undefined ? {} : { dash }),
      },
    ],
    over: wordsPlate(
      change,
      { x: around.x, y: box.y - Math.max(plate.away, reach + frame.away) },
      around.width,
    ),
  };
}

/** A wide pale line along a connection, and the sign in the middle of it. */
export function edgeMark(change: Marked, { points, labelAt }: Route): MarkDrawing {
  const { paint, dash } = changeLooks[change.change];
  return {
    under: [
      {
        shape: 'path',
        commands: openPath(points),
        stroke: paint,
        strokeWidth: 16,
        opacity: 0.3,
        lineJoin: 'round',
        ...(dash === undefined ? {} : { dash }),
      },
    ],
    over: changeSign(change.change, labelAt),
  };
}

/** The sign alone, around a point: a plus, a cross, a triangle or a question mark on a disc of its colour. */
export function changeSign(change: MarkKind, { x, y }: Point): readonly Primitive[] {
  const { paint } = changeLooks[change];
  const line = (...ends: readonly Point[]): Primitive => ({
    shape: 'path',
    commands: openPath(ends.map((end) => ({ x: x + end.x, y: y + end.y }))),
    stroke: 'onColour',
    strokeWidth: 2,
    lineCap: 'round',
  });
  const disc: Primitive = {
    shape: 'ellipse',
    cx: x,
    cy: y,
    rx: sign,
    ry: sign,
    fill: paint,
    stroke: 'panel',
    strokeWidth: 1.5,
  };
  switch (change) {
    case 'added':
      return [disc, line({ x: -3.5, y: 0 }, { x: 3.5, y: 0 }), line({ x: 0, y: -3.5 }, { x: 0, y: 3.5 })];
    case 'removed':
      return [
        disc,
        line({ x: -2.6, y: -2.6 }, { x: 2.6, y: 2.6 }),
        line({ x: -2.6, y: 2.6 }, { x: 2.6, y: -2.6 }),
      ];
    case 'tried':
      return [
        disc,
        {
          shape: 'text',
          x,
          y: y + 3.8,
          text: '?',
          size: 10.5,
          weight: 700,
          anchor: 'middle',
          fill: 'onColour',
        },
      ];
    case 'changed':
      return [
        disc,
        {
          shape: 'polygon',
          points: [
            { x, y: y - 4 },
            { x: x + 4, y: y + 2.8 },
            { x: x - 4, y: y + 2.8 },
          ],
          fill: 'onColour',
        },
      ];
  }
}

/** What a plate takes beside its words and its sign. */
const margins = 2 * plate.padding + plate.slack;
const beside = 2 * sign + plate.padding + margins;

/** What is said of a connection, the upper left corner at `at`; its sign stands on the line. */
export function linePlate(
  change: Marked,
  { x, y }: Point,
): { readonly area: Rect; readonly drawing: readonly Primitive[] } {
  const lines = markLines(change, plate.narrowest - margins);
  const { width, height } = sizeOf(lines);
  const area = { x, y, width: width + margins, height };
  return {
    area,
    drawing: [ground(change, area), ...wordsOn(change, lines, { x: x + plate.padding, y }, width)],
  };
}

/** What is said at the mark, its lower edge at `y`. */
function wordsPlate(change: Marked, { x, y }: Point, wide: number): readonly Primitive[] {
  const most = Math.max(plate.narrowest, wide) - beside;
  const lines = markLines(change, most);
  const { width, height } = sizeOf(lines);
  const top = y - height;
  const left = x + 2 * sign + 2 * plate.padding;
  return [
    ground(change, { x, y: top, width: width + beside, height }),
    ...changeSign(change.change, {
      x: x + plate.padding + sign,
      y: top + plate.padding / 2 + plate.line / 2,
    }),
    ...wordsOn(change, lines, { x: left, y: top }, width),
  ];
}

/** The width of the words alone, and the height of the plate under them. */
function sizeOf(lines: readonly string[]): Size {
  return {
    width: Math.max(...lines.map((line) => textWidth(line, plate.size, 600))),
    height: lines.length * plate.line + plate.padding,
  };
}

function ground({ change }: Marked, area: Rect): Primitive {
  return {
    shape: 'rect',
    ...area,
    radius: 6,
    fill: 'panel',
    stroke: changeLooks[change].paint,
    strokeWidth: 1.25,
  };
}

function wordsOn(
  { change }: Marked,
  lines: readonly string[],
  { x, y }: Point,
  width: number,
): readonly Primitive[] {
  return lines.map(
    (text, index): Primitive => ({
      shape: 'text',
      x,
      y: y + plate.padding / 2 + (index + 0.5) * plate.line + plate.size * 0.36,
      text,
      size: plate.size,
      weight: 600,
      fill: changeLooks[change].ink,
      room: width + plate.slack,
    }),
  );
}

/** Each field with what it was and is, where that has room; else by its name. What is more than a few lines is counted. */
function markLines({ change, fields }: Marked, room: number): readonly string[] {
  if (fields.length === 0) return [changeLooks[change].word];
  const isShort = (words: string) => textWidth(words, plate.size, 600) <= room;
  const full = fields.map(fieldChangeWords);
  const whole = full.filter(isShort);
  const named = fields.filter((_, index) => !isShort(full[index] ?? '')).map(({ label }) => label);
  const names = named.length === 0 ? [] : [namesLine(named, isShort, room)];
  if (whole.length + names.length <= mostLines) return [...whole, ...names];
  const shown = whole.slice(0, mostLines - 1);
  return [...shown, `and ${fields.length - shown.length} more`];
}

/** `Name, Comment`, or as many as fit with the others counted. */
function namesLine(names: readonly string[], isShort: (words: string) => boolean, room: number): string {
  for (let count = names.length; count > 0; count -= 1) {
    const rest = names.length - count;
    const line = `${names.slice(0, count).join(', ')}${rest === 0 ? '' : ` +${rest}`}`;
    if (isShort(line)) return line;
  }
  return fitText(names[0] ?? '', room, plate.size, 600);
}
