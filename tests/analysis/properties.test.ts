import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuredMap } from './mapOf.ts';
import { analyse } from '#src/analysis/analyse.ts';
import type { Headline, StateAnalysis } from '#src/analysis/analysis.ts';
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

/** Equal but for rounding; two figures that are not defined are equal too. */
function isSame(actual: number | undefined, expected: number | undefined): boolean {
  if (actual === undefined || expected === undefined) return actual === expected;
  return Math.abs(actual - expected) <= 1e-9 * (1 + Math.abs(expected));
}

/** Names of the figures in which two results differ. */
function differences(
  actual: Readonly<Record<string, number | undefined>>,
  expected: Readonly<Record<string, number | undefined>>,
): readonly string[] {
  return Object.keys(expected).filter((name) => !isSame(actual[name], expected[name]));
}

function everyNumber(value: unknown, seen: (number: number) => void): void {
  if (typeof value === 'number') seen(value);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) everyNumber(part, seen);
}

describe('any stream', { timeout: 60_000 }, () => {
  it('has the flow time, effort and yield that its structure gives by hand', () => {
    fc.assert(
      fc.property(anyStream, (stream) => {
        const { headline, findings } = measuredMap(drawn(stream).map);
        const hand = byHand(stream);
        expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
        const { flowTime, effort, yield: passes } = headline;
        const expected = { flowTime: hand.time * 3600, effort: hand.effort * 3600, passes: hand.passes };
        expect(differences({ flowTime, effort, passes }, expected)).toEqual([]);
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
        const ratios = [valueAddRatio, necessaryRatio, customerRatio, wasteRatio];
        const sum = ratios.reduce<number>((total, ratio) => total + (ratio ?? 0), 0);
        const isDefined = (headline.flowTime ?? 0) > 0;
        expect(ratios.every((ratio) => (ratio === undefined) !== isDefined)).toBe(true);
        expect(isSame(sum, isDefined ? 1 : 0)).toBe(true);
        expect(ratios.every((ratio) => (ratio ?? 0) <= 1 + 1e-12)).toBe(true);
        const parts = (waitingTime ?? 0) + (wastedWorkTime ?? 0) + (reworkTime ?? 0);
        expect(isSame(parts, headline.wasteTime)).toBe(true);
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
        expect(isSame(ladder, analysis.headline.flowTime)).toBe(true);
        const wrong = metrics.filter((metric) => {
          const context = { document: map, state: stateOf(map) };
          const parts = metric.contributions(analysis, context);
          const value = metric.value(analysis, context);
          const sum = parts.reduce((total, part) => total + part.value, 0);
          return metric.sums && value !== undefined && !isSame(sum, value);
        });
        expect(wrong.map((metric) => metric.id)).toEqual([]);
      }),
      runs,
    );
  });

  it('never gives NaN or Infinity, nor a probability above 1', () => {
    fc.assert(
      fc.property(anyStream, (stream) => {
        const { map } = drawn(stream);
        const broken: number[] = [];
        everyNumber(measureReport(map), (number) => {
          if (!Number.isFinite(number)) broken.push(number);
        });
        expect(broken).toEqual([]);
        const figures = [...analyse(map, 'current').nodes.values()];
        expect(figures.every(({ reach = 2 }) => reach <= 1)).toBe(true);
        expect(figures.every(({ reach = 2, visits = 0 }) => reach <= visits * (1 + 1e-9))).toBe(true);
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
        const { flowTime, processTime, wasteTime, effort, timeInStream } = after;
        const times = (of: Headline) => ({
          flowTime: (of.flowTime ?? 0) * factor,
          processTime: (of.processTime ?? 0) * factor,
          wasteTime: (of.wasteTime ?? 0) * factor,
          effort: (of.effort ?? 0) * factor,
          timeInStream: (of.timeInStream ?? 0) * factor,
        });
        expect(
          differences({ flowTime, processTime, wasteTime, effort, timeInStream }, times(before)),
        ).toEqual([]);
        expect(isSame(after.wasteRatio, before.wasteRatio)).toBe(true);
        expect(isSame(after.rolledCompleteAccurate, before.rolledCompleteAccurate)).toBe(true);
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
        expect(changes(analyse(shuffled, 'current'), analyse(map, 'current'))).toEqual([]);
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
        const { flowTime, valueAddTime, wasteTime, processTime } = before;
        expect(differences(numbers(after), { flowTime, valueAddTime, wasteTime, processTime })).toEqual([]);
        expect(isSame(after.effort, (before.effort ?? 0) + 3600)).toBe(true);
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

function numbers(headline: Headline): Readonly<Record<string, number | undefined>> {
  return Object.fromEntries(
    Object.entries(headline).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : [])),
  );
}

function ladderOrder({ ladder }: StateAnalysis): string {
  return ladder.map((segment) => segment.node).join(' ');
}

/** What differs between two analyses: figures, nodes, the order of the ladder. */
function changes(actual: StateAnalysis, expected: StateAnalysis): readonly string[] {
  const nodes = [...expected.nodes].filter(([id, figures]) => {
    const other = actual.nodes.get(id);
    const isEqual = isSame(other?.visits, figures.visits) && isSame(other?.reach, figures.reach);
    return !isEqual || other?.onClock !== figures.onClock;
  });
  return [
    ...differences(numbers(actual.headline), numbers(expected.headline)),
    ...nodes.map(([id]) => id),
    ...(ladderOrder(actual) === ladderOrder(expected) ? [] : ['ladder']),
  ];
}
