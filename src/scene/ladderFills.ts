import type { LadderSegment } from '#src/analysis/analysis.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { hatchLines } from '#src/lib/hatch.ts';
import { boxes } from '#src/lib/path.ts';
import { classFill } from '#src/notation/classFill.ts';
import type { WaitOwner } from '#src/notation/flow.ts';

/**
 * A rectangle filled with waiting, by colour and by pattern: ours solid, shared or scheduled hatched, the customer's
 * own in the customer's colour with level lines.
 */
export function waitFill(rect: Rect, owner: WaitOwner): readonly Primitive[] {
  if (rect.width <= 0 || rect.height <= 0) return [];
  switch (owner) {
    case 'ours':
      return [{ shape: 'rect', ...rect, fill: 'waste' }];
    case 'shared':
    case 'scheduled':
      return [
        { shape: 'rect', ...rect, fill: 'wasteSoft' },
        { shape: 'path', commands: hatchLines(rect, 8), stroke: 'waste', strokeWidth: 1.8 },
      ];
    case 'customer':
      return [
        { shape: 'rect', ...rect, fill: 'customerSoft' },
        { shape: 'path', commands: boxes(levelLines(rect)), fill: 'customer' },
      ];
  }
}

/** The waiting of a segment, the customer's part of it behind the rest, in proportion. */
export function segmentWaitFill(rect: Rect, segment: LadderSegment): readonly Primitive[] {
  if (segment.wait <= 0) return [];
  const customer = (rect.width * segment.customerWait) / segment.wait;
  const own = rect.width - customer;
  const owner = segment.waitOwner === 'customer' ? 'ours' : segment.waitOwner;
  return [
    ...waitFill({ ...rect, width: own }, owner),
    ...waitFill({ ...rect, x: rect.x + own, width: customer }, 'customer'),
  ];
}

/** The first one 3 below the upper edge, each 2 high, 6 apart. */
function levelLines({ height, ...rect }: Rect): readonly Rect[] {
  const count = Math.max(0, Math.floor((height - 5) / 6) + 1);
  return Array.from({ length: count }, (_, index) => ({ ...rect, y: rect.y + 3 + 6 * index, height: 2 }));
}

/** A rectangle filled with processing, its value classes side by side in proportion. */
export function processFill(rect: Rect, segment: LadderSegment, isClassified: boolean): readonly Primitive[] {
  if (segment.process <= 0) return [];
  if (!isClassified) return classFill(rect, undefined);
  let x = rect.x;
  return (
    [
      ['value-add', segment.valueAdd],
      ['necessary', segment.necessary],
      ['waste', segment.waste],
    ] as const
  ).flatMap(([valueClass, seconds]) => {
    const width = (rect.width * seconds) / segment.process;
    const piece = { ...rect, x, width };
    x += width;
    return classFill(piece, valueClass);
  });
}
