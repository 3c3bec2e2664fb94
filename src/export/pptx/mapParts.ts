import { rowsOf, wrapBoxes } from '#src/layout/wrap.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import { grow, type Rect, type Size, unionOf } from '#src/lib/geometry.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import { mapBounds } from '#src/scene/cutScene.ts';
import type { Scene, SceneEdge, SceneNode } from '#src/scene/scene.ts';

/** Nodes that stand together on a detail slide, and what they and the lines between them take on the map. */
export type MapPart = { readonly nodes: readonly SceneNode[]; readonly area: Rect };

/**
 * The symbols of a map, or some of them, in parts that are at most so large with the lines between them (`wrapBoxes`).
 * Lines that go far round what can't be divided are left out of the count.
 */
export function mapParts(scene: Scene, nodes: readonly SceneNode[], most: Size): readonly MapPart[] {
  return lines(scene, clustersOf(scene, nodes)).flatMap((line) => partsOf(scene, line, most, mostTries));
}

const mostTries = 6;
/** A row of fewer symbols than this belongs to another. */
const fewest = 4;
/** Of the connections, those that may lead from a row to another where each is read on its own. */
const mostBetween = 0.15;

/** A symbol with the ideas about it, which are never parted. */
type Cluster = { readonly id: string; readonly bounds: Rect; readonly nodes: readonly SceneNode[] };

/** Each symbol with the ideas about it, or about a connection that leads to it. */
function clustersOf({ links = [], edges }: Scene, nodes: readonly SceneNode[]): readonly Cluster[] {
  const there = new Set(nodes.map(({ id }) => id));
  const holders = new Map(
    links.flatMap(({ id, target }): [string, string][] => {
      const holder = edges.find((edge) => edge.id === target)?.to ?? target;
      return there.has(holder) && holder !== id ? [[id, holder]] : [];
    }),
  );
  return nodes
    .filter(({ id }) => !holders.has(id))
    .map((node) => {
      const own = [node, ...nodes.filter(({ id }) => holders.get(id) === node.id)];
      return { id: node.id, bounds: unionOf(own.map(({ bounds }) => bounds)) ?? node.bounds, nodes: own };
    });
}

/** A map that was drawn in several rows, as lines of a text are, in these; else all of it. */
function lines({ edges }: Scene, nodes: readonly Cluster[]): readonly (readonly Cluster[])[] {
  const rows = rowsOf(nodes);
  const rowOf = new Map(rows.flatMap((row, index) => row.map(({ id }) => [id, index] as const)));
  const own = edges.filter(({ from, to }) => rowOf.has(from) && rowOf.has(to));
  const between = own.filter(({ from, to }) => rowOf.get(from) !== rowOf.get(to));
  const isText = rows.every((row) => row.length >= fewest) && between.length <= own.length * mostBetween;
  return isText ? rows : [nodes];
}

function partsOf(scene: Scene, clusters: readonly Cluster[], most: Size, tries: number): readonly MapPart[] {
  return wrapBoxes(clusters, most).flatMap((part): readonly MapPart[] => {
    const nodes = part.flatMap((cluster) => cluster.nodes);
    const area = areaOf(nodes, scene.edges);
    const [isWide, isHigh] = [area.width > most.width, area.height > most.height];
    if (!isWide && !isHigh) return [{ nodes, area }];
    if (part.length === 1 || tries === 0) return [{ nodes, area: areaOf(nodes, []) }];
    const own = unionOf(part.map(({ bounds }) => bounds)) ?? area;
    const less: Size = {
      width: isWide ? Math.min(most.width, own.width) * smaller : most.width,
      height: isHigh ? Math.min(most.height, own.height) * smaller : most.height,
    };
    const pieces = partsOf(scene, part, less, tries - 1);
    return pieces.map((piece) => fitting(piece, scene, most));
  });
}

/** Of the room, where what is in it turned out too large. */
const smaller = 0.8;

/** With the lines between its symbols again, where these have room after all. */
function fitting(part: MapPart, { edges }: Scene, most: Size): MapPart {
  const area = areaOf(part.nodes, edges);
  return area.width <= most.width && area.height <= most.height ? { ...part, area } : part;
}

function areaOf(nodes: readonly SceneNode[], edges: readonly SceneEdge[]): Rect {
  const ids = new Set(nodes.map(({ id }) => id));
  const between = edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to));
  const area = unionOf([...nodes.map(extentOf), ...mapBounds([], between)]);
  return area ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** A little room around what a symbol draws. */
const aroundSymbol = 5;

/** What a symbol draws with its badges, flag and marks, and a little room around it. */
export function extentOf({ bounds, drawing, flag = [], reach = 0 }: SceneNode): Rect {
  const drawn = primitiveBounds([...drawing, ...flag]);
  const moved = drawn && { ...drawn, x: drawn.x + bounds.x, y: drawn.y + bounds.y };
  const above = { ...bounds, y: bounds.y - reach, height: bounds.height + reach };
  return grow(unionOf([bounds, above, ...(moved === undefined ? [] : [moved])]) ?? bounds, aroundSymbol);
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
