import type { Point, Size } from '#src/lib/geometry.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { changeState } from '../changeState.ts';
import type { MapDocument, MapNode } from '../document.ts';
import { placeInsideWorld } from '../world.ts';

/** New places by node id; a size too where the node was resized. */
export type Places = ReadonlyMap<string, Point & Partial<Size>>;

/**
 * The map with these nodes at their new places, kept inside the world. A size is taken only by kinds that can be
 * resized. Nodes that do not change keep their identity; ids the map does not have are ignored.
 */
export function moveNodes(document: MapDocument, stateId: string, places: Places): MapDocument {
  return changeState(document, stateId, (state) => {
    const nodes = state.nodes.map((node) => moved(node, places.get(node.id)));
    return nodes.every((node, index) => node === state.nodes[index]) ? state : { ...state, nodes };
  });
}

function moved(node: MapNode, wanted: (Point & Partial<Size>) | undefined): MapNode {
  if (wanted === undefined) return node;
  const { x, y } = placeInsideWorld(wanted);
  const resizable = nodeKindOf(node.kind).resizable !== 'no';
  const width = resizable ? (wanted.width ?? node.width) : node.width;
  const height = resizable ? (wanted.height ?? node.height) : node.height;
  if (x === node.x && y === node.y && width === node.width && height === node.height) return node;
  return {
    ...node,
    x,
    y,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
}
