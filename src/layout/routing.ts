import { grow, overlaps, type Point, type Rect, unionOf } from '#src/lib/geometry.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import type { Route } from '#src/notation/edgeKind.ts';
import { directWay } from './directWay.ts';
import { gutterWays } from './gutterWays.ts';
import { labelPlace, type LabelRoom } from './labelPlace.ts';
import { type Box, type Obstacles, obstaclesOf, segmentArea } from './obstacles.ts';
import { type EdgePlan, type EdgeToRoute, planEdges } from './planEdges.ts';

/** What is routed: the edges, and the boxes that they go around. */
export type RoutingInput = { readonly edges: readonly EdgeToRoute[]; readonly boxes: readonly Box[] };

/**
 * The routes of a map, with what each depends on: its plan and the area that was looked at. A route is used again when
 * neither has changed, which makes dragging one node cheap; the result is the same as if everything were routed anew.
 */
export type Routing = {
  readonly edges: readonly EdgeToRoute[];
  readonly plans: readonly EdgePlan[];
  readonly routes: ReadonlyMap<string, Route>;
  readonly obstacles: Obstacles;
  readonly direct: ReadonlyMap<string, KeptWay>;
  readonly gutters: {
    readonly plans: readonly EdgePlan[];
    readonly ways: ReadonlyMap<string, readonly Point[]>;
    readonly reach: readonly Rect[];
    readonly lowest: number;
  };
};
/** `reach`: the areas that were looked at. What lies outside had no say. */
type KeptWay = {
  readonly plan: EdgePlan;
  readonly reach: readonly Rect[];
  readonly points: readonly Point[];
};

/** About half as wide as the broadest arrow. */
const halfLine = 7;

/** Routes a map, using again what a routing of nearly the same map has found. */
export function routingOf({ edges, boxes }: RoutingInput, previous?: Routing): Routing {
  const changed = previous === undefined ? [] : changedAreas(previous.obstacles.boxes, boxes);
  const obstacles = obstaclesOf(boxes, previous?.obstacles);
  return routePlans(edges, planEdges(edges), obstacles, changed, previous);
}

/** Routes what has been planned. `changed`: where boxes were and are that differ from the previous routing. */
export function routePlans(
  edges: readonly EdgeToRoute[],
  plans: readonly EdgePlan[],
  obstacles: Obstacles,
  changed: readonly Rect[],
  previous: Routing | undefined,
): Routing {
  const isUntouched = (reach: readonly Rect[]) =>
    !changed.some((area) => reach.some((looked) => overlaps(area, looked)));
  const direct = new Map<string, KeptWay>();
  for (const plan of plans) {
    if (plan.way !== 'direct') continue;
    const before = previous?.direct.get(plan.id);
    const isKept = before !== undefined && isSamePlan(before.plan, plan) && isUntouched(before.reach);
    direct.set(plan.id, isKept ? before : routeDirectly(plan, obstacles));
  }
  const gutters = routeGutters(plans, obstacles, previous?.gutters, isUntouched);
  const wayOf = (id: string) => direct.get(id)?.points ?? gutters.ways.get(id);
  const routes = labelled(edges, wayOf, obstacles, changed, previous);
  return { edges, plans, routes, obstacles, direct, gutters };
}

function routeDirectly(plan: EdgePlan, obstacles: Obstacles): KeptWay {
  const watched = watch(obstacles);
  const points = directWay(plan, watched.obstacles);
  return { plan, reach: boundsOf(watched.reach), points };
}

/** Lines in the gutters make room for each other, so they are kept or routed together. */
function routeGutters(
  plans: readonly EdgePlan[],
  obstacles: Obstacles,
  before: Routing['gutters'] | undefined,
  isUntouched: (reach: readonly Rect[]) => boolean,
): Routing['gutters'] {
  const own = plans.filter((plan) => plan.way !== 'direct');
  const lowest = own.length === 0 ? 0 : Math.max(...obstacles.boxes.map((box) => box.y + box.height));
  if (before?.lowest === lowest && isSamePlans(before.plans, own) && isUntouched(before.reach)) return before;
  const watched = watch(obstacles);
  const ways = new Map(
    [...gutterWays(own, watched.obstacles)].map(([id, points]) => {
      const old = before?.ways.get(id);
      return [id, old !== undefined && isSameLine(old, points) ? old : points];
    }),
  );
  return { plans: own, ways, reach: watched.reach, lowest };
}

/** The routes with the places of their labels, in the order of the edges; the same as before where nothing changed. */
function labelled(
  edges: readonly EdgeToRoute[],
  wayOf: (id: string) => readonly Point[] | undefined,
  boxes: Obstacles,
  changed: readonly Rect[],
  previous: Routing | undefined,
): ReadonlyMap<string, Route> {
  const redrawn = edges.filter(({ id }) => wayOf(id) !== previous?.routes.get(id)?.points);
  const lines = linesOf(redrawn, wayOf, previous);
  const disturbed =
    previous === undefined ? [] : [...changed, ...piecesBeforeAndNow(redrawn, wayOf, previous)];
  const roomBefore = previous === undefined ? undefined : roomOf(previous);
  const routes = new Map<string, Route>();
  for (const { id, label } of edges) {
    const points = wayOf(id);
    if (points === undefined) continue;
    const before = previous?.routes.get(id);
    const isKept =
      before?.points === points &&
      isSameRoom(label, roomBefore?.get(id)) &&
      !isLabelDisturbed(points, label, disturbed);
    if (before !== undefined && isKept) {
      routes.set(id, before);
      continue;
    }
    const labelAt = labelPlace(points, label, boxes, (area) => lines(area, id));
    routes.set(id, keepIfSame(before, { points, labelAt }));
  }
  return routes;
}

const roomOf = memoiseByIdentity(({ edges }: Routing) => new Map(edges.map(({ id, label }) => [id, label])));

function isSameRoom(a: LabelRoom | undefined, b: LabelRoom | undefined): boolean {
  return a === b || (a?.width === b?.width && a?.away === b?.away);
}

/** True when something changed where the label might stand. */
function isLabelDisturbed(
  points: readonly Point[],
  label: LabelRoom | undefined,
  disturbed: readonly Rect[],
): boolean {
  if (label === undefined || disturbed.length === 0) return false;
  const around = areaOf(points);
  if (around === undefined) return true;
  const area = grow(around, label.width + label.height + label.away);
  return disturbed.some((rect) => overlaps(rect, area));
}

const areaOf = memoiseByIdentity((points: readonly Point[]) =>
  unionOf(points.map((point) => ({ ...point, width: 0, height: 0 }))),
);

/** Whether a line of another edge than this one passes through an area. */
type LinesIn = (area: Rect, exceptEdge: string) => boolean;

/** Lines that stayed as they were are found by the index of before, the others, which are few, one by one. */
function linesOf(
  redrawn: readonly EdgeToRoute[],
  wayOf: (id: string) => readonly Point[] | undefined,
  previous: Routing | undefined,
): LinesIn {
  const pieces = redrawn.flatMap(({ id }) => piecesOf(id, wayOf(id)));
  const now = obstaclesOf(pieces);
  const gone = new Set(redrawn.map(({ id }) => id));
  return (area, except) =>
    now.within(area).some((piece) => piece.id !== except) ||
    (previous !== undefined &&
      lineIndex(previous)
        .within(area)
        .some((piece) => piece.id !== except && !gone.has(piece.id) && wayOf(piece.id) !== undefined));
}

function piecesBeforeAndNow(
  redrawn: readonly EdgeToRoute[],
  wayOf: (id: string) => readonly Point[] | undefined,
  previous: Routing,
): readonly Rect[] {
  const removed = previous.edges.filter(({ id }) => wayOf(id) === undefined);
  return [...redrawn, ...removed].flatMap(({ id }) => [
    ...piecesOf(id, wayOf(id)),
    ...piecesOf(id, previous.routes.get(id)?.points),
  ]);
}

const lineIndex = memoiseByIdentity(
  ({ routes }: Routing): Obstacles =>
    obstaclesOf([...routes].flatMap(([id, { points }]) => piecesOf(id, points))),
);

/** The pieces of a line as narrow boxes. */
function piecesOf(id: string, points: readonly Point[] = []): readonly Box[] {
  return points.slice(1).map((point, index) => ({
    id,
    ...grow(segmentArea(points[index], point), halfLine),
    ports: {},
  }));
}

/** Obstacles that remember in which areas they have been asked about. */
function watch(obstacles: Obstacles): { obstacles: Obstacles; reach: readonly Rect[] } {
  const reach: Rect[] = [];
  const within = (area: Rect) => {
    reach.push(area);
    return obstacles.within(area);
  };
  return { obstacles: { ...obstacles, within }, reach };
}

/** One area for many: a single route looks only around itself. */
function boundsOf(reach: readonly Rect[]): readonly Rect[] {
  const bounds = unionOf(reach);
  return bounds === undefined ? [] : [bounds];
}

/** Where boxes were and are that have moved, come or gone. */
function changedAreas(before: readonly Box[], now: readonly Box[]): readonly Rect[] {
  // Mostly the two lists differ in a box or two, and the rest stands at the same place in both.
  const gone = before.filter((box, index) => box !== now[index]);
  const old = new Map(gone.map((box) => [box.id, box]));
  const changed: Rect[] = [];
  for (const [index, box] of now.entries()) {
    if (box === before[index]) continue;
    const other = old.get(box.id);
    old.delete(box.id);
    if (other === undefined) changed.push(box);
    else if (!isSameRect(other, box)) changed.push(other, box);
  }
  return [...changed, ...old.values()];
}

function isSamePlans(a: readonly EdgePlan[], b: readonly EdgePlan[]): boolean {
  return a.length === b.length && a.every((plan, index) => isSamePlanAt(plan, b[index]));
}

function isSamePlanAt(a: EdgePlan, b: EdgePlan | undefined): boolean {
  return b !== undefined && isSamePlan(a, b);
}

function isSamePlan(a: EdgePlan, b: EdgePlan): boolean {
  if (a === b) return true;
  return (
    a.id === b.id &&
    a.way === b.way &&
    a.bendShift === b.bendShift &&
    isSamePort(a.start, b.start) &&
    isSamePort(a.end, b.end) &&
    isSameRect(a.from, b.from) &&
    isSameRect(a.to, b.to)
  );
}

function isSamePort(a: EdgePlan['start'], b: EdgePlan['start']): boolean {
  return a.x === b.x && a.y === b.y && a.side === b.side;
}

function isSameRect(a: Rect, b: Rect): boolean {
  return a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);
}

function keepIfSame(before: Route | undefined, now: Route): Route {
  if (before === undefined) return now;
  return isSamePoint(before.labelAt, now.labelAt) && isSameLine(before.points, now.points) ? before : now;
}

function isSameLine(a: readonly Point[], b: readonly Point[]): boolean {
  return a === b || (a.length === b.length && a.every((point, at) => isSamePoint(point, b[at])));
}

function isSamePoint(a: Point, b: Point | undefined): boolean {
  return a.x === b?.x && a.y === b.y;
}
