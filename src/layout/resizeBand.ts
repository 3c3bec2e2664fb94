import { changeState } from '#src/model/changeState.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { worldReach } from '#src/model/world.ts';
import { type BandKind, bandSizes, middleOf, spansOf } from './bands.ts';
import { shiftNodes } from './shiftNodes.ts';
import { withOrigin } from './withOrigin.ts';

/** What stands in a band keeps at least this far from its end, by its middle. */
const keptInside = 20;

/**
 * The map with a stage of this width or a lane of this height, in world units; what comes behind it moves along. Never
 * so short that something in it would fall into the next one.
 */
export function resizeBand(
  document: MapDocument,
  stateId: string,
  kind: BandKind,
  id: string,
  length: number,
): MapDocument {
  return changeState(document, stateId, (before) => {
    const state = withOrigin(before);
    const span = spansOf(state, kind).find((each) => each.id === id);
    const wanted = Math.round(Math.max(leastLength(state, kind, id), Math.min(length, worldReach)));
    if (span === undefined || wanted === span.length) return before;
    const end = span.start + span.length;
    const nodes = shiftNodes(state, kind, (middle) => (middle >= end ? wanted - span.length : 0));
    return kind === 'stage'
      ? { ...state, nodes, stages: withLength(state.stages, id, { width: wanted }) }
      : { ...state, nodes, lanes: withLength(state.lanes, id, { height: wanted }) };
  });
}

/** How short a band may become: what stands in it stays in it. */
export function leastLength(state: MapState, kind: BandKind, id: string): number {
  const { least } = bandSizes[kind];
  const span = spansOf(state, kind).find((each) => each.id === id);
  if (span === undefined) return least;
  const inside = state.nodes
    .map((node) => middleOf(node, kind) - span.start)
    .filter((middle) => middle >= 0 && middle < span.length);
  return Math.max(least, ...inside.map((middle) => middle + keptInside));
}

function withLength<Entry extends { readonly id: string }>(
  list: readonly Entry[],
  id: string,
  length: object,
): readonly Entry[] {
  return list.map((entry) => (entry.id === id ? { ...entry, ...length } : entry));
}
