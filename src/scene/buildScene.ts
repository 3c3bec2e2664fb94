import type { StateAnalysis } from '#src/analysis/analysis.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { type Bands, bandsOf } from '#src/layout/bands.ts';
import { routeEdges } from '#src/layout/routeEdges.ts';
import type { MapDocument, MapNode, MapState } from '#src/model/document.ts';
import { dottedHandOffs } from '#src/model/handOver.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { edgeRole, isInFlow, nodeRole } from '#src/model/nodeRole.ts';
import { stateOf } from '#src/model/stateOf.ts';
import type { EdgeRole } from '#src/notation/flow.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { boundsOfScene, mapArea } from './cutScene.ts';
import { edgeDrawing } from './edgeDrawing.ts';
import { ladderDrawing } from './ladderDrawing.ts';
import { leavingBelow } from './leaving.ts';
import { needsReach } from './needsReach.ts';
import { type Additions, nodeDrawing } from './nodeDrawing.ts';
import type { Block, Scene, SceneEdge, SceneLink, SceneNode } from './scene.ts';

/** Between the map and the ladder under it. */
export const ladderGap = 44;

/**
 * The whole drawing of a state, as the canvas shows it; `exportScene` puts the figures above it. Nodes and edges that did
 * not change are the same objects as before. An empty map gives an empty scene without ladder.
 */
export function buildScene(
  document: MapDocument,
  stateId: string,
  analysis: StateAnalysis,
  { drawBands = nothing, drawCustomer, drawIdeas }: SceneCode = {},
): Scene {
  const state = stateOf(document, stateId);
  const routes = routeEdges(state);
  const leaving = leavingBelow(state, analysis, routes);
  const additionsOf = drawCustomer?.(document);
  const ideas = drawIdeas?.(state, routes);
  const reach = needsReach(document.customer.needs.length);
  const nodes = state.nodes.map((node) => {
    const below = leaving.get(node.id);
    const isConstraint = analysis.constraint?.node === node.id;
    const onClock = isInFlow(nodeRole(node)) ? analysis.nodes.get(node.id)?.onClock : undefined;
    return nodeDrawing(node, {
      ...(below === undefined ? {} : { leaving: below }),
      isConstraint,
      ...(onClock === undefined ? {} : { onClock }),
      ...(reach > 0 && nodeRole(node) === 'customer' ? { reach } : {}),
      additions: additionsOf?.(node, isConstraint) ?? ideas?.additionsOf(node),
    });
  });
  const edges = drawEdges(state, routes);
  const laidOut = bandsOf(state);
  const bands = laidOut && { bounds: laidOut.bounds, drawing: drawBands(laidOut, document, state) };
  const map = mapArea({ bands, nodes, edges });
  const ladder = map === undefined ? undefined : ladderOf(document, state, analysis, nodes, map);
  const links = ideas && { links: ideas.links };
  const parts = { bands, nodes, edges, ...links, ladder, figures: undefined, sections: [] };
  return { ...parts, bounds: boundsOfScene(parts) };
}

/** What draws that which a map may do without. Handed in, so that a start without it does not load it. */
export type SceneCode = {
  readonly drawBands?: DrawBands | undefined;
  readonly drawCustomer?: DrawCustomer | undefined;
  readonly drawIdeas?: DrawIdeas | undefined;
};

/** What the map's customer adds to a symbol; undefined: nothing. */
export type DrawCustomer = (
  document: MapDocument,
) => (node: MapNode, isConstraint: boolean) => Additions | undefined;

/** What improvement ideas show besides their name, and the lines to what they are about. */
export type DrawIdeas = (
  state: MapState,
  routes: ReturnType<typeof routeEdges>,
) => {
  readonly additionsOf: (node: MapNode) => Additions | undefined;
  readonly links: readonly SceneLink[];
};

/** Draws stages and lanes. */
export type DrawBands = (bands: Bands, document: MapDocument, state: MapState) => readonly Primitive[];

const nothing: DrawBands = () => [];

/** Information lies behind the flow, and what goes back in front of it. */
const depthOf: Readonly<Record<EdgeRole, number>> = {
  influence: 0,
  information: 1,
  loop: 2,
  flow: 3,
  rework: 4,
};

function drawEdges(state: MapState, routes: ReturnType<typeof routeEdges>): readonly SceneEdge[] {
  const names = new Map(state.nodes.map((node) => [node.id, nodeName(node)]));
  const dots = dottedHandOffs(state);
  return [...state.edges]
    .sort((a, b) => depthOf[edgeRole(a)] - depthOf[edgeRole(b)])
    .flatMap((edge) => {
      const route = routes.get(edge.id);
      if (route === undefined) return [];
      const ends = { from: names.get(edge.from) ?? '', to: names.get(edge.to) ?? '' };
      return [edgeDrawing(edge, route, ends, dots.has(edge.id))];
    })
    .sort((a, b) => Number(isStraight(a)) - Number(isStraight(b)));
}

/** Straight lines have the least room for their words, which therefore lie above all other lines. */
function isStraight({ route }: SceneEdge): boolean {
  return route.points.length === 2;
}

function ladderOf(
  document: MapDocument,
  state: MapState,
  analysis: StateAnalysis,
  nodes: readonly SceneNode[],
  map: Rect,
): Block | undefined {
  const inFlow = new Set(state.nodes.filter((node) => isInFlow(nodeRole(node))).map((node) => node.id));
  const flow = nodes.filter((node) => inFlow.has(node.id));
  return ladderDrawing({
    analysis,
    calendar: document.calendar,
    boxes: new Map(flow.map((node) => [node.id, node.bounds])),
    names: new Map(state.nodes.map((node) => [node.id, nodeName(node)])),
    unclassified: new Set(state.nodes.filter(isUnclassified).map((node) => node.id)),
    left: Math.min(...flow.map((node) => node.bounds.x)),
    top: map.y + map.height + ladderGap,
  });
}

/** True for work that nobody has said whom it serves. */
export function isUnclassified(node: MapNode): boolean {
  const flow = nodeKindOf(node.kind).flow(node.data);
  return flow.role === 'step' && flow.work.valueClass === undefined && flow.work.split === undefined;
}
