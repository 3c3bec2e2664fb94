import type { RectShape, TextShape } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { drawnShapes, isText, lineHeightOf, oneShape, paragraphsOf, styleOf } from './drawnShapes.ts';
import type { Flat } from './placeDrawing.ts';
import type { SlideShape } from './slideShape.ts';
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
 * A box with a header and rows of figures: one shape with border, tint and words, two with the rows as text,
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
  return [body, ...figuresShapes(parts, figures, input), ...drawnShapes(rest, input.name)];
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

/**
 * The rows of the data box as two texts, what they are on its ground and how much before it: a tab between them is not
 * set by every program.
 */
function figuresShapes(
  { ground, outline, header }: BoxParts,
  figures: readonly TextShape[],
  { name, scale }: BoxInput,
): readonly SlideShape[] {
  const inset = (outline.strokeWidth ?? 0) / 2;
  const bounds: Rect = {
    x: ground.x + inset,
    y: header,
    width: ground.width - 2 * inset,
    height: Math.max(0.1, ground.y + ground.height - inset - header),
  };
  const labels = figures.filter(({ anchor }) => anchor !== 'end');
  const values = figures.filter(({ anchor }) => anchor === 'end');
  const [first] = labels;
  const lineHeight = lineHeightOf(labels) ?? 18 * scale;
  // The baseline stands a little below the middle of its row.
  const top = first === undefined ? 0 : first.y - 0.36 * first.size - lineHeight / 2 - header;
  const sides = (first?.x ?? bounds.x) - bounds.x;
  const text = (rows: readonly TextShape[]): SlideShape['text'] => ({
    paragraphs: paragraphsOf(rows),
    insets: { left: sides, right: sides, top: Math.max(0, top), bottom: 0 },
    anchor: 'top',
    wraps: true,
    lineHeight,
  });
  const radius = Math.max(0, (ground.radius ?? 0) - inset) / Math.min(bounds.width, bounds.height);
  const rows: SlideShape = {
    type: 'shape',
    name: `${name} figures`,
    bounds,
    geometry: { preset: 'roundBottom', radius },
    style: ground.fill === undefined ? {} : { fill: ground.fill },
    text: text(labels),
  };
  if (values.length === 0) return [rows];
  return [
    rows,
    { ...rows, name: `${name} values`, geometry: { preset: 'rect' }, style: {}, text: text(values) },
  ];
}

function isSame(a: Rect, b: Rect): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(a[side] - b[side]) < 0.1);
}

function isInside({ x, y }: TextShape, rect: Rect): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}
