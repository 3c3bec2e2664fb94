import type { Point, Side } from '#src/lib/geometry.ts';
import type { MapNode } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { SceneNode } from '#src/scene/scene.ts';
import { boxShapes } from './boxShapes.ts';
import { type Frame, placeDrawing, placePoint } from './placeDrawing.ts';
import { sitesOf } from './sites.ts';
import type { SlideGroup, SlideShape } from './slideShape.ts';
import { symbolShapes } from './symbolShapes.ts';

/** A symbol of the map as a group: its body first, then its figures and signs. Read aloud as on the canvas. */
export function nodeGroup(drawn: SceneNode, node: MapNode, frame: Frame): SlideGroup {
  const { bounds, drawing, flag = [], label } = drawn;
  const flats = placeDrawing([...drawing, ...flag], frame, bounds);
  const name = nodeName(node);
  const known = Object.values(node.data).filter((value) => typeof value === 'string');
  const input = { name, known: [...known, name], scale: frame.scale };
  return {
    type: 'group',
    name: `${name} (${node.id})`,
    label,
    children: withPorts(boxShapes(flats, input) ?? symbolShapes(flats, input), drawn, node, frame),
  };
}

/** Where lines end on a form of its own, connectors are glued; else they are glued to the middle of its sides. */
function withPorts(
  shapes: readonly SlideShape[],
  { bounds }: SceneNode,
  node: MapNode,
  frame: Frame,
): readonly SlideShape[] {
  const ports = nodeKindOf(node.kind).ports(node.data, bounds);
  const body = shapes.find(({ style }) => style.fill !== undefined && style.stroke !== undefined);
  if (body === undefined || body.geometry.preset !== 'none') return shapes;
  const usual = sitesOf(body);
  const at = (side: Side, index: number): Point => {
    const port = ports[side];
    const own = port && placePoint(frame, { x: bounds.x + port.x, y: bounds.y + port.y });
    return own ?? usual[index] ?? body.bounds;
  };
  const sites = { top: at('top', 0), left: at('left', 1), bottom: at('bottom', 2), right: at('right', 3) };
  const glueable: SlideShape = { ...body, geometry: { ...body.geometry, sites } };
  return shapes.map((shape) => (shape === body ? glueable : shape));
}
