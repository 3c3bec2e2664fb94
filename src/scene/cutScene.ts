import type { ChosenStates } from '#src/model/usualStates.ts';
import { type Rect, unionOf } from '#src/lib/geometry.ts';
import type { SectionChoice, SectionMedium } from './sections/isSectionShown.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';

/** Which parts of a scene an export shows. */
export type SceneParts = {
  /** Node ids; undefined: the whole map. */
  readonly selection: ReadonlySet<string> | undefined;
  readonly ladder: boolean;
  readonly figures: boolean;
  /** Which sections stand under the map; undefined: those that are there by default. */
  readonly sections?: SectionChoice | undefined;
  /** What it is drawn for; a picture unless said otherwise. */
  readonly medium?: SectionMedium;
  /** What is drawn over the map: what these two states differ in, one of which is the one shown. Left out: nothing. */
  readonly compared?: ChosenStates | undefined;
};

/**
 * The scene with the chosen parts only, and its bounds fitted to them. A selection keeps its nodes and the edges between
 * them; the ladder and the figures speak of the whole stream and are left out of it.
 */
export function cutScene(scene: Scene, { selection, ladder, figures }: SceneParts): Scene {
  const isWhole = selection === undefined;
  const nodes = isWhole ? scene.nodes : scene.nodes.filter((node) => selection.has(node.id));
  const edges = isWhole
    ? scene.edges
    : scene.edges.filter((edge) => selection.has(edge.from) && selection.has(edge.to));
  const kept = new Set([...nodes, ...edges].map(({ id }) => id));
  const links = scene.links?.filter(({ id, target }) => isWhole || (kept.has(id) && kept.has(target)));
  const parts = {
    ...(links && { links }),
    bands: isWhole ? scene.bands : undefined,
    nodes,
    edges,
    ladder: ladder && isWhole ? scene.ladder : undefined,
    figures: figures && isWhole ? scene.figures : undefined,
    sections: isWhole ? scene.sections : [],
    overlay: isWhole ? scene.overlay : undefined,
  };
  return { ...parts, bounds: boundsOfScene(parts) };
}

/** Bounds of nodes with the marks below and above them, routes with their labels, ladder and figures; empty at 0,0. */
export function boundsOfScene(parts: Omit<Scene, 'bounds'>): Scene['bounds'] {
  const blocks = [parts.ladder, parts.figures, ...parts.sections].flatMap((block) =>
    block === undefined ? [] : [block.bounds],
  );
  const map = mapArea(parts);
  return unionOf(map === undefined ? blocks : [map, ...blocks]) ?? { x: 0, y: 0, width: 0, height: 0 };
}

type MapParts = Pick<Scene, 'bands' | 'nodes' | 'edges' | 'overlay'>;

/** What the map takes without what stands above and below it: symbols, lines, stages, lanes, marks; undefined when empty. */
export function mapArea({ bands, nodes, edges, overlay }: MapParts): Rect | undefined {
  const blocks = [bands, overlay?.legend, ...(overlay?.marks ?? [])];
  return unionOf([
    ...mapBounds(nodes, edges),
    ...blocks.flatMap((block) => (block === undefined ? [] : [block.bounds])),
  ]);
}

/** Room around a line for its width, its head and its words. */
const besideLine = 22;
const aboveNode = 16;
/** For what leaves below a node. */
const belowNode = 24;

/** The areas that nodes and edges draw on. */
export function mapBounds(nodes: readonly SceneNode[], edges: readonly SceneEdge[]) {
  return [
    ...nodes.map(({ bounds: { x, y, width, height }, reach = 0 }) => ({
      x,
      y: y - Math.max(aboveNode, reach),
      width,
      height: height + Math.max(aboveNode, reach) + belowNode,
    })),
    ...edges.flatMap(({ route }) =>
      [...route.points, route.labelAt].map(({ x, y }) => ({
        x: x - besideLine,
        y: y - besideLine,
        width: 2 * besideLine,
        height: 2 * besideLine,
      })),
    ),
  ];
}
