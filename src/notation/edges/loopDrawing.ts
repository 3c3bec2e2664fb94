import type { Primitive } from '#src/lib/drawing.ts';
import { simplify } from '#src/lib/polyline.ts';
import type { Route } from '../edgeKind.ts';
import { lineArrow } from './arrow.ts';

/** A loop after the purchase: a dotted line in the customer's colour; the kinds differ in their dots. */
export function drawLoop(route: Route, dash: readonly number[]): readonly Primitive[] {
  return lineArrow(
    simplify(route.points),
    { stroke: 'customer', strokeWidth: 2.4, dash, lineCap: 'round' },
    { length: 11, width: 10 },
  );
}
