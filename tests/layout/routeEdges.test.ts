import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grow, overlaps, type Rect } from '#src/lib/geometry.ts';
import { boxOf } from '#src/layout/boxOf.ts';
import { segmentArea } from '#src/layout/obstacles.ts';
import { rerouteEdges, routeEdge, routeEdges } from '#src/layout/routeEdges.ts';
import type { MapState } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import type { Route } from '#src/notation/edgeKind.ts';
import {
  choiceState,
  edgeIdOf,
  leadState,
  longState,
  sampleStates,
  stateWith,
  webinarState,
  wrappedState,
} from './sampleMaps.ts';

function routeOf(state: MapState, from: string, to: string): Route {
  const route = routeEdges(state).get(edgeIdOf(state, from, to));
  if (route === undefined) throw new Error(`no route from ${from} to ${to}`);
  return route;
}

function boundsIn(state: MapState, id: string): Rect {
  const node = state.nodes.find((candidate) => candidate.id === id);
  if (node === undefined) throw new Error(`no node ${id}`);
  return nodeBounds(node);
}

function deepest(route: Route): number {
  return Math.max(...route.points.map((point) => point.y));
}

function piecesOf(route: Route): readonly Rect[] {
  return route.points.slice(1).map((point, index) => segmentArea(route.points[index], point));
}

function crossedNodes(state: MapState): string[] {
  const crossed: string[] = [];
  for (const edge of state.edges) {
    const route = routeEdges(state).get(edge.id);
    for (const node of state.nodes) {
      if (node.id === edge.from || node.id === edge.to || nodeRole(node) === 'none') continue;
      const inside = grow(nodeBounds(node), -1);
      if (route !== undefined && piecesOf(route).some((piece) => overlaps(grow(piece, 0.5), inside))) {
        crossed.push(`${edge.id} runs through ${node.id}`);
      }
    }
  }
  return crossed;
}

describe.each(sampleStates)('the routes of %s', (_name, state) => {
  it('lead every edge from its tail to its head', () => {
    for (const edge of state.edges) {
      const points = routeEdges(state).get(edge.id)?.points ?? [];
      const from = grow(boundsIn(state, edge.from), 0.01);
      const to = grow(boundsIn(state, edge.to), 0.01);
      expect(points.length, edge.id).toBeGreaterThanOrEqual(2);
      expect(overlaps(from, segmentArea(points[0], points[1])) || touches(from, points[0]), edge.id).toBe(
        true,
      );
      expect(touches(to, points.at(-1)), edge.id).toBe(true);
    }
  });

  it('run level or upright only', () => {
    for (const [id, route] of routeEdges(state)) {
      for (const piece of piecesOf(route)) expect(Math.min(piece.width, piece.height), id).toBe(0);
    }
  });

  it('go around every third node', () => {
    expect(crossedNodes(state)).toEqual([]);
  });

  it('are the same when found anew', () => {
    expect(routeEdges({ ...state, nodes: [...state.nodes] })).toEqual(routeEdges(state));
  });
});

function touches(rect: Rect, point: { x: number; y: number } | undefined): boolean {
  if (point === undefined) return false;
  return (
    point.x >= rect.x &&
    point.x <= rect.x + rect.width &&
    point.y >= rect.y &&
    point.y <= rect.y + rect.height
  );
}

describe('a route of the flow', () => {
  it('is one straight line between aligned nodes', () => {
    expect(routeOf(leadState, 'capture', 'nurture').points).toHaveLength(2);
  });

  it('meets the slope of a queue and leaves it as a straight line to an aligned step', () => {
    const state = stateWith(
      [
        ['q', 'queue', 0, 0],
        ['s', 'step', 200, -40],
      ],
      [['q', 'push', 's']],
    );
    const queue = state.nodes[0];
    const line = queue === undefined ? undefined : boxOf(queue).ports.right;
    expect(routeOf(state, 'q', 's').points[0]).toEqual(line);
  });

  it('leaves a choice at different heights, nested without crossing', () => {
    const starts = ['a', 'b', 'c'].map((to) => routeOf(choiceState, 'sort', to).points[0]?.y ?? 0);
    expect(new Set(starts).size).toBe(3);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('goes on to the left end of the next row', () => {
    const points = routeOf(wrappedState, 's3', 's4').points;
    const last = points.at(-1);
    expect(last?.x).toBe(boundsIn(wrappedState, 's4').x);
    expect(points[0]?.x).toBe(boundsIn(wrappedState, 's3').x + boundsIn(wrappedState, 's3').width);
  });

  it('goes down to an exit', () => {
    const points = routeOf(leadState, 'qualify', 'lost').points;
    const qualify = boundsIn(leadState, 'qualify');
    expect(points[0]?.y).toBe(qualify.y + qualify.height);
  });
});

describe('a route that goes back', () => {
  it('runs below both its ends and enters from below', () => {
    const { points } = routeOf(leadState, 'qualify', 'respond');
    const respond = boundsIn(leadState, 'respond');
    expect(deepest(routeOf(leadState, 'qualify', 'respond'))).toBeGreaterThan(
      respond.y + respond.height + 20,
    );
    expect(points.at(-1)?.y).toBe(respond.y + respond.height);
  });

  it('runs deeper around a shorter one', () => {
    const depth = deepest(routeOf(webinarState, 'followUp', 'live'));
    expect(depth).toBeGreaterThan(deepest(routeOf(webinarState, 'followUp', 'clean')) + 10);
  });

  it('runs below everything after the purchase', () => {
    const bottom = Math.max(...leadState.nodes.map((node) => node.y + nodeBounds(node).height));
    expect(deepest(routeOf(leadState, 'buyer', 'nurture'))).toBeGreaterThan(bottom + 20);
  });

  it('makes a loop below a node that sends units back to itself', () => {
    const state = stateWith([['a', 'step', 0, 0]], [['a', 'rework', 'a']]);
    const { points } = routeOf(state, 'a', 'a');
    const a = boundsIn(state, 'a');
    expect(points[0]?.x).toBeGreaterThan(points.at(-1)?.x ?? Infinity);
    expect(Math.max(...points.map((point) => point.y))).toBeGreaterThan(a.y + a.height);
  });
});

describe('a route of information', () => {
  it('enters a step from above', () => {
    expect(routeOf(leadState, 'crm', 'respond').points.at(-1)?.y).toBe(boundsIn(leadState, 'respond').y);
  });
});

describe('a route of influence', () => {
  it('runs over the stream and enters from above', () => {
    const state = stateWith(
      [
        ['market', 'source', 0, 0],
        ['a', 'step', 200, 0],
        ['buyer', 'customer', 420, 0],
      ],
      [['buyer', 'influence', 'market']],
    );
    const { points } = routeOf(state, 'buyer', 'market');
    expect(Math.min(...points.map((point) => point.y))).toBeLessThan(0);
    expect(points.at(-1)?.y).toBe(0);
  });
});

describe('moving one node', () => {
  it('keeps the very routes that have nothing to do with it', () => {
    const before = routeEdges(leadState);
    const after = rerouteEdges(leadState, new Map([['discover', { x: 1190, y: 240 }]]));
    const kept = edgeIdOf(leadState, 'capture', 'nurture');
    const changed = edgeIdOf(leadState, 'discover', 'buyer');
    expect(after.get(kept)).toBe(before.get(kept));
    expect(after.get(changed)).not.toEqual(before.get(changed));
  });

  it('keeps unrelated routes when the map itself changes', () => {
    const before = routeEdges(leadState);
    const nodes = leadState.nodes.map((node) => (node.id === 'discover' ? { ...node, y: 240 } : node));
    const after = routeEdges({ ...leadState, nodes });
    const kept = edgeIdOf(leadState, 'capture', 'nurture');
    expect(after.get(kept)).toBe(before.get(kept));
  });

  it('shows while dragging what is there afterwards, wherever it is dropped', () => {
    const place = fc.integer({ min: -300, max: 1700 });
    fc.assert(
      fc.property(fc.constantFrom(...sampleStates), fc.nat(), place, place, ([, state], which, x, y) => {
        const node = state.nodes[which % state.nodes.length];
        if (node === undefined) return;
        const dragged = rerouteEdges(state, new Map([[node.id, { x, y }]]));
        const nodes = state.nodes.map((other) => ({ ...other, ...(other === node ? { x, y } : {}) }));
        const anew = structuredClone({ ...state, nodes });
        // Something quite different in between, so that nothing can be taken over from it.
        routeEdges(wrappedState);
        expect(dragged).toEqual(routeEdges(anew));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('finds hardly any route anew on a map of 1,000 nodes', () => {
    const state = longState(1000);
    const before = routeEdges(state);
    const after = rerouteEdges(state, new Map([['n500', { x: 0, y: 3210 }]]));
    const anew = [...after].filter(([id, route]) => route !== before.get(id));
    expect(after.size).toBe(before.size);
    expect(anew.length).toBeGreaterThan(0);
    expect(anew.length).toBeLessThan(12);
  });

  it('places words anew when they become longer', () => {
    const short = webinarState;
    const edges = short.edges.map((edge) =>
      edge.to === 'list' ? { ...edge, data: { max: 60, transferTime: { value: 12, unit: 'd' } } } : edge,
    );
    const long = { ...short, edges };
    routeEdges(short);
    const kept = routeEdges(long);
    routeEdges(wrappedState);
    expect(kept).toEqual(routeEdges(structuredClone(long)));
  });
});

describe('loops of steps that stand at fractions', () => {
  it('lie a lane below each other, although sums of fractions are rounded', () => {
    // Where 24 more, less what it was, is less than 24, the search for a free lane once never ended.
    for (let third = -600; third < 600; third += 1) {
      const y = third / 3;
      const state = stateWith(
        [
          ['a', 'step', 0, y],
          ['b', 'step', 200, y],
        ],
        [
          ['a', 'rework', 'a'],
          ['b', 'rework', 'a'],
          ['b', 'repeat', 'a'],
        ],
      );
      const [first = 0, second = 0, last = 0] = [...routeEdges(state).values()]
        .map(deepest)
        .sort((one, other) => one - other);
      expect(second - first).toBeCloseTo(24, 6);
      expect(last - second).toBeGreaterThan(23.9);
    }
  });
});

describe('the route of an edge that is being drawn', () => {
  it('ends at the pointer', () => {
    const route = routeEdge(leadState, 'capture', { x: 500, y: 700 }, 'push');
    expect(route?.points.at(-1)).toEqual({ x: 500, y: 700 });
  });

  it('ends at the node under the pointer', () => {
    const route = routeEdge(leadState, 'capture', 'nurture', 'push');
    expect(route?.points.at(-1)?.x).toBe(boundsIn(leadState, 'nurture').x);
  });

  it('does not exist when a node is missing', () => {
    expect(routeEdge(leadState, 'nobody', 'nurture', 'push')).toBeUndefined();
    expect(routeEdge(leadState, 'capture', 'nobody', 'push')).toBeUndefined();
  });
});
