import { analyse } from '#src/analysis/analyse.ts';
import type { Headline } from '#src/analysis/analysis.ts';
import { type Calendar, secondsPerDay } from '#src/lib/calendar.ts';
import type { Rect } from '#src/lib/geometry.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { ChartSeries, SlideChart } from './slideShape.ts';

/** The parts of the flow time of a state, in working seconds; they sum to it. */
export type StateTimes = { readonly name: string; readonly times: readonly number[] };

const parts = [
  {
    name: 'Value-add',
    paint: 'value',
    pattern: undefined,
    of: (headline: Headline) => headline.valueAddTime,
  },
  {
    name: 'Necessary',
    paint: 'necessary',
    pattern: 'dkVert',
    of: (headline: Headline) => headline.necessaryTime,
  },
  {
    name: "Customer's",
    paint: 'customer',
    pattern: 'dkHorz',
    of: (headline: Headline) => headline.customerTime,
  },
  { name: 'Waste', paint: 'waste', pattern: 'wdUpDiag', of: (headline: Headline) => headline.wasteTime },
] as const;

/** What the flow time of each state is made of; states whose flow time is not known, or none, are left out. */
export function timesOf(document: MapDocument, ids?: readonly string[]): readonly StateTimes[] {
  const states = ids ?? document.states.map(({ id }) => id);
  return states.flatMap((id) => {
    const state = document.states.find((each) => each.id === id);
    if (state === undefined) return [];
    const { headline } = analyse(document, id);
    if (headline.flowTime === undefined || headline.flowTime <= 0) return [];
    return [{ name: state.name, times: parts.map(({ of }) => of(headline) ?? 0) }];
  });
}

/** Bars of the flow time of states, in the unit in which the longest is read, each made of its parts. */
export function timeChart(states: readonly StateTimes[], bounds: Rect, calendar: Calendar): SlideChart {
  const longest = Math.max(...states.map(({ times }) => times.reduce((sum, time) => sum + time, 0)));
  const { seconds, words } = unitFor(longest, calendar);
  const inUnit = (time: number) => Number((time / seconds).toPrecision(3));
  const series = parts.map(
    ({ name, paint, pattern }, index): ChartSeries => ({
      name,
      paint,
      pattern,
      values: states.map(({ times }) => inUnit(times[index] ?? 0)),
    }),
  );
  const said = states.map(
    ({ name }, at) =>
      `${name}: ${series.map((each) => `${each.name.toLowerCase()} ${each.values[at] ?? 0}`).join(', ')}`,
  );
  return {
    type: 'chart',
    name: 'Where the time goes',
    label: `Bars of the flow time in ${words}. ${said.join('. ')}`,
    bounds,
    categories: states.map(({ name }) => name),
    series,
    axis: `Flow time in ${words}`,
  };
}

function unitFor(longest: number, calendar: Calendar): { readonly seconds: number; readonly words: string } {
  if (longest >= 2 * secondsPerDay(calendar))
    return { seconds: secondsPerDay(calendar), words: 'working days' };
  return longest >= 7200 ? { seconds: 3600, words: 'hours' } : { seconds: 60, words: 'minutes' };
}
