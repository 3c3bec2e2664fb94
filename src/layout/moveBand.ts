import { changeState } from '#src/model/changeState.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { type BandKind, isDrawn, spansOf } from './bands.ts';
import { shiftNodes } from './shiftNodes.ts';
import { withOrigin } from './withOrigin.ts';

/**
 * The map with a stage or lane one place earlier or later: it changes places with its neighbour, and all that stands in
 * either moves along. The same map at the end of the list.
 */
export function moveBand(
  document: MapDocument,
  stateId: string,
  kind: BandKind,
  id: string,
  direction: 'earlier' | 'later',
): MapDocument {
  return changeState(document, stateId, (before) => {
    const ids = (kind === 'stage' ? before.stages : before.lanes).map((band) => band.id);
    const at = ids.indexOf(id);
    const first = direction === 'earlier' ? at - 1 : at;
    if (at < 0 || first < 0 || first + 1 >= ids.length) return before;
    const state = withOrigin(before);
    const ordered =
      kind === 'stage'
        ? { ...state, stages: swapped(state.stages, first) }
        : { ...state, lanes: swapped(state.lanes, first) };
    return isDrawn(state, kind) ? { ...ordered, nodes: swappedNodes(state, kind, first) } : ordered;
  });
}

function swapped<Entry>(list: readonly Entry[], first: number): readonly Entry[] {
  return [...list.slice(0, first), ...list.slice(first, first + 2).toReversed(), ...list.slice(first + 2)];
}

function swappedNodes(state: MapState, kind: BandKind, first: number): MapState['nodes'] {
  const [a, b] = spansOf(state, kind).slice(first, first + 2);
  if (a === undefined || b === undefined) return state.nodes;
  return shiftNodes(state, kind, (middle) => {
    if (middle >= a.start && middle < b.start) return b.length;
    return middle >= b.start && middle < b.start + b.length ? -a.length : 0;
  });
}
