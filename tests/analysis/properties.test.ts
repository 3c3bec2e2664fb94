import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { measureReport } from '#src/analysis/measureReport.ts';
import { metrics } from '#src/analysis/metrics/index.ts';
import { duration } from '#src/lib/duration.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { anyStream, byHand, drawn } from './randomStream.ts';

const runs = { numRuns: 150 };

function stateOf(map: MapDocument): MapState {
  const [state] = map.states;
  if (state === undefined) throw new Error('a map has a state');
  return state;
}

function withState(map: MapDocument, change: (state: MapState) => MapState): MapDocument {
  return { ...map, states: [change(stateOf(map))] };
}

function expectClose(actual: number | undefined, expected: number | undefined, what: string): void {
  if (expected === undefined) expect(actual, what).toBeUndefined();
  else
    expect(Math.abs((actual ?? Number.NaN) - expected), what).toBeLessThanOrEqual(
      1e-9 * (1 + Math.abs(expected)),
    );
}

function everyNumber(value: unknown, seen: (number: number) => void): void {
  if (typeof value === 'number') seen(value);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) everyNumber(part, seen);
}

describe('any stream', () => {
  it('has the flow time, effort and yield that its structure gives by hand', () => {
    fc.assert(
      fc.property(anyStream, (stream) => {
        const { headline, findings } = analyse(drawn(stream).map, 'current');
        const hand = byHand(stream);
        expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
        expectClose(headline.flowTime, hand.time * 3600, 'flow time');
        expectClose(headline.effort, hand.effort * 3600, 'effort');
        expectClose(headline.yield, hand.passes, 'yield');
      }),
      runs,
    );
  });

  it('has ratios that sum to 1 where there is a flow time, and parts that sum to the waste', () => {
    fc.assert(
      fc.property(anyStream, (stream) => {
        const { headline } = analyse(drawn(stream).map, 'current');
        const {
          valueAddRatio,
          necessaryRatio,
          customerRatio,
          wasteRatio,
          waitingTime,
          wastedWorkTime,
          reworkTime,
        } = headline;
        if (headline.flowTime === 0) {
          expect([valueAddRatio, necessaryRatio, customerRatio, wasteRatio]).toEqual(
            Array(4).fill(undefined),
          );
          return;
        }
        const ratios = [valueAddRatio, necessaryRatio, customerRatio, wasteRatio];
        expectClose(
          ratios.reduce<number>((sum, ratio) => sum + (ratio ?? Number.NaN), 0),
          1,
          'ratios',
        );
        for (const ratio of ratios) expect(ratio).toBeLessThanOrEqual(1 + 1e-12);
        expectClose(
          (waitingTime ?? 0) + (wastedWorkTime ?? 0) + (reworkTime ?? 0),
          headline.wasteTime,
          'waste',
        );
      }),
      runs,
    );
  });

  it('has a ladder that sums to the flow time, and measures whose contributions sum to them', () => {
    fc.assert(
      fc.property(anyStream, (stream) => {
        const { map } = drawn(stream);
        const analysis = analyse(map, 'current');
        const ladder = analysis.ladder.reduce((sum, { wait, process }) => sum + wait + process, 0);
        expectClose(ladder, analysis.headline.flowTime, 'ladder');
        for (const metric of metrics.filter(({ sums }) => sums)) {
          const parts = metric.contributions(analysis, { document: map, state: stateOf(map) });
          const value = metric.value(analysis);
          if (value !== undefined)
            expectClose(
              parts.reduce((sum, part) => sum + part.value, 0),
              value,
              metric.id,
            );
        }
      }),
      runs,
    );
  });

  it('never gives NaN or Infinity, nor a probability above 1', () => {
    fc.assert(
      fc.property(anyStream, (stream) => {
        const { map } = drawn(stream);
        everyNumber(measureReport(map), (number) => expect(Number.isFinite(number)).toBe(true));
        for (const figures of analyse(map, 'current').nodes.values()) {
          expect(figures.reach).toBeLessThanOrEqual(1);
          expect(figures.reach ?? 0).toBeLessThanOrEqual((figures.visits ?? 0) * (1 + 1e-9));
        }
      }),
      runs,
    );
  });

  it('takes k times as long when all times are k times as long', () => {
    fc.assert(
      fc.property(anyStream, fc.integer({ min: 2, max: 9 }), (stream, factor) => {
        const { map } = drawn(stream);
        const slower = withState(map, (state) => ({
          ...state,
          nodes: state.nodes.map((node) => ({ ...node, data: scaled(node.data, factor) })),
        }));
        const before = analyse(map, 'current').headline;
        const after = analyse(slower, 'current').headline;
        for (const key of ['flowTime', 'processTime', 'wasteTime', 'effort', 'timeInStream'] as const) {
          expectClose(after[key], (before[key] ?? Number.NaN) * factor, key);
        }
        expectClose(after.wasteRatio, before.wasteRatio, 'wasteRatio');
        expectClose(after.rolledCompleteAccurate, before.rolledCompleteAccurate, 'rolled');
      }),
      runs,
    );
  });

  it('says the same whatever the order of nodes and edges in the file, apart from unmarked loops', () => {
    fc.assert(
      fc.property(anyStream, fc.integer(), (stream, seed) => {
        const { map } = drawn(stream);
        const shuffled = withState(map, (state) => ({
          ...state,
          nodes: shuffle(state.nodes, seed),
          edges: shuffle(state.edges, seed + 1),
        }));
        expectSame(analyse(shuffled, 'current'), analyse(map, 'current'));
      }),
      runs,
    );
  });

  it('flows as fast with another branch in the shadow, which only adds effort', () => {
    fc.assert(
      fc.property(anyStream, (stream) => {
        const alone = { form: 'parallel', branches: [stream, idle(0)] } as const;
        const lossless = byHand(stream).passes > 1 - 1e-12;
        fc.pre(lossless && byHand(stream).time > 1);
        const beside = { form: 'parallel', branches: [stream, idle(0), idle(1)] } as const;
        const before = analyse(drawn(alone).map, 'current').headline;
        const after = analyse(drawn(beside).map, 'current').headline;
        for (const key of ['flowTime', 'valueAddTime', 'wasteTime', 'processTime'] as const) {
          expectClose(after[key], before[key], key);
        }
        expectClose(after.effort, (before.effort ?? 0) + 3600, 'effort');
      }),
      runs,
    );
  });
});

function idle(hours: number) {
  const data = { kind: 'step', processTime: duration(hours, 'h'), valueClass: 'value-add' };
  return { form: 'step', data, wait: 0, process: hours } as const;
}

function scaled(data: MapState['nodes'][number]['data'], factor: number) {
  const { waitTime, processTime } = data;
  const times = Object.entries({ waitTime, processTime }).flatMap(([name, time]) =>
    typeof time === 'object' && time !== null && 'value' in time
      ? [[name, { ...time, value: Number(time['value']) * factor }] as const]
      : [],
  );
  return { ...data, ...Object.fromEntries(times) };
}

/** The same seed always gives the same order. */
function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const result = [...items];
  let state = Math.abs(seed) % 2_147_483_647 || 1;
  for (let index = result.length - 1; index > 0; index -= 1) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (index + 1);
    [result[index], result[other]] = [result[other] as Item, result[index] as Item];
  }
  return result;
}

function expectSame(actual: StateAnalysis, expected: StateAnalysis): void {
  for (const [key, value] of Object.entries(expected.headline)) {
    if (typeof value === 'number') expectClose(Number(Reflect.get(actual.headline, key)), value, key);
  }
  for (const [id, figures] of expected.nodes) {
    const other = actual.nodes.get(id);
    expectClose(other?.visits, figures.visits, `visits of ${id}`);
    expectClose(other?.reach, figures.reach, `reach of ${id}`);
    expect(other?.onClock).toBe(figures.onClock);
  }
  expect(actual.ladder.map((segment) => segment.node)).toEqual(
    expected.ladder.map((segment) => segment.node),
  );
}
