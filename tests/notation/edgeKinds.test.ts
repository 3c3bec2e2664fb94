import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { grow, type Point, unionOf } from '#src/lib/geometry.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import { edgeKindOf, edgeKinds } from '#src/notation/edges/index.ts';
import type { EdgeKind } from '#src/notation/edgeKind.ts';
import { routes } from '../gallery/variants.ts';
import { drawingProblems } from './drawingProblems.ts';
import { fieldProblems } from './fieldProblems.ts';
import { fullData, hostileTexts } from './fullData.ts';

const offered = edgeKinds.filter((kind) => kind.id !== 'unknown');

function routeOf(points: readonly Point[]) {
  return { points, labelAt: points[0] ?? { x: 0, y: 0 } };
}

/** What is wrong with a line: a damaged drawing, one broader than it says, or a head that ends elsewhere. */
function lineProblems(kind: EdgeKind, points: readonly Point[]): readonly string[] {
  const drawing = kind.draw({}, routeOf(points));
  const problems = [...drawingProblems(drawing)];
  const bounds = primitiveBounds(drawing);
  const route = unionOf(points.map((point) => ({ ...point, width: 0, height: 0 })));
  if (bounds === undefined || route === undefined) return ['it draws nothing'];
  const room = grow(route, kind.halfWidth + 2);
  const all = unionOf([room, bounds]);
  if (JSON.stringify(all) !== JSON.stringify(room))
    problems.push(`it is too broad: ${JSON.stringify(bounds)}`);
  const tip = points.at(-1) ?? { x: 0, y: 0 };
  const corners = drawing.flatMap((primitive) => (primitive.shape === 'polygon' ? primitive.points : []));
  if (!corners.some(({ x, y }) => Math.hypot(x - tip.x, y - tip.y) < 0.01))
    problems.push('no head at its end');
  return problems;
}

describe('the list of edge kinds', () => {
  it('has every kind of the notation', () => {
    expect(edgeKinds.map((kind) => kind.id)).toEqual([
      'push',
      'pull',
      'fifo',
      'customerMove',
      'rework',
      'stayInTouch',
      'repeat',
      'referral',
      'manualInformation',
      'electronicInformation',
      'influence',
      'unknown',
    ]);
  });

  it('finds a kind by its id, and the grey line for an id it does not know', () => {
    for (const kind of edgeKinds) expect(edgeKindOf(kind.id)).toBe(kind);
    for (const id of ['kanban', '', '__proto__']) expect(edgeKindOf(id).id).toBe('unknown');
  });

  it('starts loops after the purchase at the customer', () => {
    const loops = offered.filter((kind) => kind.role === 'loop');
    expect(loops.map((kind) => kind.from)).toEqual([['customer'], ['customer'], ['customer']]);
  });

  it('lets units neither go on from a customer or an exit nor into a source', () => {
    for (const kind of offered.filter(({ role }) => role === 'flow' || role === 'rework')) {
      expect(
        kind.from.filter((role) => role === 'customer' || role === 'exit'),
        kind.id,
      ).toEqual([]);
      expect(kind.to, kind.id).not.toContain('source');
    }
  });

  it('never joins notes and bursts', () => {
    for (const kind of edgeKinds) expect([...kind.from, ...kind.to], kind.id).not.toContain('none');
  });
});

describe.each(edgeKinds.map((kind) => [kind.id, kind] as const))('%s', (_id, kind) => {
  it('says what it is', () => {
    expect(kind.title).not.toBe('');
    expect(kind.help).toMatch(/\.$/);
    expect(fieldProblems(kind.fields)).toEqual([]);
  });

  it('gives share and transfer time to the measures where it carries units', () => {
    const flow = kind.flow({ sharePercent: 30, transferTime: duration(1, 'd') });
    const carries = ['flow', 'rework', 'loop'].includes(kind.role);
    expect(flow).toEqual(carries ? { sharePercent: 30, transferTime: duration(1, 'd') } : {});
  });

  it.each(routes.map((points) => [points] as const))('draws along %j', (points) => {
    expect(lineProblems(kind, points)).toEqual([]);
  });

  it('draws along any route with right angles whose pieces are 12 px at least', () => {
    const turns = fc.array(fc.record({ length: fc.integer({ min: 12, max: 900 }), isBack: fc.boolean() }), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(turns, fc.boolean(), (pieces, startsLevel) => {
        const points: Point[] = [{ x: 0, y: 0 }];
        pieces.forEach(({ length, isBack }, index) => {
          const last = points.at(-1) ?? { x: 0, y: 0 };
          const step = isBack ? -length : length;
          const isLevel = startsLevel === (index % 2 === 0);
          points.push(isLevel ? { x: last.x + step, y: last.y } : { x: last.x, y: last.y + step });
        });
        expect(lineProblems(kind, points)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('draws something sane when the route has no length', () => {
    const at = { x: 5, y: 5 };
    expect(drawingProblems(kind.draw({}, routeOf([at, at])))).toEqual([]);
    expect(drawingProblems(kind.draw({}, routeOf([at, { x: 6, y: 5 }])))).toEqual([]);
  });

  it.each(hostileTexts)('has a label with %s in every text', (_what, text) => {
    expect(typeof kind.label(fullData(kind.fields, text))).toBe('string');
    expect(kind.label({}).length).toBeLessThan(20);
  });
});

describe('labels', () => {
  it('say share and transfer time', () => {
    const data = { sharePercent: 30, transferTime: duration(1, 'd') };
    expect(edgeKindOf('push').label(data)).toBe('30 % · 1 d');
    expect(edgeKindOf('push').label({ sharePercent: 30 })).toBe('30 %');
    expect(edgeKindOf('push').label({})).toBe('');
    expect(edgeKindOf('fifo').label({ max: 5 })).toBe('max 5');
    expect(edgeKindOf('rework').label({ sharePercent: 10 })).toBe('rework · 10 %');
    expect(edgeKindOf('referral').label({})).toBe('referral');
    expect(edgeKindOf('manualInformation').label({ payload: ' weekly forecast ' })).toBe('weekly forecast');
  });
});
