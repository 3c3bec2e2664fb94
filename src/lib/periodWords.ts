import { type Duration, durationText } from './duration.ts';

/** The periods in which demand is usually counted. */
export const usualPeriods: readonly {
  readonly per: Duration;
  readonly title: string;
  readonly words: string;
}[] = [
  { per: { value: 1, unit: 'd' }, title: 'Day', words: 'a day' },
  { per: { value: 1, unit: 'wk' }, title: 'Week', words: 'a week' },
  { per: { value: 1, unit: 'mo' }, title: 'Month', words: 'a month' },
  { per: { value: 3, unit: 'mo' }, title: 'Quarter', words: 'a quarter' },
  { per: { value: 12, unit: 'mo' }, title: 'Year', words: 'a year' },
];

/** `a month`, or `per 6 wk` for a period that has no name. */
export function periodWords(per: Duration): string {
  const text = durationText(per);
  return usualPeriods.find((usual) => durationText(usual.per) === text)?.words ?? `per ${text}`;
}
