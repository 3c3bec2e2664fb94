const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A day written `2026-11-22` as a number, so that the difference of two is the calendar days between them; 0 is the first
 * day of the year 0 of the Gregorian calendar. Undefined for what is not a day.
 */
export function dayNumber(day: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (match === null) return undefined;
  const [year = 0, month = 0, date = 0] = match.slice(1).map(Number);
  const lengths = monthLengths.map((length, index) => (index === 1 && isLeap(year) ? 29 : length));
  const length = lengths[month - 1];
  if (length === undefined || date < 1 || date > length) return undefined;
  const months = lengths.slice(0, month - 1).reduce((sum, days) => sum + days, 0);
  const leaps = Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400);
  return 365 * year + leaps + months + date - 1;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
