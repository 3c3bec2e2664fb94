import type { Primitive } from '#src/lib/drawing.ts';
import type { Overlay, Scene } from './scene.ts';

/** The whole scene as one list of primitives in world coordinates, from back to front: what every export writes. */
export function sceneDrawing(scene: Scene): readonly Primitive[] {
  const edges = scene.edges.map(
    ({ id, drawing, label }): Primitive => ({ shape: 'group', name: `edge:${id}`, label, children: drawing }),
  );
  const links = (scene.links ?? []).map(
    ({ id, drawing }): Primitive => ({ shape: 'group', name: `about:${id}`, children: drawing }),
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
  const { under, over } = overlayDrawing(scene.overlay);
  return [...bands, ...under, ...edges, ...links, ...nodes, ...over, ...blocks];
}

/** Frames and ghosts lie under the symbols, signs over them; each sign says what changed. */
function overlayDrawing(overlay: Overlay | undefined): {
  readonly under: readonly Primitive[];
  readonly over: readonly Primitive[];
} {
  if (overlay === undefined) return { under: [], over: [] };
  const { legend } = overlay;
  // Words lie over the signs of connections.
  const marks = [
    ...overlay.marks.filter(({ item }) => item === 'edge'),
    ...overlay.marks.filter(({ item }) => item === 'node'),
  ];
  const under = marks.map(
    ({ id, under }): Primitive => ({ shape: 'group', name: `changed:${id}`, children: under }),
  );
  const over = marks.map(
    ({ id, label, over }): Primitive => ({ shape: 'group', name: `change:${id}`, label, children: over }),
  );
  if (legend === undefined) return { under, over };
  return { under, over: [...over, { shape: 'group', name: 'changes', children: legend.drawing }] };
}
