import { changeState } from '#src/model/changeState.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { type BandKind, isDrawn, middleOf, spansOf } from './bands.ts';
import { inBand } from './inBand.ts';
import { shiftNodes } from './shiftNodes.ts';
import { withOrigin } from './withOrigin.ts';

/**
 * The map without a stage or lane; no symbol names it any more. Nothing that stands in it moves: its room goes to the
 * band before it. The gap closes only where it was empty. With the last one it is forgotten where they began.
 */
export function removeBand(document: MapDocument, stateId: string, kind: BandKind, id: string): MapDocument {
  return changeState(document, stateId, (before) => {
    const list = kind === 'stage' ? before.stages : before.lanes;
    if (!list.some((band) => band.id === id)) return before;
    const state = isDrawn(before, kind) ? withRoomGiven(withOrigin(before), kind, id) : before;
    const nodes = state.nodes.map((node) =>
      detailsOf(node)[kind] === id ? inBand(node, kind, undefined, before) : node,
    );
    const without = { ...state, nodes };
    return kind === 'stage'
      ? withoutPlace({ ...without, stages: state.stages.filter((band) => band.id !== id) })
      : withoutPlace({ ...without, lanes: state.lanes.filter((band) => band.id !== id) });
  });
}

/** Where nothing is left, where it began is forgotten, so that the next bands stand where the symbols are. */
function withoutPlace(state: MapState): MapState {
  if (state.bands === undefined || state.stages.length + state.lanes.length > 0) return state;
  const { left: _left, top: _top, ...bands } = state.bands;
  return { ...state, bands };
}

function withRoomGiven(state: MapState, kind: BandKind, id: string): MapState {
  const spans = spansOf(state, kind);
  const at = spans.findIndex((span) => span.id === id);
  const span = spans[at];
  const before = spans[at - 1];
  if (span === undefined || at === spans.length - 1) return state;
  const end = span.start + span.length;
  if (before === undefined) {
    return { ...state, bands: { ...state.bands, [kind === 'stage' ? 'left' : 'top']: end } };
  }
  const isEmpty = !state.nodes.some((node) => {
    const middle = middleOf(node, kind);
    return middle >= span.start && middle < end;
  });
  if (isEmpty) {
    return { ...state, nodes: shiftNodes(state, kind, (middle) => (middle >= end ? -span.length : 0)) };
  }
  const length = before.length + span.length;
  return kind === 'stage'
    ? {
        ...state,
        stages: state.stages.map((band) => (band.id === before.id ? { ...band, width: length } : band)),
      }
    : {
        ...state,
        lanes: state.lanes.map((band) => (band.id === before.id ? { ...band, height: length } : band)),
      };
}
