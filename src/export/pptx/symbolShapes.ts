import type { TextShape } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { textWidth } from '#src/lib/textWidth.ts';
import type { BoxInput } from './boxShapes.ts';
import { drawnShapes, isText, oneShape } from './drawnShapes.ts';
import type { Flat } from './placeDrawing.ts';
import type { SlideShape } from './slideShape.ts';
import { wordsAgain } from './wordsAgain.ts';

/**
 * Any other symbol: where words stand on a filled form, they are the words of that form, so that both move and are
 * edited as one; the rest is drawn as it is.
 */
export function symbolShapes(drawing: readonly Flat[], input: BoxInput): readonly SlideShape[] {
  const bodyAt = drawing.findIndex((flat) => flat.shape !== 'text' && hasRoomFor(flat, drawing));
  const body = drawing[bodyAt];
  if (body === undefined || isText(body)) return drawnShapes(drawing, input.name);
  const [shape] = oneShape(body, input.name);
  if (shape === undefined) return drawnShapes(drawing, input.name);
  const words = wordsOn(shape.bounds, drawing);
  const before = drawing.slice(0, bodyAt);
  const after = drawing.slice(bodyAt + 1).filter((flat) => !isText(flat) || !words.includes(flat));
  return [
    ...drawnShapes(before, input.name),
    { ...shape, text: textOn(shape.bounds, words, input) },
    ...drawnShapes(after, input.name),
  ];
}

/** Filled, no triangle, and with the first lines of text well inside. */
function hasRoomFor(flat: Flat, drawing: readonly Flat[]): boolean {
  if (isText(flat) || flat.fill === undefined || flat.fill === 'none') return false;
  const [shape] = oneShape(flat, '');
  return (
    shape !== undefined && shape.geometry.preset !== 'triangle' && wordsOn(shape.bounds, drawing).length > 0
  );
}

/** The first lines of one alignment that lie inside. */
function wordsOn(bounds: Rect, drawing: readonly Flat[]): readonly TextShape[] {
  const inside = drawing.filter(isText).filter((text) => text.text.trim() !== '' && lies(text, bounds));
  const [first] = inside;
  return inside.filter((text) => Math.abs(text.x - (first?.x ?? 0)) < 0.1 && text.anchor === first?.anchor);
}

function lies({ x, y, text, size, weight, anchor = 'start' }: TextShape, bounds: Rect): boolean {
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return (
    left >= bounds.x - 1 &&
    left + width <= bounds.x + bounds.width + 1 &&
    y - size * 0.7 >= bounds.y - 0.5 &&
    y <= bounds.y + bounds.height
  );
}

function textOn(bounds: Rect, words: readonly TextShape[], { known, scale }: BoxInput): SlideShape['text'] {
  const [first] = words;
  if (first === undefined) return undefined;
  const isMiddle = first.anchor === 'middle';
  const paragraphs = wordsAgain(words, known);
  // Lines that could not be put together again must not be broken a second time.
  const wraps = paragraphs.length < words.length;
  const left = isMiddle ? 2 * scale : Math.max(0, first.x - bounds.x);
  const last = words.at(-1) ?? first;
  const middle = (first.y - first.size * 0.72 + last.y) / 2;
  const isCentred = Math.abs(middle - (bounds.y + bounds.height / 2)) < 2 * scale;
  const top = isCentred ? 0 : Math.max(0, first.y - first.size * 0.98 - bounds.y);
  return {
    paragraphs,
    insets: { left, right: 2 * scale, top, bottom: 0 },
    anchor: isCentred ? 'middle' : 'top',
    wraps,
  };
}
