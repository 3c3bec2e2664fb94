import type { Rect } from '#src/lib/geometry.ts';

/** Anything that takes a place on the map. */
export type Boxed = { readonly bounds: Rect };

/** How much of each other two boxes of one column cover, as a share of the narrower. */
const sameColumn = 0.5;

/**
 * Boxes in parts that are at most so large, in reading order: along the flow, and from top to bottom where what stands
 * above each other is too high. As few parts as that allows, and none much longer than the others. A part is larger only
 * where a single box is.
 */
export function wrapBoxes<B extends Boxed>(
  boxes: readonly B[],
  most: { readonly width: number; readonly height: number },
): readonly (readonly B[])[] {
  return split(boxes, 'x', 'width', most.width).flatMap((part) => split(part, 'y', 'height', most.height));
}

/** The boxes that stand beside each other, from top to bottom. */
export function rowsOf<B extends Boxed>(boxes: readonly B[]): readonly (readonly B[])[] {
  return stacks(boxes, 'y', 'height');
}

/** The boxes that stand above each other, from left to right. */
export function columnsOf<B extends Boxed>(boxes: readonly B[]): readonly (readonly B[])[] {
  return stacks(boxes, 'x', 'width');
}

type Axis = 'x' | 'y';
type Length = 'width' | 'height';

/** As few groups along one axis as the limit allows, and none much longer than the others. */
function split<B extends Boxed>(
  boxes: readonly B[],
  axis: Axis,
  size: Length,
  most: number,
): readonly (readonly B[])[] {
  const longest = groupsOf(boxes, axis, size, most);
  const shorter = [0.6, 0.7, 0.8, 0.9].map((share) => groupsOf(boxes, axis, size, most * share));
  return shorter.find((groups) => groups.length === longest.length) ?? longest;
}

/** Groups along one axis, each as long as the limit allows. */
function groupsOf<B extends Boxed>(
  boxes: readonly B[],
  axis: Axis,
  size: Length,
  most: number,
): readonly (readonly B[])[] {
  const groups: { boxes: B[]; from: number; to: number }[] = [];
  for (const stack of stacks(boxes, axis, size)) {
    const from = Math.min(...stack.map(({ bounds }) => bounds[axis]));
    const to = Math.max(...stack.map(({ bounds }) => bounds[axis] + bounds[size]));
    const last = groups.at(-1);
    if (last !== undefined && Math.max(last.to, to) - last.from <= most) {
      last.boxes.push(...stack);
      last.to = Math.max(last.to, to);
    } else groups.push({ boxes: [...stack], from, to });
  }
  return groups.map((group) => group.boxes);
}

/** Boxes that lie over each other along one axis. */
function stacks<B extends Boxed>(boxes: readonly B[], axis: Axis, size: Length): readonly (readonly B[])[] {
  const start = ({ bounds }: B) => bounds[axis];
  const end = ({ bounds }: B) => bounds[axis] + bounds[size];
  const found: B[][] = [];
  for (const box of [...boxes].sort((a, b) => start(a) - start(b))) {
    const first = found.at(-1)?.[0];
    const shared = first === undefined ? 0 : Math.min(end(first), end(box)) - start(box);
    const shorter = first === undefined ? 1 : Math.min(end(first) - start(first), end(box) - start(box));
    if (first !== undefined && shared >= sameColumn * shorter) found.at(-1)?.push(box);
    else found.push([box]);
  }
  return found;
}
