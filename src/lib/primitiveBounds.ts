import type { Primitive } from './drawing.ts';
import { type Point, type Rect, unionOf } from './geometry.ts';
import { textWidth } from './textWidth.ts';

/**
 * The rectangle that the primitives draw in: half of each stroke's width included, text as wide as the editor's font
 * sets it, curves by their control points (never too small). Undefined for primitives that draw nothing.
 */
export function primitiveBounds(primitives: readonly Primitive[]): Rect | undefined {
  return unionOf(primitives.flatMap(boundsOf));
}

function boundsOf(primitive: Primitive): readonly Rect[] {
  switch (primitive.shape) {
    case 'rect':
      return [outlined(primitive, primitive)];
    case 'ellipse': {
      const { cx, cy, rx, ry } = primitive;
      return [outlined({ x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry }, primitive)];
    }
    case 'polygon':
      return around(primitive.points).map((rect) => outlined(rect, primitive));
    case 'path': {
      const points = primitive.commands.flatMap((command): readonly Point[] => {
        if (command.op === 'Z') return [];
        const end = { x: command.x, y: command.y };
        if (command.op !== 'C') return [end];
        return [{ x: command.x1, y: command.y1 }, { x: command.x2, y: command.y2 }, end];
      });
      return around(points).map((rect) => outlined(rect, primitive));
    }
    case 'text': {
      const { x, y, text, size, weight, anchor } = primitive;
      const width = textWidth(text, size, weight);
      const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
      return [{ x: left, y: y - size * 0.97, width, height: size * 1.21 }];
    }
    case 'group': {
      const inside = primitiveBounds(primitive.children);
      const { x, y } = primitive.at ?? { x: 0, y: 0 };
      return inside === undefined ? [] : [{ ...inside, x: inside.x + x, y: inside.y + y }];
    }
  }
}

function around(points: readonly Point[]): readonly Rect[] {
  const all = unionOf(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  return all === undefined ? [] : [all];
}

function outlined(rect: Rect, style: { readonly stroke?: string; readonly strokeWidth?: number }): Rect {
  const half = style.stroke === undefined || style.stroke === 'none' ? 0 : (style.strokeWidth ?? 1) / 2;
  return {
    x: rect.x - half,
    y: rect.y - half,
    width: rect.width + 2 * half,
    height: rect.height + 2 * half,
  };
}
