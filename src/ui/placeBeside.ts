import type { Point, Rect, Side, Size } from '#src/lib/geometry.ts';

const opposite: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };

/**
 * Where to put a small box beside an anchor so that it stays in the room: on the wanted side, or the opposite one where
 * it does not fit, pushed along that side until it is inside. `gap` is kept between them and to the edge of the room.
 */
export function placeBeside(anchor: Rect, size: Size, room: Size, side: Side, gap = 6): Point {
  const wanted = beside(anchor, size, side, gap);
  const chosen = fits(wanted, size, room, side) ? wanted : beside(anchor, size, opposite[side], gap);
  return {
    x: clamp(chosen.x, gap, room.width - size.width - gap),
    y: clamp(chosen.y, gap, room.height - size.height - gap),
  };
}

function beside(anchor: Rect, size: Size, side: Side, gap: number): Point {
  const x = anchor.x + (anchor.width - size.width) / 2;
  const y = anchor.y + (anchor.height - size.height) / 2;
  switch (side) {
    case 'top':
      return { x, y: anchor.y - size.height - gap };
    case 'bottom':
      return { x, y: anchor.y + anchor.height + gap };
    case 'left':
      return { x: anchor.x - size.width - gap, y };
    case 'right':
      return { x: anchor.x + anchor.width + gap, y };
  }
}

function fits(at: Point, size: Size, room: Size, side: Side): boolean {
  return side === 'top' || side === 'bottom'
    ? at.y >= 0 && at.y + size.height <= room.height
    : at.x >= 0 && at.x + size.width <= room.width;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
