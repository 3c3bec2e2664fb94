import { decimalsFor, roundHalfUp } from './roundHalfUp.ts';

/** What stands in place of a figure that is not defined. */
export const notDefined = '–';

/**
 * A count or rate for people: whole from 100 on, otherwise at most three significant digits (`361`, `10.8`, `0.81`).
 * Not defined or not finite: an en dash.
 */
export function formatNumber(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return notDefined;
  const decimals = Math.abs(value) >= 100 ? 0 : Math.max(0, Math.min(12, decimalsFor(value, 3)));
  return groupThousands(plain(value, decimals));
}

/** How often (`×1.5`, `×0.3`), as a count is written; undefined for what is written as once. */
export function formatTimes(count: number): string | undefined {
  const text = formatNumber(count);
  return text === '1' ? undefined : `×${text}`;
}

/** A value to at most this many significant digits, without trailing zeros. */
export function formatSignificant(value: number, significantDigits: number): string {
  return groupThousands(plain(value, Math.min(12, decimalsFor(value, significantDigits))));
}

/**
 * A ratio (0 to 1) as a percentage: one decimal at most (`27.3 %`, `2.7 %`, `30 %`), below 1 % two significant digits
 * (`0.0092 %`). With `decimals` exactly that many. Not defined: an en dash.
 */
export function formatPercent(ratio: number | undefined, decimals?: number): string {
  if (ratio === undefined || !Number.isFinite(ratio)) return notDefined;
  const percentage = ratio * 100;
  if (decimals !== undefined) return `${roundHalfUp(percentage, decimals).toFixed(decimals)} %`;
  if (percentage === 0) return '0 %';
  const places = Math.abs(percentage) < 1 ? Math.min(12, decimalsFor(percentage, 2)) : 1;
  return `${plain(percentage, places)} %`;
}

function plain(value: number, decimals: number): string {
  const rounded = roundHalfUp(value, decimals);
  return decimals <= 0 ? String(rounded) : String(Number(rounded.toFixed(decimals)));
}

/** `12345` as `12 345` with narrow no-break spaces; four digits stay together. */
function groupThousands(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  if (whole.includes('e') || whole.replace('-', '').length < 5) return digits;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
