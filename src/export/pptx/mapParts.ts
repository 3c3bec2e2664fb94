import type { Primitive } from '#src/lib/drawing.ts';
import { type Rect, unionOf } from '#src/lib/geometry.ts';
import { mapBounds } from '#src/scene/cutScene.ts';
import type { Scene, SceneNode } from '#src/scene/scene.ts';

/** Nodes that stand together on a detail slide, and what they and the lines between them take on the map. */
export type MapPart = { readonly nodes: readonly SceneNode[]; readonly area: Rect };

/**
 * The map in parts that are at most so large, in reading order: first by rows where it is too high, then along the flow.
 * A part is larger only where a single column is. Nodes in one column stay together.
 */
export function mapParts(
  scene: Scene,
  most: { readonly width: number; readonly height: number },
): readonly MapPart[] {
  const rows = split(scene.nodes, 'y', 'height', most.height);
  return rows
    .flatMap((row) => split(row, 'x', 'width', most.width))
    .map((nodes) => ({ nodes, area: areaOf(nodes, scene) }));
}

function areaOf(nodes: readonly SceneNode[], { edges }: Scene): Rect {
  const ids = new Set(nodes.map(({ id }) => id));
  const between = edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to));
  return unionOf(mapBounds(nodes, between)) ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** How much of each other two nodes of one column cover, as a share of the narrower. */
const sameColumn = 0.5;

/** As few groups along one axis as the limit allows, and none much longer than the others. */
function split(
  nodes: readonly SceneNode[],
  axis: 'x' | 'y',
  size: 'width' | 'height',
  most: number,
): readonly (readonly SceneNode[])[] {
  const longest = groupsOf(nodes, axis, size, most);
  const shorter = [0.6, 0.7, 0.8, 0.9].map((share) => groupsOf(nodes, axis, size, most * share));
  return shorter.find((groups) => groups.length === longest.length) ?? longest;
}

/** Groups along one axis, each as long as the limit allows. */
function groupsOf(
  nodes: readonly SceneNode[],
  axis: 'x' | 'y',
  size: 'width' | 'height',
  most: number,
): readonly (readonly SceneNode[])[] {
  const start = ({ bounds }: SceneNode) => bounds[axis];
  const end = ({ bounds }: SceneNode) => bounds[axis] + bounds[size];
  const groups: { nodes: SceneNode[]; from: number; to: number }[] = [];
  for (const column of columnsOf(
    [...nodes].sort((a, b) => start(a) - start(b)),
    start,
    end,
  )) {
    const from = Math.min(...column.map(start));
    const to = Math.max(...column.map(end));
    const last = groups.at(-1);
    if (last !== undefined && Math.max(last.to, to) - last.from <= most) {
      last.nodes.push(...column);
      last.to = Math.max(last.to, to);
    } else groups.push({ nodes: [...column], from, to });
  }
  return groups.map((group) => group.nodes);
}

function columnsOf(
  nodes: readonly SceneNode[],
  start: (node: SceneNode) => number,
  end: (node: SceneNode) => number,
): readonly (readonly SceneNode[])[] {
  const columns: SceneNode[][] = [];
  for (const node of nodes) {
    const first = columns.at(-1)?.[0];
    const shared = first === undefined ? 0 : Math.min(end(first), end(node)) - start(node);
    const narrower = first === undefined ? 1 : Math.min(end(first) - start(first), end(node) - start(node));
    if (first !== undefined && shared >= sameColumn * narrower) columns.at(-1)?.push(node);
    else columns.push([node]);
  }
  return columns;
}

/** The size of the smallest text in a drawing; undefined where it has none. */
export function smallestText(primitives: readonly Primitive[]): number | undefined {
  let smallest: number | undefined;
  for (const primitive of primitives) {
    const own =
      primitive.shape === 'group'
        ? smallestText(primitive.children)
        : primitive.shape === 'text' && primitive.text.trim() !== ''
          ? primitive.size
          : undefined;
    if (own !== undefined && (smallest === undefined || own < smallest)) smallest = own;
  }
  return smallest;
}
