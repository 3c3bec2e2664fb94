import type { LadderSegment } from '#src/analysis/analysis.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { textWidth } from '#src/lib/textWidth.ts';
import { classFill } from '#src/notation/classFill.ts';
import { waitFill } from './ladderFills.ts';

const title = 'Timeline';
const size = 10.5;
const swatch = { width: 16, height: 10 };

const lineHeight = 17;

/**
 * The ladder's title with the meaning of the colours and patterns that occur in it; `at` is its baseline. On further lines
 * below where one would be wider than `most`; `below` is how far they reach beneath the first.
 */
export function ladderLegend(
  segments: readonly LadderSegment[],
  unclassified: ReadonlySet<string>,
  at: { readonly x: number; readonly y: number },
  most = Infinity,
): { readonly drawing: readonly Primitive[]; readonly width: number; readonly below: number } {
  const drawing: Primitive[] = [
    { shape: 'text', x: at.x, y: at.y, text: title, size: 12, weight: 600, fill: 'ink2' },
  ];
  const start = at.x + textWidth(title, 12, 600) + 20;
  let { y } = at;
  let x = start;
  let right = x;
  for (const { text, fill, isUsed } of meanings(unclassified)) {
    if (!segments.some(isUsed)) continue;
    const width = swatch.width + 5 + textWidth(text, size);
    if (x > start && x + width > at.x + most) {
      x = start;
      y += lineHeight;
    }
    drawing.push(...fill({ x, y: y - 9, ...swatch }), {
      shape: 'text',
      x: x + swatch.width + 5,
      y,
      text,
      size,
      fill: 'ink2',
    });
    right = Math.max(right, x + width);
    x += width + 16;
  }
  return { drawing, width: right - at.x, below: y - at.y };
}

type Meaning = {
  readonly text: string;
  readonly fill: (rect: Rect) => readonly Primitive[];
  readonly isUsed: (segment: LadderSegment) => boolean;
};

function meanings(unclassified: ReadonlySet<string>): readonly Meaning[] {
  const isClassified = (segment: LadderSegment) => !unclassified.has(segment.node);
  return [
    {
      text: 'Waiting',
      fill: (rect) => waitFill(rect, 'ours'),
      isUsed: (segment) => hasOwnWait(segment, ['ours', 'customer']),
    },
    {
      text: 'Waiting, shared or scheduled',
      fill: (rect) => waitFill(rect, 'shared'),
      isUsed: (segment) => hasOwnWait(segment, ['shared', 'scheduled']),
    },
    {
      text: 'The customer’s own time',
      fill: (rect) => waitFill(rect, 'customer'),
      isUsed: ({ customerWait }) => customerWait > 0,
    },
    {
      text: 'Value-add',
      fill: (rect) => classFill(rect, 'value-add'),
      isUsed: ({ valueAdd }) => valueAdd > 0,
    },
    {
      text: 'Necessary',
      fill: (rect) => classFill(rect, 'necessary'),
      isUsed: ({ necessary }) => necessary > 0,
    },
    {
      text: 'Wasted work, rework',
      fill: (rect) => classFill(rect, 'waste'),
      isUsed: (segment) => segment.waste > 0 && isClassified(segment),
    },
    {
      text: 'Work without a value class',
      fill: (rect) => classFill(rect, undefined),
      isUsed: (segment) => segment.process > 0 && !isClassified(segment),
    },
  ];
}

/** Waiting that is not the customer's time; what a batch adds to the customer's own waiting is ours. */
function hasOwnWait({ wait, customerWait, waitOwner }: LadderSegment, owners: readonly string[]): boolean {
  return wait > customerWait && owners.includes(waitOwner);
}
