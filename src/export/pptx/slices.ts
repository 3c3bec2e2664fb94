import type { PathShape, Primitive } from '#src/lib/drawing.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import type { Block, TableHeads } from '#src/scene/scene.ts';

/** A piece of a drawing, from `top` downwards. */
export type Slice = { readonly drawing: readonly Primitive[]; readonly top: number };

/** A piece is not cut off before this share of the room. */
const shortest = 0.45;

type Piece = { readonly primitive: Primitive; readonly top: number; readonly bottom: number };

/**
 * A block from its top to its bottom in pieces that are at most so high, cut where nothing but rectangles and upright lines
 * is cut through; these are shared between the two pieces: in the largest gaps, unless fewer pieces are enough. A piece is
 * higher only where nothing else is possible. A table that goes on has its heads again.
 */
export function slicesOf({ bounds, drawing, heads }: Block, most: number): readonly Slice[] {
  if (bounds.height <= most) return [{ drawing, top: bounds.y }];
  const pieces = drawing.flatMap(flat).flatMap((primitive): readonly Piece[] => {
    const own = primitiveBounds([primitive]);
    return own === undefined ? [] : [{ primitive, top: own.y, bottom: own.y + own.height }];
  });
  const within = { top: bounds.y, bottom: bounds.y + bounds.height, heads };
  const nice = slicesCut(pieces, within, most, largestGap);
  const few = slicesCut(pieces, within, most, lastGap);
  return few.length < nice.length ? few : nice;
}

type Whole = Pick<Piece, 'top' | 'bottom'> & { readonly heads: TableHeads | undefined };

function slicesCut(
  pieces: readonly Piece[],
  { top: start, bottom: end, heads }: Whole,
  most: number,
  order: GapOrder,
): readonly Slice[] {
  const slices: Slice[] = [];
  let top = start;
  while (top < end - 0.5) {
    const isGoingOn = heads !== undefined && top >= heads.top + heads.height - 0.5 && top < heads.until - 0.5;
    const again = isGoingOn ? heads : undefined;
    const room = most - (again?.height ?? 0);
    const bottom = end - top <= room ? end : cutBelow(pieces, top, top + room, order);
    const drawing = between(pieces, top, bottom);
    if (drawing.length > 0) slices.push(again === undefined ? { drawing, top } : headed(drawing, top, again));
    top = bottom;
  }
  return slices;
}

/** With the heads of the table right above it. */
function headed(drawing: readonly Primitive[], top: number, heads: TableHeads): Slice {
  const at = { x: 0, y: top - heads.height - heads.top };
  return {
    drawing: [{ shape: 'group', at, children: heads.drawing }, ...drawing],
    top: top - heads.height,
  };
}

/** A place to cut, and how much room there is above it. */
type Gap = { readonly at: number; readonly gap: number };
type GapOrder = (a: Gap, b: Gap) => number;
const largestGap: GapOrder = (a, b) => b.gap - a.gap || b.at - a.at;
const lastGap: GapOrder = (a, b) => b.at - a.at;

function flat(primitive: Primitive): readonly Primitive[] {
  if (primitive.shape !== 'group') return [primitive];
  const { at = { x: 0, y: 0 }, children } = primitive;
  const isThere = at.x === 0 && at.y === 0;
  return children.flatMap(flat).map((child) => (isThere ? child : { shape: 'group', at, children: [child] }));
}

function canBeCut({ primitive }: Piece): boolean {
  return primitive.shape === 'rect' || isUpright(primitive);
}

function isUpright(primitive: Primitive): primitive is PathShape {
  if (primitive.shape !== 'path' || primitive.commands.length !== 2) return false;
  const [first, second] = primitive.commands;
  return first?.op === 'M' && second?.op === 'L' && Math.abs(first.x - second.x) < 0.01;
}

/**
 * Where to cut: in the first gap by that order of the lower part, best where no rectangle is cut either; at the limit where
 * there is no gap. A heading is nearer to what it heads than to what is above it.
 */
function cutBelow(pieces: readonly Piece[], top: number, limit: number, order: GapOrder): number {
  const gapAbove = (at: number, isCut: (piece: Piece) => boolean) =>
    at -
    Math.max(
      top,
      ...pieces.filter((piece) => isCut(piece) && piece.bottom <= at).map(({ bottom }) => bottom),
    );
  const places = [...new Set(pieces.map((piece) => piece.top - 0.5))].filter(
    (at) => at > top + (limit - top) * shortest && at <= limit,
  );
  const isFree = (at: number, isCut: (piece: Piece) => boolean) =>
    !pieces.some((piece) => isCut(piece) && piece.top < at - 0.01 && piece.bottom > at + 0.01);
  const best = (isCut: (piece: Piece) => boolean) =>
    places
      .filter((at) => isFree(at, isCut))
      .map((at) => ({ at, gap: Math.round(gapAbove(at, isCut)) }))
      .sort(order)[0]?.at;
  return best(() => true) ?? best((piece) => !canBeCut(piece)) ?? limit;
}

function between(pieces: readonly Piece[], top: number, bottom: number): readonly Primitive[] {
  return pieces
    .filter((piece) => piece.bottom > top + 0.01 && piece.top < bottom - 0.01)
    .filter((piece) => canBeCut(piece) || piece.top >= top - 0.01)
    .map(({ primitive }) => clipped(primitive, top, bottom));
}

function clipped(primitive: Primitive, top: number, bottom: number): Primitive {
  const inside = (y: number) => Math.min(bottom, Math.max(top, y));
  if (primitive.shape === 'rect') {
    const y = inside(primitive.y);
    return { ...primitive, y, height: inside(primitive.y + primitive.height) - y };
  }
  if (!isUpright(primitive)) return primitive;
  const commands = primitive.commands.map((command) =>
    command.op === 'M' || command.op === 'L' ? { ...command, y: inside(command.y) } : command,
  );
  return { ...primitive, commands };
}
