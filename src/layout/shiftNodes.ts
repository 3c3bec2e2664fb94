import type { MapNode, MapState } from '#src/model/document.ts';
import { insideWorld } from '#src/model/world.ts';
import { type BandKind, middleOf } from './bands.ts';

/** All symbols of the state, each moved along x (for stages) or y (for lanes) by what `by` says of its middle there. */
export function shiftNodes(
  state: MapState,
  kind: BandKind,
  by: (middle: number) => number,
): readonly MapNode[] {
  return state.nodes.map((node) => {
    const length = by(middleOf(node, kind));
    if (length === 0) return node;
    return kind === 'stage'
      ? { ...node, x: insideWorld(node.x + length) }
      : { ...node, y: insideWorld(node.y + length) };
  });
}
