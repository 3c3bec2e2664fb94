import type { LadderSegment } from '#src/analysis/analysis.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { processFill, segmentWaitFill } from './ladderFills.ts';

/**
 * The same times to scale in one bar of this rectangle, with its caption below. It shows at a glance what the ladder,
 * whose widths follow the map, can't: how little of the flow time is work. Nothing while no time passes.
 */
export function scaleBar(
  segments: readonly LadderSegment[],
  unclassified: ReadonlySet<string>,
  bar: Rect,
): readonly Primitive[] {
  const total = segments.reduce((sum, { wait, process }) => sum + wait + process, 0);
  if (!(total > 0)) return [];
  const drawing: Primitive[] = [{ shape: 'rect', ...bar, fill: 'panel' }];
  let x = bar.x;
  const piece = (seconds: number): Rect => {
    const rect = { ...bar, x, width: (bar.width * seconds) / total };
    x += rect.width;
    return rect;
  };
  for (const segment of segments) {
    drawing.push(...segmentWaitFill(piece(segment.wait), segment));
    drawing.push(...processFill(piece(segment.process), segment, !unclassified.has(segment.node)));
  }
  return [
    ...drawing,
    { shape: 'rect', ...bar, stroke: 'ink', strokeWidth: 1 },
    {
      shape: 'text',
      x: bar.x,
      y: bar.y + bar.height + 13,
      text: 'The same to scale',
      size: 10.5,
      fill: 'ink2',
    },
  ];
}
