import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '#src/lib/calendar.ts';
import type { DurationUnit } from '#src/lib/duration.ts';
import { formatDurationIn } from '#src/lib/formatDuration.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';
import {
  codes,
  customer,
  demandOf,
  measured,
  queue,
  source,
  step,
  type Measured,
  type NodeParts,
} from './mapOf.ts';

type Time = readonly [number, DurationUnit];
type Case = {
  readonly id: string;
  readonly name: string;
  readonly mode: 'block' | 'wait' | 'inv';
  readonly cal: { readonly h_per_day?: number; readonly d_per_wk?: number };
  readonly steps?: readonly {
    readonly pt: Time;
    readonly lt?: Time;
    readonly wait?: Time;
    readonly ca?: number;
  }[];
  readonly inv?: readonly { readonly days?: number; readonly qty?: number }[];
  readonly ct_s?: readonly number[];
  readonly demand_per_day?: number;
  readonly expect: { readonly [figure: string]: number };
};

const file = new URL('../fixtures/measures/published.json', import.meta.url);
const { cases }: { cases: readonly Case[] } = JSON.parse(readFileSync(file, 'utf8'));

function analysisOf(id: string): { analysis: Measured; calendar: Calendar; expected: Case['expect'] } {
  const found = cases.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no published case ${id}`);
  const calendar = { hoursPerDay: found.cal.h_per_day ?? 24, daysPerWeek: found.cal.d_per_wk ?? 7 };
  const nodes = found.mode === 'inv' ? inventories(found) : steps(found);
  const ids = ['s', ...nodes.keys(), 'k'];
  const analysis = measured({
    nodes: { s: source, ...Object.fromEntries(nodes), k: customer },
    edges: ids.slice(1).map((to, index) => `${ids[index]} > ${to}`),
    calendar,
    ...(found.demand_per_day !== undefined && {
      demand: demandOf(found.demand_per_day, [1, 'd'], 'customer'),
    }),
  });
  return { analysis, calendar, expected: found.expect };
}

function steps(found: Case): Map<string, NodeParts> {
  return new Map(
    (found.steps ?? []).map(({ pt, lt, wait, ca }, index) => [
      `n${index}`,
      step({
        pt,
        class: 'value-add',
        ...(lt && { lead: lt }),
        ...(wait && { wait }),
        ...(ca !== undefined && { ca }),
      }),
    ]),
  );
}

function inventories(found: Case): Map<string, NodeParts> {
  const all = new Map<string, NodeParts>();
  for (const [index, { days, qty }] of (found.inv ?? []).entries()) {
    all.set(`q${index}`, queue(days === undefined ? { count: qty ?? 0 } : { wait: [days, 'd'] }));
    const time = found.ct_s?.[index];
    if (time !== undefined) all.set(`n${index}`, step({ pt: [time, 's'], class: 'value-add' }));
  }
  return all;
}

function hours(seconds: number | undefined): number {
  return (seconds ?? Number.NaN) / 3600;
}

describe('published cases', () => {
  it.each(cases.filter(({ mode }) => mode !== 'inv').map(({ id, name }) => [id, name]))('%s: %s', (id) => {
    const { analysis, expected } = analysisOf(id);
    const { headline } = analysis;
    expect(hours(headline.processTime)).toBeCloseTo(expected['pt_h'] ?? 0, 5);
    expect(hours(headline.flowTime)).toBeCloseTo(expected['lt_h'] ?? 0, 5);
    expect(headline.activityRatio).toBeCloseTo(expected['ratio'] ?? 0, 6);
    expect(headline.rolledCompleteAccurate).toBeCloseTo(expected['rolled'] ?? 1, 6);
    expect(codes(analysis).filter((code) => code !== 'low-complete-accurate')).toEqual([]);
  });

  it('E1: inventory as days of demand', () => {
    const { analysis, calendar, expected } = analysisOf('E1');
    const { headline } = analysis;
    const waiting = headline.waitingTime ?? Number.NaN;
    expect(waiting / 86_400).toBeCloseTo(expected['lead_days'] ?? 0, 6);
    expect(headline.processTime).toBeCloseTo(expected['ct_total_s'] ?? 0, 9);
    expect(formatDurationIn(waiting, 'd', calendar, 1)).toBe('23.6 d');
    expect(formatDurationIn(headline.processTime ?? 0, 's', calendar, 0)).toBe('188 s');
    expect(formatPercent(headline.valueAddRatio)).toBe('0.0092 %');
  });
});

describe('rounding as the sources print it', () => {
  it.each([
    ['E2', 'd', 1, '9.5 d', 'min', '180 min', 1, '3.9 %', '30.0 %'],
    ['E3', 'd', 0, '25 d', 'h', '28.5 h', 1, '14.3 %', '30.5 %'],
    ['E5', 'd', 0, '22 d', 'd', '5 d', 0, '23 %', '100.0 %'],
    ['E6', 'min', 0, '4840 min', 'min', '40 min', 1, '0.8 %', '100.0 %'],
    ['E9', 'h', 1, '11.5 h', 'h', '4.0 h', 1, '34.8 %', '69.6 %'],
    ['E14', 'min', 0, '400 min', 'min', '100 min', 0, '25 %', '100.0 %'],
  ] as const)('%s', (id, unit, decimals, lead, processUnit, process, ratioDecimals, ratio, rolled) => {
    const { analysis, calendar } = analysisOf(id);
    const { headline } = analysis;
    const processDecimals = process.includes('.') ? 1 : 0;
    expect(formatDurationIn(headline.flowTime ?? 0, unit, calendar, decimals)).toBe(lead);
    expect(formatDurationIn(headline.processTime ?? 0, processUnit, calendar, processDecimals)).toBe(process);
    expect(formatPercent(headline.activityRatio, ratioDecimals)).toBe(ratio);
    expect(formatPercent(headline.rolledCompleteAccurate, 1)).toBe(rolled);
  });
});

describe('takt', () => {
  it.each([
    [27_600, 460, 60],
    [27_000, 455, 59.340_659_34],
    [28_800, 2, 14_400],
  ])('%i s ÷ %i = %f s', (available, demand, takt) => {
    const { headline } = measured({
      nodes: { a: step() },
      edges: [],
      demand: demandOf(demand, [available, 's'], 'customer'),
    });
    expect(headline.takt).toBeCloseTo(takt, 6);
  });
});
