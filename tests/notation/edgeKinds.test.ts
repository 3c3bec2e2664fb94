import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { grow, type Point, unionOf } from '#src/lib/geometry.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import { edgeKindOf, edgeKinds } from '#src/notation/edges/index.ts';
import type { EdgeKind } from '#src/notation/edgeKind.ts';
import { routes } from '../gallery/variants.ts';
import { expectFieldsComplete } from './expectFieldsComplete.ts';
import { expectFiniteDrawing } from './expectFiniteDrawing.ts';
import { fullData, hostileTexts } from './fullData.ts';

const offered = edgeKinds.filter((kind) => kind.id !== 'unknown');

function routeOf(points: readonly Point[]) {
  return { points, labelAt: points[0] ?? { x: 0, y: 0 } };
}

/** Draws, and expects the drawing to keep to its half width and to end where the route ends. */
function expectSound(kind: EdgeKind, points: readonly Point[]) {
  const drawing = kind.draw({}, routeOf(points));
  expectFiniteDrawing(drawing);
  const bounds = primitiveBounds(drawing);
  const route = unionOf(points.map((point) => ({ ...point, width: 0, height: 0 })));
  if (bounds === undefined || route === undefined) throw new Error(`${kind.id} draws nothing`);
  const room = grow(route, kind.halfWidth + 2);
  expect(unionOf([room, bounds]), JSON.stringify({ bounds, room })).toEqual(room);
  const tip = points.at(-1);
  const touchesTip = drawing.some(
    (primitive) =>
      primitive.shape === 'polygon' &&
      primitive.points.some((point) => Math.hypot(point.x - (tip?.x ?? 0), point.y - (tip?.y ?? 0)) < 0.01),
  );
  expect(touchesTip, 'the head ends at the end of the route').toBe(true);
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

  it('starts loops after the purchase at the customer, and nothing else that carries units', () => {
    for (const kind of offered) {
      if (kind.role === 'loop') expect(kind.from, kind.id).toEqual(['customer']);
      if (kind.role === 'flow' || kind.role === 'rework') {
        expect(kind.from, kind.id).not.toContain('customer');
        expect(kind.from, kind.id).not.toContain('exit');
        expect(kind.to, kind.id).not.toContain('source');
      }
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
    expectFieldsComplete(kind.fields);
  });

  it('gives share and transfer time to the measures where it carries units', () => {
    const flow = kind.flow({ sharePercent: 30, transferTime: duration(1, 'd') });
    const carries = ['flow', 'rework', 'loop'].includes(kind.role);
    expect(flow).toEqual(carries ? { sharePercent: 30, transferTime: duration(1, 'd') } : {});
  });

  it.each(routes.map((points) => [points] as const))('draws along %j', (points) => expectSound(kind, points));

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
        expectSound(kind, points);
      }),
      { numRuns: 60 },
    );
  });

  it('draws something sane when the route has no length', () => {
    const at = { x: 5, y: 5 };
    for (const points of [
      [at, at],
      [at, { x: 6, y: 5 }],
    ]) {
      const drawing = kind.draw({}, routeOf(points)).filter((each) => each.shape !== 'path');
      expectFiniteDrawing(drawing);
    }
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
