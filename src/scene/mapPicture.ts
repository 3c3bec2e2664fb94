import type { Primitive } from '#src/lib/drawing.ts';
import { grow, type Rect, unionOf } from '#src/lib/geometry.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';

/** A map in a few strokes, for a picture of a few centimetres. Empty for a map with nothing on it. */
export type MapPicture = { readonly primitives: readonly Primitive[]; readonly bounds: Rect };

/** Shapes smaller than this, in world units, can't be made out in the picture. */
const smallest = 14;
/** Of larger maps only the boxes are drawn. */
const mostNodes = 250;
const margin = 24;

/** The symbols without their words and figures, and each connection as a plain line. */
export function mapPicture({ nodes, edges }: Pick<Scene, 'nodes' | 'edges'>): MapPicture {
  const isLarge = nodes.length > mostNodes;
  const lines = isLarge ? [] : edges.map(lineOf);
  const symbols = nodes.flatMap((node) => symbolOf(node, isLarge));
  const bounds = unionOf(nodes.map((node) => node.bounds)) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { primitives: [...lines, ...symbols], bounds: grow(bounds, margin) };
}

function lineOf({ route }: SceneEdge): Primitive {
  const commands = route.points.map((point, index) => ({
    op: index === 0 ? ('M' as const) : ('L' as const),
    x: Math.round(point.x),
    y: Math.round(point.y),
  }));
  return { shape: 'path', commands, stroke: 'ink3', strokeWidth: 5 };
}

function symbolOf({ bounds, drawing }: SceneNode, isLarge: boolean): readonly Primitive[] {
  const at = { x: bounds.x, y: bounds.y };
  const children = isLarge ? [boxOf(bounds)] : shapesIn(drawing);
  return children.length === 0 ? [] : [{ shape: 'group', at, children }];
}

function boxOf({ width, height }: Rect): Primitive {
  return {
    shape: 'rect',
    x: 0,
    y: 0,
    width,
    height,
    radius: 8,
    fill: 'unclassifiedSoft',
    stroke: 'outline',
    strokeWidth: 6,
  };
}

/** What can be made out from afar: no words, no thin lines, strokes that are strong enough. */
function shapesIn(drawing: readonly Primitive[]): readonly Primitive[] {
  return drawing.flatMap((primitive): readonly Primitive[] => {
    if (primitive.shape === 'text') return [];
    if (primitive.shape === 'group') {
      const children = shapesIn(primitive.children);
      return children.length === 0 ? [] : [{ ...primitive, children }];
    }
    const bounds = primitiveBounds([primitive]);
    if (bounds === undefined || Math.min(bounds.width, bounds.height) < smallest) return [];
    return [primitive.stroke === undefined ? primitive : { ...primitive, strokeWidth: 3.5 }];
  });
}
