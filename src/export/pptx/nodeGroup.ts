import type { MapNode } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import type { SceneNode } from '#src/scene/scene.ts';
import { boxShapes } from './boxShapes.ts';
import { type Frame, placeDrawing } from './placeDrawing.ts';
import type { SlideGroup } from './slideShape.ts';
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
    children: boxShapes(flats, input) ?? symbolShapes(flats, input),
  };
}
