import type { Scene } from '#src/scene/scene.ts';
import { drawnShapes } from './drawnShapes.ts';
import { glued, type GroupsById } from './edgeObjects.ts';
import { type Frame, placeDrawing, placePoint } from './placeDrawing.ts';
import type { SlideObject } from './slideShape.ts';

/**
 * The lines from ideas to what they are about, where both are shown: connectors that are glued to the idea and
 * to the symbol, plain shapes where it is about a connection.
 */
export function ideaLines(
  { links = [], edges }: Scene,
  shown: ReadonlySet<string>,
  frame: Frame,
  groups: GroupsById,
): readonly SlideObject[] {
  const lines = edges.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const there = new Set([...shown, ...lines.map(({ id }) => id)]);
  return links.flatMap(({ id, target, drawing }): readonly SlideObject[] => {
    if (!there.has(id) || !there.has(target)) return [];
    const label = 'What the idea is about';
    // There is nothing on a connection to glue a line to.
    if (!shown.has(target)) return drawnShapes(placeDrawing(drawing, frame), label);
    const line = drawing.find((shape) => shape.shape === 'path');
    if (line === undefined) return [];
    const points = line.commands.flatMap((command) =>
      command.op === 'M' || command.op === 'L' ? [placePoint(frame, command)] : [],
    );
    const { stroke = 'outline', strokeWidth = 1, dash = [] } = line;
    const scaled = dash.map((length) => length * frame.scale);
    const style = { stroke, strokeWidth: strokeWidth * frame.scale, dash: scaled, lineCap: 'round' } as const;
    const look = { style, head: undefined, isDouble: false };
    return [glued({ from: id, to: target, label }, points, look, groups)];
  });
}
