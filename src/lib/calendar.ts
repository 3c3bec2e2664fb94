/**
 * Working time. A map's calendar says what a day and a week are; 1 d = `hoursPerDay` h, 1 wk = `daysPerWeek` d,
 * and a month is 52/12 weeks unless `daysPerMonth` is set. A round-the-clock stream has 24 and 7.
 */
export type Calendar = {
  /** More than 0, at most 24. */
  readonly hoursPerDay: number;
  /** More than 0, at most 7. */
  readonly daysPerWeek: number;
  /** Working days in a month; left out: 52/12 × daysPerWeek. */
  readonly daysPerMonth?: number;
};

export const officeCalendar: Calendar = { hoursPerDay: 8, daysPerWeek: 5 };

/** Working seconds in one working day. */
export function secondsPerDay(calendar: Calendar): number {
  return calendar.hoursPerDay * 3600;
}

/** Working days in a month: as stated, or 52/12 weeks. */
export function daysPerMonth(calendar: Calendar): number {
  return calendar.daysPerMonth ?? (52 / 12) * calendar.daysPerWeek;
}

/** The calendar as it stands beside every ratio: `8 h × 5 d`. */
export function calendarText(calendar: Calendar): string {
  const month = calendar.daysPerMonth === undefined ? '' : `, ${trim(calendar.daysPerMonth)} d a month`;
  return `${trim(calendar.hoursPerDay)} h × ${trim(calendar.daysPerWeek)} d${month}`;
}

function trim(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
