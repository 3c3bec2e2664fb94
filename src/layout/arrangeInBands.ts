import { centreOf, type Point, type Rect } from '#src/lib/geometry.ts';
import type { MapDocument, MapNode, MapState } from '#src/model/document.ts';
import { changeState } from '#src/model/changeState.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import { moveNodes } from '#src/model/edits/moveNodes.ts';
import { isInFlow, nodeRole } from '#src/model/nodeRole.ts';
import { sameJson } from '#src/model/sameJson.ts';
import { arrange } from './arrange.ts';
import { type BandKind, bandSizes, isDrawn, spansOf } from './bands.ts';
import { boxOf } from './boxOf.ts';
import { layBackwards, layers, layForwards, lengthOf } from './bandLayers.ts';
import { columnGap, rowGap } from './gaps.ts';
import { nearestNode } from './nearestNode.ts';
import { withOrigin } from './withOrigin.ts';

const aboveTheRows = 48;

/**
 * "Arrange automatically" on a map with stages or lanes: the order and the branches as `arrange` has them, every symbol in
 * its own column and row, which become as long as they need to be. What belongs to no band goes with its neighbour in the
 * flow; sources stand before the first column and customers behind the last. The same map where nothing
 * changes.
 */
export function arrangeInBands(document: MapDocument, stateId: string): MapDocument {
  return changeState(document, stateId, (before) => {
    const state = withOrigin(before);
    const base = arrange(state);
    const nodes = state.nodes.filter((node) => isInFlow(nodeRole(node)));
    const boxes = new Map(nodes.map((node) => [node.id, placed(node, base)]));
    const columns = isDrawn(state, 'stage') ? alongAxis(state, nodes, boxes, 'stage') : undefined;
    const rows = isDrawn(state, 'lane') ? alongAxis(state, nodes, boxes, 'lane') : undefined;
    const places = new Map<string, Point>(base);
    for (const node of nodes) {
      const from = boxes.get(node.id);
      if (from === undefined) continue;
      places.set(node.id, {
        x: columns?.places.get(node.id) ?? from.x,
        y: rows?.places.get(node.id) ?? from.y,
      });
    }
    followNeighbours(state, places, boxes);
    if (rows !== undefined) liftSystems(state, places);
    const [moved] = moveNodes({ ...document, states: [state] }, state.id, places).states;
    if (moved === undefined) return before;
    const stages = moved.stages.map((stage) => {
      const width = columns?.lengths.get(stage.id);
      return width === undefined ? stage : { ...stage, width };
    });
    const lanes = moved.lanes.map((lane) => {
      const height = rows?.lengths.get(lane.id);
      return height === undefined ? lane : { ...lane, height };
    });
    const isSame =
      moved.nodes === before.nodes && sameJson(stages, before.stages) && sameJson(lanes, before.lanes);
    return isSame ? before : { ...moved, stages, lanes };
  });
}

/** A symbol where `arrange` puts it. */
function placed(node: MapNode, base: ReadonlyMap<string, Point>): Rect {
  const { width, height } = boxOf(node);
  const { x, y } = base.get(node.id) ?? node;
  return { x, y, width, height };
}

/** Where each symbol begins along the axis, and how long each band is. */
type Laid = { readonly places: ReadonlyMap<string, number>; readonly lengths: ReadonlyMap<string, number> };

function alongAxis(
  state: MapState,
  nodes: readonly MapNode[],
  boxes: ReadonlyMap<string, Rect>,
  kind: BandKind,
): Laid {
  const spans = spansOf(state, kind);
  const gap = kind === 'stage' ? columnGap : rowGap;
  const { least, pad } = bandSizes[kind];
  const bandOf = bandsInFlow(state, nodes, boxes, kind);
  const layersOf = (index: number) =>
    layers(
      nodes.filter((node) => bandOf.get(node.id) === index),
      boxes,
      kind,
    );
  const places = new Map<string, number>();
  const lengths = new Map<string, number>();
  let at = spans[0]?.start ?? 0;
  layBackwards(layersOf(-1), at - pad, gap, kind, places);
  spans.forEach(({ id, length }, index) => {
    const inside = layersOf(index);
    const needed = inside.length === 0 ? Math.min(length, 2 * least) : lengthOf(inside, gap, kind) + 2 * pad;
    const whole = Math.max(least, needed);
    layForwards(inside, at + (whole - needed) / 2 + pad, gap, kind, places);
    lengths.set(id, Math.round(whole));
    at += Math.round(whole);
  });
  layForwards(layersOf(spans.length), at + pad, gap, kind, places);
  return { places, lengths };
}

/** Index of the band of each symbol: its own, else that of its neighbour; −1 before the first, past the end behind the last. */
function bandsInFlow(
  state: MapState,
  nodes: readonly MapNode[],
  boxes: ReadonlyMap<string, Rect>,
  kind: BandKind,
): ReadonlyMap<string, number> {
  const spans = spansOf(state, kind);
  const found = new Map<string, number>();
  for (const node of nodes) {
    const own = spans.findIndex(({ id }) => id === detailsOf(node)[kind]);
    if (own >= 0) found.set(node.id, own);
    else if (kind === 'stage' && nodeRole(node) === 'source') found.set(node.id, -1);
    else if (kind === 'stage' && nodeRole(node) === 'customer') found.set(node.id, spans.length);
  }
  const known = nodes.filter(
    (node) => (found.get(node.id) ?? -1) >= 0 && (found.get(node.id) ?? 0) < spans.length,
  );
  for (const node of nodes) {
    if (found.has(node.id)) continue;
    const neighbour = neighbourOf(state, node, known) ?? nearestOf(node, known, boxes);
    found.set(node.id, neighbour === undefined ? 0 : (found.get(neighbour.id) ?? 0));
  }
  return found;
}

function neighbourOf(state: MapState, node: MapNode, known: readonly MapNode[]): MapNode | undefined {
  const before = state.edges.find((edge) => edge.to === node.id && known.some(({ id }) => id === edge.from));
  const after = state.edges.find((edge) => edge.from === node.id && known.some(({ id }) => id === edge.to));
  const id = before?.from ?? after?.to;
  return known.find((other) => other.id === id);
}

function nearestOf(
  node: MapNode,
  known: readonly MapNode[],
  boxes: ReadonlyMap<string, Rect>,
): MapNode | undefined {
  const from = boxes.get(node.id);
  if (from === undefined) return undefined;
  const distance = (other: MapNode) => {
    const to = boxes.get(other.id) ?? from;
    const [a, b] = [centreOf(from), centreOf(to)];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  return known.reduce<MapNode | undefined>(
    (best, other) => (best === undefined || distance(other) < distance(best) ? other : best),
    undefined,
  );
}

/** Notes, bursts and information systems keep their place beside what they stood next to in the arrangement. */
function followNeighbours(
  state: MapState,
  places: Map<string, Point>,
  boxes: ReadonlyMap<string, Rect>,
): void {
  const partners = state.nodes.flatMap((node) => {
    const box = boxes.get(node.id);
    return box === undefined ? [] : [{ ...node, x: box.x, y: box.y }];
  });
  for (const node of state.nodes) {
    const from = places.get(node.id);
    if (boxes.has(node.id) || from === undefined) continue;
    const { width, height } = boxOf(node);
    const nearest = nearestNode({ ...from, width, height }, partners);
    const to = nearest === undefined ? undefined : places.get(nearest.id);
    if (nearest === undefined || to === undefined) continue;
    places.set(node.id, { x: from.x + to.x - nearest.x, y: from.y + to.y - nearest.y });
  }
}

/** Information systems stand above all rows. */
function liftSystems(state: MapState, places: Map<string, Point>): void {
  const [first] = spansOf(state, 'lane');
  const tops = state.nodes
    .filter((node) => isInFlow(nodeRole(node)))
    .map(({ id }) => places.get(id)?.y ?? Infinity);
  const top = Math.min(first?.start ?? Infinity, ...tops);
  for (const node of state.nodes) {
    const place = places.get(node.id);
    if (place === undefined || nodeRole(node) !== 'information') continue;
    places.set(node.id, { x: place.x, y: top - aboveTheRows - boxOf(node).height });
  }
}
