import { unionOf } from '#src/lib/geometry.ts';
import { changeState } from '#src/model/changeState.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { Lane, MapDocument, MapState, Stage } from '#src/model/document.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { type BandKind, bandSizes, bandUnder, endOf, spansOf } from './bands.ts';
import { boxOf } from './boxOf.ts';
import { inBand } from './inBand.ts';
import { shiftNodes } from './shiftNodes.ts';
import { withOrigin } from './withOrigin.ts';

const grid = 10;

/**
 * The map with these stages behind those it has, or behind the one called `after`; what stands there makes room. The
 * first ones are laid over the work that is on the map, so that together they cover it. Steps that name no stage belong
 * to the one they then stand in. Stages are shown from then on; those whose ids it has are left out.
 */
export function addStages(
  document: MapDocument,
  stateId: string,
  stages: readonly Stage[],
  after?: string,
): MapDocument {
  return changeState(document, stateId, (before) => {
    const fresh = stages.filter(({ id }) => !before.stages.some((stage) => stage.id === id));
    if (fresh.length === 0) return before;
    const shown = { ...before, bands: { ...before.bands, stages: 'shown' as const } };
    const state = withOrigin(shown);
    const { start, length } = roomFor(state, 'stage', fresh.length);
    const sized = fresh.map((stage) => ({ width: length, ...stage }));
    const at = placeAfter(state.stages, after);
    const added = insertedAt(
      state,
      'stage',
      at,
      sized.reduce((sum, { width }) => sum + width, 0),
    );
    return belonging(
      {
        ...added,
        stages: [...state.stages.slice(0, at), ...sized, ...state.stages.slice(at)],
        bands: { ...state.bands, left: (state.stages.length > 0 ? state.bands?.left : undefined) ?? start },
      },
      'stage',
    );
  });
}

/**
 * The map with one more lane, last or behind the one called `after` (first for an empty text). The first one is laid
 * over all the work on the map. Lanes are shown from then on.
 */
export function addLane(document: MapDocument, stateId: string, lane: Lane, after?: string): MapDocument {
  return changeState(document, stateId, (before) => {
    if (before.lanes.some(({ id }) => id === lane.id)) return before;
    const shown = { ...before, bands: { ...before.bands, lanes: 'shown' as const } };
    const state = withOrigin(shown);
    const { start, length } = roomFor(state, 'lane', 1);
    const sized = { height: length, ...lane };
    const at = after === '' ? 0 : placeAfter(state.lanes, after);
    const added = insertedAt(state, 'lane', at, sized.height);
    return belonging(
      {
        ...added,
        lanes: [...state.lanes.slice(0, at), sized, ...state.lanes.slice(at)],
        bands: { ...state.bands, top: (state.lanes.length > 0 ? state.bands?.top : undefined) ?? start },
      },
      'lane',
    );
  });
}

function placeAfter(list: readonly { readonly id: string }[], after: string | undefined): number {
  const at = list.findIndex(({ id }) => id === after);
  return at < 0 ? list.length : at + 1;
}

/** Where the first bands begin, and how long each of `count` is: together they cover the work on the map. */
function roomFor(state: MapState, kind: BandKind, count: number): { start: number; length: number } {
  const { usual, pad } = bandSizes[kind];
  const isFirst = kind === 'stage' ? state.stages.length === 0 : state.lanes.length === 0;
  const inside = state.nodes.filter((node) => ['step', 'queue'].includes(nodeRole(node)));
  const bounds = unionOf(inside.map(boxOf));
  if (!isFirst || bounds === undefined) return { start: 0, length: usual };
  const [from, extent] = kind === 'stage' ? [bounds.x, bounds.width] : [bounds.y, bounds.height];
  const least = kind === 'stage' ? 240 : usual;
  const length = Math.max(least, Math.ceil((extent + 2 * pad) / count / grid) * grid);
  // Rows are filled from their middle, columns from the left.
  const slack = kind === 'lane' ? Math.max(0, (length - extent) / 2 - pad) : 0;
  return { start: Math.round(from - pad - slack), length };
}

/** What stands where new bands are put in, and behind, moves away by their length; at the end only what stands behind. */
function insertedAt(state: MapState, kind: BandKind, at: number, length: number): MapState {
  const spans = spansOf(state, kind);
  const end = endOf(spans);
  if (end === undefined) return state;
  const from = spans[at]?.start ?? end;
  return { ...state, nodes: shiftNodes(state, kind, (middle) => (middle >= from ? length : 0)) };
}

function belonging(state: MapState, kind: BandKind): MapState {
  const spans = spansOf(state, kind);
  const nodes = state.nodes.map((node) => {
    const id = detailsOf(node)[kind] === undefined ? bandUnder(spans, kind, node) : undefined;
    return id === undefined ? node : inBand(node, kind, id, state);
  });
  return { ...state, nodes };
}
