import type { LadderSegment } from '#src/analysis/analysis.ts';
import type { Rect } from '#src/lib/geometry.ts';

/** Room that the words of a segment need; nothing is drawn narrower. */
export type SegmentRoom = { readonly wait: number; readonly process: number };

/**
 * A segment where it is drawn: waiting from `from` to `valley`, processing from there to `to`. The one that does not
 * occur has no width.
 */
export type PlacedSegment = {
  readonly segment: LadderSegment;
  readonly from: number;
  readonly valley: number;
  readonly to: number;
  /** 0 for the first row; a stream that is wrapped into rows has a ladder in rows. */
  readonly row: number;
};

/** Waiting in front of the first node takes this much room at least. */
const firstPeak = 56;
/** A segment that would be farther than this to the right of its node begins a new row. */
const farthest = 480;

/**
 * Lays the segments out from left to right in their order: processing under its node, waiting in the room before it.
 * Where two nodes stand in one column a segment moves to the right as far as it must and becomes as narrow as its words
 * allow, until nodes and segments are in step again. Where the stream goes on far to the left, a new row begins.
 */
export function layOutLadder(
  segments: readonly LadderSegment[],
  boxes: ReadonlyMap<string, Rect>,
  left: number,
  roomOf: (segment: LadderSegment) => SegmentRoom,
): readonly PlacedSegment[] {
  const placed: PlacedSegment[] = [];
  for (const segment of segments) {
    const box = boxes.get(segment.node);
    if (box === undefined || (segment.wait <= 0 && segment.process <= 0)) continue;
    const room = roomOf(segment);
    const peak = segment.wait > 0 ? room.wait : 0;
    const before = placed.at(-1);
    const isNewRow = before === undefined || before.to + peak - box.x > farthest;
    const rowStart = segment.wait > 0 ? Math.min(left, box.x - Math.max(firstPeak, peak)) : box.x;
    const from = isNewRow ? rowStart : before.to;
    const row = (before?.row ?? 0) + (isNewRow && before !== undefined ? 1 : 0);
    if (segment.process <= 0) {
      const to = Math.max(box.x + box.width, from + peak);
      placed.push({ segment, from, valley: to, to, row });
      continue;
    }
    const valley = Math.max(box.x, from + peak);
    // Waiting that ends in a queue goes on until the work begins: there is no step in the line where nothing happens.
    if (peak === 0 && before !== undefined && !isNewRow && before.valley === before.to) {
      placed[placed.length - 1] = { ...before, valley, to: valley };
    }
    const to = Math.max(box.x + box.width, valley + room.process);
    placed.push({ segment, from: peak === 0 ? valley : from, valley, to, row });
  }
  return placed;
}
