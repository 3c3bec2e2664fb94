import { analyse } from '#src/analysis/analyse.ts';
import type { Metric, MetricUnit } from '#src/analysis/metric.ts';
import { metricText } from '#src/analysis/metricText.ts';
import { metrics } from '#src/analysis/metrics/index.ts';
import { periodWords } from '#src/lib/periodWords.ts';
import type { Cell } from '#src/lib/writeDelimited.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';

/** What a figure is counted in, in a spreadsheet: plain numbers that can be reckoned with. */
const units: Readonly<Record<MetricUnit, string>> = {
  time: 'working hours',
  ratio: '%',
  step: '%',
  units: 'units',
  unitsPerPeriod: 'units',
  count: '',
};

/**
 * Every figure of every state as a table: a row for each figure that is known in one of them, a column for each state.
 * Times are working hours, ratios per cent; the constraint has a row with its name besides.
 */
export function stateFigures(document: MapDocument): readonly (readonly Cell[])[] {
  const sides = document.states.map((state) => ({
    analysis: analyse(document, state.id),
    context: { document, state },
  }));
  const rows = metrics.flatMap((metric): readonly (readonly Cell[])[] => {
    const values = sides.map(({ analysis, context }) => known(metric.value(analysis, context)));
    if (values.every((value) => value === undefined)) return [];
    const better = { less: 'less', more: 'more', none: '' }[metric.better];
    const numbers = values.map((value) => inUnit(value, metric.unit));
    const row = [unitOf(metric, document.states), ...numbers, better, metric.formula];
    if (metric.unit !== 'step') return [[metric.title, ...row]];
    const names = sides.map(({ analysis, context }, at) =>
      values[at] === undefined ? undefined : metricText(metric, analysis, context),
    );
    return [
      [metric.title, 'step', ...names, '', ''],
      [`${metric.title}, utilisation`, ...row],
    ];
  });
  return [['Figure', 'Unit', ...document.states.map(({ name }) => name), 'Better', 'Formula'], ...rows];
}

function known(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

/** To ten significant digits: beyond them is the noise of binary fractions. */
function inUnit(value: number | undefined, unit: MetricUnit): Cell {
  if (value === undefined) return undefined;
  const factor = { time: 1 / 3600, ratio: 100, step: 100, units: 1, unitsPerPeriod: 1, count: 1 }[unit];
  return Number((value * factor).toPrecision(10));
}

/** The period belongs to it where all states count in the same. */
function unitOf({ unit }: Metric, states: readonly MapState[]): string {
  if (unit !== 'unitsPerPeriod') return units[unit];
  const periods = new Set(
    states.flatMap(({ demand }) => (demand === undefined ? [] : [periodWords(demand.per)])),
  );
  const [period] = periods;
  return period === undefined || periods.size > 1 ? `${units[unit]} per period` : `${units[unit]} ${period}`;
}
