import type { Primitive } from '#src/lib/drawing.ts';
import type { Scene } from './scene.ts';

/** The whole scene as one list of primitives in world coordinates, from back to front: what every export writes. */
export function sceneDrawing(scene: Scene): readonly Primitive[] {
  const edges = scene.edges.map(
    ({ id, drawing, label }): Primitive => ({ shape: 'group', name: `edge:${id}`, label, children: drawing }),
  );
  const nodes = scene.nodes.map(({ id, bounds, drawing, label, flag }): Primitive => {
    const children = flag === undefined ? drawing : [...drawing, ...flag];
    return { shape: 'group', name: `node:${id}`, label, at: { x: bounds.x, y: bounds.y }, children };
  });
  const blocks = [
    { name: 'figures', block: scene.figures },
    { name: 'ladder', block: scene.ladder },
    ...scene.sections.map((block) => ({ name: block.id, block })),
  ].flatMap(({ name, block }): readonly Primitive[] =>
    block === undefined ? [] : [{ shape: 'group', name, children: block.drawing }],
  );
  const bands: readonly Primitive[] =
    scene.bands === undefined ? [] : [{ shape: 'group', name: 'bands', children: scene.bands.drawing }];
  return [...bands, ...edges, ...nodes, ...blocks];
}
