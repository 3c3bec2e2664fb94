import { analyse } from '#src/analysis/analyse.ts';
import { overlaps, unionOf } from '#src/lib/geometry.ts';
import { stateOf } from '#src/model/stateOf.ts';
import type { ChosenStates } from '#src/model/usualStates.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import { stateOverlay } from '#src/scene/overlay.ts';
import { noSections } from '#src/scene/sections/noSections.ts';
import type { OverlayMark, SceneEdge, SceneNode } from '#src/scene/scene.ts';
import type { DeckInput } from './deckInput.ts';
import { drawnShapes } from './drawnShapes.ts';
import { edgeObjects, type GroupsById } from './edgeObjects.ts';
import { type Frame, placeDrawing } from './placeDrawing.ts';
import type { SlideGroup, SlideObject, SlideShape } from './slideShape.ts';

/** What two states differ in, as slides draw it. */
export type DeckOverlay = {
  /** At symbols and connections that are there, by `markKey`. */
  readonly marks: ReadonlyMap<string, OverlayMark>;
  /** Connections that are gone, between symbols that are there. */
  readonly goneLines: readonly { readonly from: string; readonly to: string; readonly mark: OverlayMark }[];
};

/**
 * The later of two states with what they differ in drawn over it: marks at what is there, and what is gone as symbols of
 * their own. Undefined where nothing differs.
 */
export function overlayInput(input: DeckInput, states: ChosenStates): DeckInput | undefined {
  const { document } = input;
  const all = stateOverlay(document, states, states.after);
  if (all.length === 0) return undefined;
  const analysis = analyse(document, states.after);
  const scene = exportScene(document, states.after, analysis, {
    selection: undefined,
    ladder: false,
    figures: false,
    sections: noSections,
  });
  const marks = new Map(all.filter(({ isGhost }) => !isGhost).map((mark) => [markKey(mark), mark]));
  const gone = all.filter(({ isGhost }) => isGhost);
  const before = stateOf(document, states.before);
  // Lines to what is gone lead to where the overlay draws it.
  const there = new Set(scene.nodes.map(({ id }) => id));
  const goneLines = gone.flatMap((mark) => {
    const edge = mark.item === 'edge' ? before.edges.find(({ id }) => id === mark.id) : undefined;
    if (edge === undefined || !there.has(edge.from) || !there.has(edge.to)) return [];
    return [{ from: edge.from, to: edge.to, mark }];
  });
  const nodes = [
    ...scene.nodes.map((node) => withReach(node, marks.get(markKey({ item: 'node', id: node.id })))),
    ...goneNodes(gone, scene.nodes, marks),
  ];
  return {
    ...input,
    state: stateOf(document, states.after),
    analysis,
    scene: { ...scene, nodes },
    overlay: { marks, goneLines },
  };
}

function markKey({ item, id }: Pick<OverlayMark, 'item' | 'id'>): string {
  return `${item} ${id}`;
}

/** With room above it for the words of its mark. */
function withReach(node: SceneNode, mark: OverlayMark | undefined): SceneNode {
  if (mark === undefined) return node;
  return { ...node, reach: Math.max(node.reach ?? 0, node.bounds.y - mark.bounds.y) };
}

/** Between what is gone and what stands below it. */
const goneGap = 14;

/**
 * What is gone as symbols. Where something else stands in its place now, the overlay draws it well above that; on a slide it
 * comes down to just above what stands there, with its words.
 */
function goneNodes(
  gone: readonly OverlayMark[],
  nodes: readonly SceneNode[],
  marks: DeckOverlay['marks'],
): readonly SceneNode[] {
  const taken = nodes.map(({ id, bounds, reach = 0 }) => {
    const mark = marks.get(markKey({ item: 'node', id }));
    const own = { ...bounds, y: bounds.y - reach, height: bounds.height + reach };
    return unionOf(mark === undefined ? [own] : [own, mark.bounds]) ?? own;
  });
  return gone
    .filter(({ item }) => item === 'node')
    .map(({ id, bounds, under, over, label }) => {
      const below = taken.filter(
        (other) =>
          other.y > bounds.y && other.x < bounds.x + bounds.width && bounds.x < other.x + other.width,
      );
      const floor = Math.min(...below.map(({ y }) => y));
      const y = below.length === 0 ? bounds.y : Math.max(bounds.y, floor - goneGap - bounds.height);
      const place = { ...bounds, y };
      taken.push(place);
      const at = { x: -bounds.x, y: -bounds.y };
      return { id, bounds: place, label, drawing: [{ shape: 'group', at, children: [...under, ...over] }] };
    });
}

/** What stands around a symbol that changed; nothing where nothing is compared. */
export function nodeMarkShapes(
  { overlay }: DeckInput,
  { id, bounds }: SceneNode,
  frame: Frame,
): readonly SlideShape[] {
  const mark = overlay?.marks.get(markKey({ item: 'node', id }));
  // What has been moved for the slide is marked nowhere: its mark would stay behind.
  if (mark === undefined || !overlaps(mark.bounds, bounds)) return [];
  return drawnShapes(placeDrawing([...mark.under, ...mark.over], frame), 'Change');
}

/** What lies below and on a connection that changed. */
function edgeMarkObjects(
  { overlay }: DeckInput,
  { id }: SceneEdge,
  frame: Frame,
): { readonly under: readonly SlideObject[]; readonly over: readonly SlideObject[] } {
  const mark = overlay?.marks.get(markKey({ item: 'edge', id }));
  if (mark === undefined) return { under: [], over: [] };
  return {
    under: drawnShapes(placeDrawing(mark.under, frame), 'Change'),
    over: [grouped(drawnShapes(placeDrawing(mark.over, frame), 'Change'), mark)],
  };
}

/** A connection, between what says that it changed. */
export function markedEdge(
  input: DeckInput,
  edge: SceneEdge,
  frame: Frame,
  groups: GroupsById,
): readonly SlideObject[] {
  const { under, over } = edgeMarkObjects(input, edge, frame);
  return [...under, ...edgeObjects(edge, frame, groups), ...over];
}

/** Connections that are gone, between these symbols. */
export function goneLineObjects(
  { overlay }: DeckInput,
  ids: ReadonlySet<string>,
  frame: Frame,
): readonly SlideObject[] {
  return (overlay?.goneLines ?? [])
    .filter(({ from, to }) => ids.has(from) && ids.has(to))
    .map(({ mark }) =>
      grouped(drawnShapes(placeDrawing([...mark.under, ...mark.over], frame), 'Change'), mark),
    );
}

function grouped(children: readonly SlideShape[], { label }: OverlayMark): SlideGroup {
  return { type: 'group', name: 'Change', label, children };
}
