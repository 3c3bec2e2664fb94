import { changeWords } from '#src/analysis/compare/changeWords.ts';
import { type ChosenStates, statesAround } from '#src/model/usualStates.ts';
import type { ItemChange } from '#src/analysis/compare/compareItems.ts';
import { changeKey, compareContents } from '#src/analysis/compare/compareContents.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import { grow, overlaps, type Rect, unionOf } from '#src/lib/geometry.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import { routeEdges } from '#src/layout/routeEdges.ts';
import type { MapDocument, MapEdge, MapNode, MapState } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { ladderGap } from './buildScene.ts';
import { mapArea } from './cutScene.ts';
import { edgeDrawing } from './edgeDrawing.ts';
import { withLineWords } from './lineWords.ts';
import { needsReach } from './needsReach.ts';
import { nodeDrawing } from './nodeDrawing.ts';
import { ghostly } from './overlayGhost.ts';
import { overlayLegend } from './overlayLegend.ts';
import { edgeMark, type MarkDrawing, nodeMark } from './overlayMarks.ts';
import type { Block, OverlayMark, Scene } from './scene.ts';

/**
 * What two states differ in, over the map of the one that is shown, which must be one of the two: symbols along the
 * flow, then connections. What only the other one has is drawn as a ghost where it stands there, or above that place
 * where something else stands now. Signs and words say the same as the colours. An unknown id throws.
 */
export function stateOverlay(
  document: MapDocument,
  { before, after }: ChosenStates,
  shownId: string,
): readonly OverlayMark[] {
  const isBefore = shownId === before;
  const shown = stateOf(document, shownId);
  const other = stateOf(document, isBefore ? after : before);
  const { nodes, edges } = compareContents(document, before, after);
  const onlyOther = isBefore ? 'added' : 'removed';
  const ghosts = ghostNodes(
    shown,
    other,
    nodes.filter(({ change }) => change === onlyOther),
  );
  const idHere = ({ id, was }: ItemChange) => (isBefore ? (was ?? id) : id);
  const needs = needsReach(document.customer.needs.length);
  return [
    ...nodes.flatMap((change) =>
      change.change === onlyOther
        ? ghostMark(change, ghosts.get(change.id))
        : symbolMark(change, shown, idHere(change), needs),
    ),
    ...edges
      .filter(({ change }) => change !== onlyOther)
      .flatMap((change) => lineMark(change, shown, idHere(change))),
    ...ghostLines(
      edges.filter(({ change }) => change === onlyOther),
      shown,
      other,
      ghosts,
    ),
  ];
}

/**
 * The scene with what its state and another one differ in drawn over it, and what the signs mean above it; the ladder
 * makes room for what stands lower in the other state.
 */
export function withOverlay(
  scene: Scene,
  document: MapDocument,
  compared: ChosenStates,
  stateId: string,
): Scene {
  const marks = withLineWords(stateOverlay(document, compared, stateId), scene);
  const area = mapArea({ ...scene, overlay: { marks, legend: undefined } });
  const overlay = { marks, legend: overlayLegend(marks, area) };
  const ladder = ladderBelow(scene.ladder, area);
  const bounds = unionOf([scene.bounds, ...[area, overlay.legend?.bounds, ladder?.bounds].flatMap(present)]);
  return { ...scene, overlay, ladder, bounds: bounds ?? scene.bounds };
}

function present<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

function ladderBelow(ladder: Block | undefined, area: Rect | undefined): Block | undefined {
  if (ladder === undefined || area === undefined) return ladder;
  const down = area.y + area.height + ladderGap - ladder.bounds.y;
  if (down <= 0) return ladder;
  return {
    bounds: { ...ladder.bounds, y: ladder.bounds.y + down },
    drawing: ladder.drawing.map((part): Primitive => {
      if (part.shape !== 'group') return { shape: 'group', at: { x: 0, y: down }, children: [part] };
      return { ...part, at: { x: part.at?.x ?? 0, y: (part.at?.y ?? 0) + down } };
    }),
  };
}

/** The scene as the canvas shows it while states are compared on the map; undefined where there is only one. */
export function comparedScene(
  scene: Scene,
  document: MapDocument,
  stateId: string,
  chosen: ChosenStates | undefined,
): Scene | undefined {
  const states = statesAround(document, stateId, chosen);
  return states && withOverlay(scene, document, states, stateId);
}

/** How far above other symbols a ghost stands that can't stand in its own place: there are words in between. */
const ghostGap = 80;

/** What only the other state has, each in a place of its own. */
function ghostNodes(
  shown: MapState,
  other: MapState,
  changes: readonly ItemChange[],
): ReadonlyMap<string, MapNode> {
  const wanted = new Set(changes.map(({ id }) => id));
  const taken = shown.nodes.map(nodeBounds);
  const ghosts = new Map<string, MapNode>();
  for (const node of other.nodes) {
    if (!wanted.has(node.id)) continue;
    const place = freePlace(nodeBounds(node), taken);
    taken.push(place);
    ghosts.set(node.id, { ...node, x: place.x, y: place.y });
  }
  return ghosts;
}

/** The place itself, or the nearest free one above it. */
function freePlace(wanted: Rect, taken: readonly Rect[]): Rect {
  const inWay = taken.filter((other) => overlaps(other, grow(wanted, 4)));
  if (inWay.length === 0) return wanted;
  const top = Math.min(...inWay.map(({ y }) => y));
  return freePlace({ ...wanted, y: top - wanted.height - ghostGap }, taken);
}

function symbolMark(change: ItemChange, shown: MapState, id: string, needs: number): readonly OverlayMark[] {
  const node = shown.nodes.find((each) => each.id === id);
  if (node === undefined) return [];
  const reach = nodeRole(node) === 'customer' ? needs : 0;
  return [marked('node', id, change, nodeMark(change, nodeBounds(node), reach))];
}

function ghostMark(change: ItemChange, node: MapNode | undefined): readonly OverlayMark[] {
  if (node === undefined) return [];
  const box = nodeBounds(node);
  const { under, over } = nodeMark(change, box);
  const at = { x: box.x, y: box.y };
  const pale = { shape: 'group' as const, at, children: ghostly(nodeDrawing(node).drawing) };
  return [marked('node', change.id, change, { under: [pale, ...under], over }, true)];
}

function lineMark(change: ItemChange, shown: MapState, id: string): readonly OverlayMark[] {
  const route = routeEdges(shown).get(id);
  return route === undefined
    ? []
    : [{ ...marked('edge', id, change, edgeMark(change, route)), line: route.points }];
}

/** Lines that only the other state has find their way between what is there and the ghosts. */
function ghostLines(
  changes: readonly ItemChange[],
  shown: MapState,
  other: MapState,
  ghosts: ReadonlyMap<string, MapNode>,
): readonly OverlayMark[] {
  if (changes.length === 0) return [];
  const wanted = new Map(changes.map((change) => [change.id, change]));
  const gone = other.edges.filter(({ id }) => wanted.has(id));
  const routes = routeEdges({
    ...shown,
    nodes: [...shown.nodes, ...ghosts.values()],
    edges: [...shown.edges, ...gone.map((edge) => ({ ...edge, id: ghostId(edge) }))],
  });
  return gone.flatMap((edge): readonly OverlayMark[] => {
    const [change, route] = [wanted.get(edge.id), routes.get(ghostId(edge))];
    if (change === undefined || route === undefined) return [];
    const { under, over } = edgeMark(change, route);
    // A copy, so that the edge itself keeps the drawing it has in its own state.
    const pale = ghostly(edgeDrawing({ ...edge }, route).drawing);
    const mark = marked('edge', edge.id, change, { under: [...pale, ...ghostly(under)], over }, true);
    return [{ ...mark, line: route.points }];
  });
}

/** An id of its own beside those of the state shown, where another line may have the same. */
function ghostId({ id }: MapEdge): string {
  return `ghost ${id}`;
}

function marked(
  item: OverlayMark['item'],
  id: string,
  change: ItemChange,
  { under, over }: MarkDrawing,
  isGhost = false,
): OverlayMark {
  const bounds = primitiveBounds([...under, ...over]) ?? { x: 0, y: 0, width: 0, height: 0 };
  return {
    key: changeKey(item, change),
    id,
    item,
    isGhost,
    change,
    label: changeWords(change),
    bounds,
    under,
    over,
  };
}
