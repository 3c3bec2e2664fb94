import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { findings } from '#src/analysis/findings.ts';
import { measureReport } from '#src/analysis/measureReport.ts';
import { metrics } from '#src/analysis/metrics/index.ts';
import { duration } from '#src/lib/duration.ts';
import { createDocument, createState } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';

const share = fc.option(fc.constantFrom(0, 5, 20, 33.3, 50, 66.7, 90, 100), { nil: undefined });
const hours = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined });

/** Anything that a file can hold, sensible or not: self loops, double edges, missing ends, flow behind the end. */
const anyMap: fc.Arbitrary<MapDocument> = fc.integer({ min: 1, max: 9 }).chain((size) => {
  const place = fc.integer({ min: 0, max: size });
  const node = fc.record({
    kind: fc.constantFrom(
      'source',
      'step',
      'step',
      'step',
      'step',
      'touchPoint',
      'queue',
      'customer',
      'exit',
      'note',
    ),
    isParallel: fc.boolean(),
    process: hours,
    wait: hours,
    lead: hours,
    count: hours,
    volume: hours,
    batch: fc.constantFrom(undefined, 1, 4),
    people: fc.constantFrom(undefined, 0.5, 3),
  });
  const edge = fc.record({
    kind: fc.constantFrom('push', 'push', 'push', 'push', 'fifo', 'rework', 'repeat', 'manualInformation'),
    from: place,
    to: place,
    share,
    transfer: hours,
  });
  return fc
    .record({
      nodes: fc.array(node, { minLength: size, maxLength: size }),
      edges: fc.array(edge, { maxLength: 2 * size + 2 }),
      demand: fc.constantFrom(undefined, 'entry' as const, 'customer' as const),
    })
    .map(({ nodes, edges, demand }) =>
      createDocument({
        id: 'any',
        states: [
          createState({
            nodes: nodes.map((parts, index) => ({
              id: `n${index}`,
              kind: parts.kind,
              x: (index % 4) * 200,
              y: Math.floor(index / 4) * 200,
              data: {
                ...(parts.isParallel && { routing: 'parallel' }),
                ...(parts.process !== undefined && { processTime: duration(parts.process, 'h') }),
                ...(parts.wait !== undefined && { waitTime: duration(parts.wait, 'h') }),
                ...(parts.lead !== undefined && parts.lead > 30 && { leadTime: duration(parts.lead, 'h') }),
                ...(parts.count !== undefined && { count: parts.count }),
                ...(parts.volume !== undefined && { volume: parts.volume }),
                ...(parts.batch !== undefined && { batch: parts.batch }),
                ...(parts.people !== undefined && { people: parts.people }),
              },
            })),
            edges: edges.map((parts, index) => ({
              id: `e${index}`,
              kind: parts.kind,
              from: `n${parts.from}`,
              to: `n${parts.to}`,
              data: {
                ...(parts.share !== undefined && { sharePercent: parts.share }),
                ...(parts.transfer !== undefined && { transferTime: duration(parts.transfer, 'h') }),
              },
            })),
            ...(demand && { demand: { units: 40, per: duration(1, 'mo'), at: demand } }),
          }),
        ],
      }),
    );
});

function notFinite(value: unknown): number[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(notFinite) : [];
}

const runs = { numRuns: 600 };

describe('any graph whatever', { timeout: 60_000 }, () => {
  it('is measured without NaN, Infinity or an exception, every figure explained', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const [state] = map.states;
        const analysis = analyse(map, 'current');
        expect(notFinite(measureReport(map))).toEqual([]);
        expect(notFinite(analysis.headline)).toEqual([]);
        const explained = metrics.flatMap((metric) =>
          state === undefined ? [] : metric.contributions(analysis, { document: map, state }),
        );
        expect(notFinite(explained)).toEqual([]);
      }),
      runs,
    );
  });

  it('keeps the flow time the sum of its ladder and the ratios the parts of a whole', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const { headline, ladder } = analyse(map, 'current');
        const {
          flowTime = 0,
          valueAddRatio,
          necessaryRatio = 0,
          customerRatio = 0,
          wasteRatio = 0,
        } = headline;
        const sum = ladder.reduce((total, { wait, process }) => total + wait + process, 0);
        expect(Math.abs(sum - flowTime)).toBeLessThanOrEqual(1e-9 * (1 + flowTime));
        const ratios =
          valueAddRatio === undefined ? 1 : valueAddRatio + necessaryRatio + customerRatio + wasteRatio;
        expect(Math.abs(ratios - 1)).toBeLessThanOrEqual(1e-9);
        expect((valueAddRatio ?? 0) <= 1 + 1e-12 && wasteRatio >= -1e-12).toBe(true);
      }),
      runs,
    );
  });

  it('has probabilities that are probabilities, and no more value than visits', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const analysis = analyse(map, 'current');
        const impossible = [...analysis.nodes.values()].filter(({ visits, reach, entering }) => {
          const isAbove =
            (reach ?? 0) > 1 || (entering ?? 0) > 1 || (reach ?? 0) > (visits ?? 0) * (1 + 1e-9);
          return isAbove || (reach ?? 0) < 0 || (visits ?? 0) < 0;
        });
        expect(impossible).toEqual([]);
        const { yield: passes = 1, flowTime } = analysis.headline;
        expect(passes > 0 && passes <= 1 + 1e-12).toBe(true);
        const hasError = findings(map, 'current').some((finding) => finding.severity === 'error');
        const hasEntry = [...analysis.nodes.values()].some((figures) => (figures.visits ?? 0) > 0);
        expect(flowTime !== undefined || hasError || !hasEntry).toBe(true);
      }),
      runs,
    );
  });
});
