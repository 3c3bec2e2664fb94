import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '#src/lib/geometry.ts';
import { simplify } from '#src/lib/polyline.ts';
import { connectorForm } from '#src/export/pptx/connectorXml.ts';

/** The line that a program draws for a form, from the definitions of the presets (ECMA-376, presetShapeDefinitions). */
function drawn({
  preset,
  box,
  isTurned,
  flipAlong,
  flipAcross,
  adjust,
}: ReturnType<typeof connectorForm>): readonly Point[] {
  const { width: w, height: h } = box;
  const [a = 0, b = 0, c = 0] = adjust.map((value) => value / 100_000);
  const lines: Record<string, readonly (readonly [number, number])[]> = {
    straightConnector1: [
      [0, 0],
      [w, h],
    ],
    bentConnector2: [
      [0, 0],
      [w, 0],
      [w, h],
    ],
    bentConnector3: [
      [0, 0],
      [a * w, 0],
      [a * w, h],
      [w, h],
    ],
    bentConnector4: [
      [0, 0],
      [a * w, 0],
      [a * w, b * h],
      [w, b * h],
      [w, h],
    ],
    bentConnector5: [
      [0, 0],
      [a * w, 0],
      [a * w, b * h],
      [c * w, b * h],
      [c * w, h],
      [w, h],
    ],
  };
  return (lines[preset] ?? []).map(([x, y]) => {
    const along = (x - w / 2) * (flipAlong ? -1 : 1);
    const across = (y - h / 2) * (flipAcross ? -1 : 1);
    const turned = isTurned ? { x: -across, y: along } : { x: along, y: across };
    return { x: box.x + w / 2 + turned.x, y: box.y + h / 2 + turned.y };
  });
}

const step = fc.integer({ min: 5, max: 200 }).chain((length) => fc.constantFrom(length, -length));

/** Level and upright pieces by turns. */
const routes = fc
  .tuple(fc.boolean(), fc.array(step, { minLength: 2, maxLength: 5 }))
  .map(([isLevelFirst, steps]) => {
    const points: Point[] = [{ x: 300, y: 200 }];
    steps.forEach((length, index) => {
      const last = points.at(-1) ?? { x: 0, y: 0 };
      const isLevel = (index % 2 === 0) === isLevelFirst;
      points.push(isLevel ? { x: last.x + length, y: last.y } : { x: last.x, y: last.y + length });
    });
    return simplify(points);
  });

describe('the form of a connector', () => {
  it('is drawn along the route, with its bends where they are', () => {
    fc.assert(
      fc.property(routes, (route) => {
        const line = drawn(connectorForm(route));
        expect(line).toHaveLength(route.length);
        line.forEach((point, index) => {
          const there = route[index] ?? point;
          // Ends at one height or in one column are a point apart, so that bends can be told as a share.
          expect(Math.hypot(point.x - there.x, point.y - there.y)).toBeLessThan(1.1);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('is a straight line for a slanted one, from either side', () => {
    const route = [
      { x: 100, y: 80 },
      { x: 20, y: 10 },
    ];
    expect(drawn(connectorForm(route))).toEqual(route);
  });

  it('is an elbow between the ends of a route with more bends than there are connectors', () => {
    const route = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => ({
      x: Math.ceil(at / 2) * 20,
      y: Math.floor(at / 2) * 20,
    }));
    const line = drawn(connectorForm(route));
    expect([line[0], line.at(-1)]).toEqual([route[0], route.at(-1)]);
  });
});
