import { centreOf, type Rect } from '#src/lib/geometry.ts';
import type { MapNode } from '#src/model/document.ts';
import type { BandKind } from './bands.ts';
import { boxOf, lineOf } from './boxOf.ts';

/** Symbols that stand in one column (or row) of one band. */
export type Layer = { readonly at: number; readonly nodes: MapNode[] };

/** Symbols by the column or row that `arrange` gave them, in order. */
export function layers(
  nodes: readonly MapNode[],
  boxes: ReadonlyMap<string, Rect>,
  kind: BandKind,
): readonly Layer[] {
  const found = new Map<number, Layer>();
  for (const node of nodes) {
    const box = boxes.get(node.id);
    if (box === undefined) continue;
    const at = Math.round(kind === 'stage' ? centreOf(box).x : box.y + lineBelowTop(node));
    const layer = found.get(at) ?? { at, nodes: [] };
    layer.nodes.push(node);
    found.set(at, layer);
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at);
}

function lineBelowTop(node: MapNode): number {
  const box = boxOf(node);
  return lineOf(box) - box.y;
}

/** How much of the axis a layer takes before and after its middle: columns are centred, rows hang on the line of the stream. */
function reachOf({ nodes }: Layer, kind: BandKind): { readonly before: number; readonly after: number } {
  const of = (side: (node: MapNode) => number) => Math.max(0, ...nodes.map(side));
  if (kind === 'stage') {
    const half = of((node) => boxOf(node).width) / 2;
    return { before: half, after: half };
  }
  return { before: of(lineBelowTop), after: of((node) => boxOf(node).height - lineBelowTop(node)) };
}

/** How much of the axis layers take one behind the other. */
export function lengthOf(list: readonly Layer[], gap: number, kind: BandKind): number {
  const lengths = list.map((layer) => {
    const { before, after } = reachOf(layer, kind);
    return before + after;
  });
  return lengths.reduce((sum, length) => sum + length, 0) + gap * Math.max(0, list.length - 1);
}

/** Writes down where each symbol begins, layer by layer from `start`. */
export function layForwards(
  list: readonly Layer[],
  start: number,
  gap: number,
  kind: BandKind,
  places: Map<string, number>,
): void {
  let at = start;
  for (const layer of list) {
    const { before, after } = reachOf(layer, kind);
    for (const node of layer.nodes) {
      const offset = kind === 'stage' ? boxOf(node).width / 2 : lineBelowTop(node);
      places.set(node.id, Math.round(at + before - offset));
    }
    at += before + after + gap;
  }
}

/** The same, ending at `end`. */
export function layBackwards(
  list: readonly Layer[],
  end: number,
  gap: number,
  kind: BandKind,
  places: Map<string, number>,
): void {
  if (list.length > 0) layForwards(list, end - lengthOf(list, gap, kind), gap, kind, places);
}
