import type { RectShape, TextShape } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { drawnShapes, isText, oneShape, styleOf } from './drawnShapes.ts';
import type { Flat } from './placeDrawing.ts';
import type { Paragraph, SlideShape } from './slideShape.ts';
import { wordsAgain } from './wordsAgain.ts';

/** What a box needs to be written so that it can be edited. */
export type BoxInput = {
  readonly name: string;
  /** The texts that its lines may come from. */
  readonly known: readonly string[];
  /** Points for one unit of the map. */
  readonly scale: number;
};

/** Beside the words in a box, in units of the map: less than the picture leaves, as other fonts may be wider. */
const beside = 3;

/**
 * A box with a header and rows of figures: one shape with border, tint and words, one with the rows as text with a tab,
 * and what is drawn on them. Recognised by its look: a filled rectangle, a header painted on it, and its outline last.
 * Undefined for everything else.
 */
export function boxShapes(drawing: readonly Flat[], input: BoxInput): readonly SlideShape[] | undefined {
  const parts = boxParts(drawing);
  if (parts === undefined) return undefined;
  const { ground, header, outline, others } = parts;
  const inside = others.filter(isText).filter((text) => isInside(text, ground));
  const words = inside.filter((text) => text.anchor === 'middle' && text.y < header);
  const figures = inside.filter((text) => text.y > header);
  const tint = parts.tint ?? ground.fill;
  const { x, y, width, height } = ground;
  const sides = beside * input.scale;
  const top = words[0] === undefined ? 0 : words[0].y - words[0].size * 0.98 - y;
  const body: SlideShape = {
    type: 'shape',
    name: input.name,
    bounds: { x, y, width, height },
    geometry: { preset: 'roundRect', radius: (ground.radius ?? 0) / Math.min(width, height) },
    style: { ...styleOf(outline), ...(tint !== undefined && { fill: tint }) },
    text: {
      paragraphs: wordsAgain(words, input.known),
      insets: { left: sides, right: sides, top: Math.max(0, top), bottom: 0 },
      anchor: 'top',
      wraps: true,
    },
  };
  const rest = others.filter((each) => !isText(each) || (!words.includes(each) && !figures.includes(each)));
  return [body, figuresShape(parts, figures, input), ...drawnShapes(rest, input.name)];
}

type BoxParts = {
  readonly ground: RectShape;
  readonly outline: RectShape;
  readonly tint: RectShape['fill'];
  /** Where the header ends. */
  readonly header: number;
  readonly others: readonly Flat[];
};

function boxParts(drawing: readonly Flat[]): BoxParts | undefined {
  const [ground, painted, ...others] = drawing;
  if (ground?.shape !== 'rect' || painted?.shape !== 'path' || ground.stroke !== undefined) return undefined;
  const outline = others.find(
    (each) => each.shape === 'rect' && each.stroke !== undefined && isSame(each, ground),
  );
  const [head] = oneShape(painted, '');
  if (outline?.shape !== 'rect' || head === undefined || painted.stroke !== undefined) return undefined;
  if (Math.abs(head.bounds.y - ground.y) > 0.5 || Math.abs(head.bounds.width - ground.width) > 0.5)
    return undefined;
  return {
    ground,
    outline,
    tint: painted.fill,
    header: head.bounds.y + head.bounds.height,
    others: others.filter((each) => each !== outline),
  };
}

/** The rows of the data box on its ground. */
function figuresShape(
  { ground, outline, header }: BoxParts,
  figures: readonly TextShape[],
  { name, scale }: BoxInput,
): SlideShape {
  const inset = (outline.strokeWidth ?? 0) / 2;
  const bounds: Rect = {
    x: ground.x + inset,
    y: header,
    width: ground.width - 2 * inset,
    height: Math.max(0.1, ground.y + ground.height - inset - header),
  };
  const rows = rowsOf(figures);
  const [first, second] = rows;
  const lineHeight = first === undefined || second === undefined ? 18 * scale : second.y - first.y;
  const left = (first?.left ?? bounds.x) - bounds.x;
  // The baseline stands a little below the middle of its row.
  const top = first === undefined ? 0 : first.y - 0.36 * first.size - lineHeight / 2 - header;
  const radius = Math.max(0, (ground.radius ?? 0) - inset) / Math.min(bounds.width, bounds.height);
  return {
    type: 'shape',
    name: `${name} figures`,
    bounds,
    geometry: { preset: 'roundBottom', radius },
    style: ground.fill === undefined ? {} : { fill: ground.fill },
    text: {
      paragraphs: rows.map((row) => row.paragraph),
      insets: { left, right: 0, top: Math.max(0, top), bottom: 0 },
      anchor: 'top',
      wraps: true,
      lineHeight,
    },
  };
}

type Row = {
  readonly y: number;
  readonly size: number;
  readonly left: number;
  readonly paragraph: Paragraph;
};

/** Texts on one line, what stands at the right after a tab. */
function rowsOf(texts: readonly TextShape[]): readonly Row[] {
  const lines = [...new Set(texts.map(({ y }) => Math.round(y * 10)))];
  return lines.flatMap((line): readonly Row[] => {
    const own = texts.filter(({ y }) => Math.round(y * 10) === line);
    const [label, value] = own;
    if (label === undefined) return [];
    const runs = own.map(({ text, size, weight, fill, italic }, index) => ({
      text: index === 0 ? text : `\t${text}`,
      size,
      weight,
      paint: fill,
      italic,
    }));
    const tab = value === undefined ? {} : { rightTab: value.x - label.x };
    return [{ y: label.y, size: label.size, left: label.x, paragraph: { runs, ...tab } }];
  });
}

function isSame(a: Rect, b: Rect): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(a[side] - b[side]) < 0.1);
}

function isInside({ x, y }: TextShape, rect: Rect): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}
