import type { Primitive } from './drawing.ts';
import { grow, overlaps, type Rect, type Size } from './geometry.ts';
import { primitiveBounds } from './primitiveBounds.ts';
import type { Orientation, PaperId } from './paper.ts';

/** Drawings on a sheet of paper, from back to front. The unit is that of the page: usually a printer's point. */
export type Page = Size & {
  readonly frames: readonly PageFrame[];
  /** As large as they fit into their places, at the right of them; `address` is a `data:` picture. */
  readonly pictures?: readonly { readonly at: Rect; readonly address: string; readonly label: string }[];
};

/** A window onto a drawing: what of it lies inside `view` is scaled into `at`, and the rest is cut off. */
export type PageFrame = {
  readonly at: Rect;
  readonly view: Rect;
  readonly drawing: readonly Primitive[];
  /** Read aloud in place of the picture; left out: its texts are read. */
  readonly label?: string;
};

/** A drawing in the unit of the page, over all of it. */
export function pageFrame({ width, height }: Size, drawing: readonly Primitive[]): PageFrame {
  const whole = { x: 0, y: 0, width, height };
  return { at: whole, view: whole, drawing };
}

/** Those of the primitives that draw inside a window, or close to it. */
export function seenIn(drawing: readonly Primitive[], view: Rect): readonly Primitive[] {
  return drawing.filter((primitive) => {
    const area = primitiveBounds([primitive]);
    return area !== undefined && overlaps(grow(area, 4), view);
  });
}

/** The rectangle of these proportions in the middle of a place, as large as fits but no larger than `mostScale`. */
export function fitInto(place: Rect, { width, height }: Size, mostScale = Infinity): Rect {
  const scale = Math.min(
    mostScale,
    place.width / Math.max(width, 1e-9),
    place.height / Math.max(height, 1e-9),
  );
  const size = { width: width * scale, height: height * scale };
  return {
    x: place.x + (place.width - size.width) / 2,
    y: place.y + (place.height - size.height) / 2,
    ...size,
  };
}

/** Pages for the browser's print window, all on the same paper. */
export type PrintJob = {
  /** What the file is called where it is kept as a PDF, without an ending. */
  readonly title: string;
  readonly paper: PaperId;
  readonly orientation: Orientation;
  readonly pages: readonly Page[];
};
