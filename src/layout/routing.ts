import { overlaps, type Point, type Rect, unionOf } from '#src/lib/geometry.ts';
import type { Route } from '#src/notation/edgeKind.ts';
import { directWay } from './directWay.ts';
import { gutterWays } from './gutterWays.ts';
import { labelPlace } from './labelPlace.ts';
import { type Box, type Obstacles, obstaclesOf } from './obstacles.ts';
import { type EdgePlan, type EdgeToRoute, planEdges } from './planEdges.ts';

/** What is routed: the edges, and the boxes that they go around. */
export type RoutingInput = { readonly edges: readonly EdgeToRoute[]; readonly boxes: readonly Box[] };

/**
 * The routes of a map, with what each depends on: its plan and the area that was looked at. A route is used again when
 * neither has changed, which makes dragging one node cheap; the result is the same as if everything were routed anew.
 */
export type Routing = {
  readonly routes: ReadonlyMap<string, Route>;
  readonly obstacles: Obstacles;
  readonly direct: ReadonlyMap<string, KeptRoute>;
  readonly gutters: {
    readonly plans: readonly EdgePlan[];
    readonly reach: readonly Rect[];
    readonly lowest: number;
  };
};
/** `reach`: the areas that were looked at. What lies outside had no say. */
type KeptRoute = { readonly plan: EdgePlan; readonly reach: readonly Rect[]; readonly route: Route };

/** Routes a map, using again what a routing of nearly the same map has found. */
export function routingOf({ edges, boxes }: RoutingInput, previous?: Routing): Routing {
  const plans = planEdges(edges);
  const changed = previous === undefined ? [] : changedAreas(previous.obstacles.boxes, boxes);
  const obstacles = obstaclesOf(boxes, previous?.obstacles);
  const isUntouched = (reach: readonly Rect[]) =>
    !changed.some((area) => reach.some((looked) => overlaps(area, looked)));

  const routes = new Map<string, Route>();
  const direct = new Map<string, KeptRoute>();
  for (const plan of plans) {
    if (plan.way !== 'direct') continue;
    const before = previous?.direct.get(plan.id);
    const kept =
      before !== undefined && isSamePlan(before.plan, plan) && isUntouched(before.reach)
        ? before
        : routeDirectly(plan, obstacles, previous?.routes.get(plan.id));
    direct.set(plan.id, kept);
    routes.set(plan.id, kept.route);
  }
  const gutters = routeGutters(plans, obstacles, previous, isUntouched, routes);
  return { routes, obstacles, direct, gutters };
}

function routeDirectly(plan: EdgePlan, obstacles: Obstacles, before: Route | undefined): KeptRoute {
  const watched = watch(obstacles);
  const points = directWay(plan, watched.obstacles);
  const route = keepIfSame(before, { points, labelAt: labelPlace(points, watched.obstacles) });
  return { plan, reach: boundsOf(watched.reach), route };
}

/** Lines in the gutters make room for each other, so they are kept or routed together. */
function routeGutters(
  plans: readonly EdgePlan[],
  obstacles: Obstacles,
  previous: Routing | undefined,
  isUntouched: (reach: readonly Rect[]) => boolean,
  routes: Map<string, Route>,
): Routing['gutters'] {
  const own = plans.filter((plan) => plan.way !== 'direct');
  const lowest = own.length === 0 ? 0 : Math.max(...obstacles.boxes.map((box) => box.y + box.height));
  const before = previous?.gutters;
  if (before !== undefined && previous !== undefined) {
    const isSame = before.lowest === lowest && isSamePlans(before.plans, own) && isUntouched(before.reach);
    if (isSame) {
      for (const { id } of own) {
        const route = previous.routes.get(id);
        if (route !== undefined) routes.set(id, route);
      }
      return before;
    }
  }
  const watched = watch(obstacles);
  for (const [id, points] of gutterWays(own, watched.obstacles)) {
    const route = { points, labelAt: labelPlace(points, watched.obstacles) };
    routes.set(id, keepIfSame(previous?.routes.get(id), route));
  }
  return { plans: own, reach: watched.reach, lowest };
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
  if (before === undefined || before.points.length !== now.points.length) return now;
  return isSamePoint(before.labelAt, now.labelAt) &&
    before.points.every((point, at) => isSamePoint(point, now.points[at]))
    ? before
    : now;
}

function isSamePoint(a: Point, b: Point | undefined): boolean {
  return a.x === b?.x && a.y === b.y;
}
