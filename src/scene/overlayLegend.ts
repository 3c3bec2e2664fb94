import type { Primitive } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { textWidth } from '#src/lib/textWidth.ts';
import { changeLooks, changeSign } from './overlayMarks.ts';
import type { Block, OverlayMark } from './scene.ts';

const height = 20;
const size = 11;
const gap = 8;

/** The signs with their words and how many of each there are, above the area; undefined where nothing differs. */
export function overlayLegend(marks: readonly OverlayMark[], area: Rect | undefined): Block | undefined {
  if (area === undefined || marks.length === 0) return undefined;
  const top = area.y - gap - height;
  const drawing: Primitive[] = [];
  let x = area.x;
  for (const kind of ['added', 'removed', 'changed'] as const) {
    const count = marks.filter(({ change }) => change.change === kind).length;
    if (count === 0) continue;
    const text = `${changeLooks[kind].word}: ${count}`;
    drawing.push(...changeSign(kind, { x: x + 8, y: top + height / 2 }), {
      shape: 'text',
      x: x + 20,
      y: top + height / 2 + size * 0.36,
      text,
      size,
      weight: 600,
      fill: 'ink2',
    });
    x += 20 + textWidth(text, size, 600) + 20;
  }
  return { bounds: { x: area.x, y: top, width: x - 20 - area.x, height }, drawing };
}
