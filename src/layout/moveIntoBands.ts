import { grow, overlaps, type Rect } from '#src/lib/geometry.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapDocument, MapNode, MapState } from '#src/model/document.ts';
import { moveNodes } from '#src/model/edits/moveNodes.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { type BandKind, bandSizes, bandUnder, isDrawn, spansOf } from './bands.ts';
import { boxOf } from './boxOf.ts';

const distance = 16;
const step = 20;
/** A symbol that finds no place in this many steps stands on others. */
const mostSteps = 200;

/** Ids of symbols that say they belong to a stage or lane, and stand outside of it. */
export function outsideTheirBand(state: MapState, kind: BandKind): readonly string[] {
  if (!isDrawn(state, kind)) return [];
  const spans = spansOf(state, kind);
  const ids = new Set(spans.map(({ id }) => id));
  return state.nodes.flatMap((node) => {
    const own = detailsOf(node)[kind];
    return own !== undefined && ids.has(own) && bandUnder(spans, kind, node) !== own ? [node.id] : [];
  });
}

/** The map with these symbols (undefined: all) moved into the stage and the lane that they belong to, where they are not. */
export function moveIntoBands(
  document: MapDocument,
  stateId: string,
  chosen: ReadonlySet<string> | undefined,
): MapDocument {
  const state = stateOf(document, stateId);
  const moving = new Set(
    [...outsideTheirBand(state, 'stage'), ...outsideTheirBand(state, 'lane')].filter(
      (id) => chosen?.has(id) ?? true,
    ),
  );
  const taken: Rect[] = state.nodes.filter(({ id }) => !moving.has(id)).map(boxOf);
  const places = new Map<string, Rect>();
  for (const node of state.nodes) {
    if (!moving.has(node.id)) continue;
    const place = freePlace(inside(state, node), taken);
    taken.push(place);
    places.set(node.id, place);
  }
  return moveNodes(document, stateId, new Map([...places].map(([id, { x, y }]) => [id, { x, y }])));
}

function inside(state: MapState, node: MapNode): Rect {
  const { x, y, width, height } = boxOf(node);
  return {
    x: moved(state, node, 'stage', x, width),
    y: moved(state, node, 'lane', y, height),
    width,
    height,
  };
}

function moved(state: MapState, node: MapNode, kind: BandKind, from: number, size: number): number {
  const spans = isDrawn(state, kind) ? spansOf(state, kind) : [];
  const span = spans.find(({ id }) => id === detailsOf(node)[kind]);
  if (span === undefined || bandUnder(spans, kind, node) === span.id) return from;
  if (kind === 'lane') return Math.round(span.start + (span.length - size) / 2);
  const { pad } = bandSizes[kind];
  const last = Math.max(span.start, span.start + span.length - size - pad);
  return Math.round(Math.min(Math.max(from, span.start + Math.min(pad, last - span.start)), last));
}

/** The place itself, else the first free one below it. */
function freePlace(wish: Rect, taken: readonly Rect[]): Rect {
  for (let count = 0; count < mostSteps; count += 1) {
    const place = { ...wish, y: wish.y + count * step };
    if (!taken.some((other) => overlaps(grow(other, distance), place))) return place;
  }
  return wish;
}
