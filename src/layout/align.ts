import { type Point, type Rect, unionOf } from '#src/lib/geometry.ts';
import type { MapState } from '#src/model/document.ts';
import { boxOf, lineOf } from './boxOf.ts';
import type { Box } from './obstacles.ts';

/**
 * What is brought to the same place. `centre` is one x; `middle` is one height of the line of the stream, so that the
 * arrows between the nodes become straight.
 */
export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof alignments)[number];

/**
 * New places of the chosen nodes, by id: aligned within the bounds of them all. Nodes that already stand there are left
 * out; fewer than two give none.
 */
export function align(
  state: MapState,
  ids: ReadonlySet<string>,
  alignment: Alignment,
): ReadonlyMap<string, Point> {
  const boxes = state.nodes.filter((node) => ids.has(node.id)).map(boxOf);
  const all = unionOf(boxes);
  if (all === undefined || boxes.length < 2) return new Map();
  const lines = boxes.map(lineOf);
  const line = (Math.min(...lines) + Math.max(...lines)) / 2;
  const places = new Map<string, Point>();
  for (const box of boxes) {
    const place = placeOf(box, all, line, alignment);
    if (place.x !== box.x || place.y !== box.y) places.set(box.id, place);
  }
  return places;
}

function placeOf(box: Box, all: Rect, line: number, alignment: Alignment): Point {
  const { x, y } = box;
  switch (alignment) {
    case 'left':
      return { x: all.x, y };
    case 'centre':
      return { x: all.x + (all.width - box.width) / 2, y };
    case 'right':
      return { x: all.x + all.width - box.width, y };
    case 'top':
      return { x, y: all.y };
    case 'middle':
      return { x, y: y + line - lineOf(box) };
    case 'bottom':
      return { x, y: all.y + all.height - box.height };
  }
}
