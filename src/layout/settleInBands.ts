import type { MapDocument, MapNode, MapState } from '#src/model/document.ts';
import { type BandKind, bandUnder, isDrawn, spansOf } from './bands.ts';
import { inBand } from './inBand.ts';
import { pushBands, pushOf } from './pushBands.ts';
import { withOrigin } from './withOrigin.ts';

const kinds: readonly BandKind[] = ['stage', 'lane'];

/**
 * What follows for stages and lanes from an edit. A symbol that was put into a band, or moved into another one, belongs
 * to it; one that was moved out of all of them belongs to none; what is said of a symbol that stays in its band is left
 * as it is. Where a new symbol pushes others to the right, its column becomes wider, so that they stay in theirs. An edit
 * of the bands themselves decides on its own what becomes of the symbols it moves. The same document where nothing
 * follows.
 */
export function settleInBands(before: MapDocument, after: MapDocument): MapDocument {
  if (after.states === before.states) return after;
  const states = after.states.map((state) => {
    const earlier = before.states.find(({ id }) => id === state.id);
    return earlier === undefined || earlier === state ? state : settledState(earlier, state);
  });
  return states.every((state, index) => state === after.states[index]) ? after : { ...after, states };
}

function settledState(before: MapState, after: MapState): MapState {
  const drawn = kinds.filter((kind) => isDrawn(after, kind));
  if (drawn.length === 0 || before.nodes === after.nodes) return after;
  const isOwnEdit =
    before.stages !== after.stages || before.lanes !== after.lanes || before.bands !== after.bands;
  // Bands whose place was only derived stay where they were, whatever becomes of the symbols.
  const fixed = isOwnEdit ? after : withOrigin(after, before);
  const known = new Map(before.nodes.map((node) => [node.id, node]));
  const push = isOwnEdit ? undefined : pushOf(known, fixed);
  const state = push === undefined ? fixed : pushBands(fixed, known, push);
  const nodes = state.nodes.map((node) => {
    const earlier = known.get(node.id);
    if (earlier === undefined) return drawn.reduce((put, kind) => settled(state, undefined, put, kind), node);
    if (isOwnEdit || push !== undefined || (earlier.x === node.x && earlier.y === node.y)) return node;
    return drawn.reduce((put, kind) => settled(state, earlier, put, kind), node);
  });
  return nodes.every((node, index) => node === state.nodes[index]) ? state : { ...state, nodes };
}

function settled(state: MapState, before: MapNode | undefined, node: MapNode, kind: BandKind): MapNode {
  const spans = spansOf(state, kind);
  const now = bandUnder(spans, kind, node);
  const earlier = before === undefined ? undefined : bandUnder(spans, kind, before);
  return now === earlier ? node : inBand(node, kind, now, state);
}
