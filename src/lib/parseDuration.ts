import { type Duration, type DurationUnit, durationUnits } from './duration.ts';
import { readDecimal, shorten } from './parseNumber.ts';
import { failure, type Result, success } from './result.ts';

/** Ways in which people write the units, in lower case. */
const spellings: Readonly<Record<DurationUnit, readonly string[]>> = {
  s: ['s', 'sec', 'secs', 'second', 'seconds'],
  min: ['min', 'mins', 'm', 'minute', 'minutes', "'"],
  h: ['h', 'hr', 'hrs', 'hour', 'hours', 'std'],
  d: ['d', 'day', 'days', 'wd'],
  wk: ['wk', 'wks', 'w', 'week', 'weeks'],
  mo: ['mo', 'mos', 'month', 'months'],
  cd: ['cd', 'calendar day', 'calendar days'],
};
const unitOf: ReadonlyMap<string, DurationUnit> = new Map(
  durationUnits.flatMap((unit) => spellings[unit].map((spelling) => [spelling, unit] as const)),
);

/** The longest duration that is believed: a million of a unit. Beyond it a slip of the finger is likelier than a wait. */
const largest = 1_000_000;
const mostParts = 4;

/**
 * Reads a duration as people type it: `90` (in the field's own unit), `90 min`, `1.5h`, `1,5 h`, `2d 4h`, `3 wk`,
 * `5 cd`. Empty is "not known" (undefined), which is not zero. What can't be read is refused with the reason in words.
 */
export function parseDuration(
  typed: string,
  defaultUnit: DurationUnit,
): Result<Duration | undefined, string> {
  const text = typed.trim().toLowerCase();
  if (text === '') return success(undefined);
  if (/^[-−]/.test(text)) return failure('A duration can’t be negative.');
  const bare = readDecimal(text);
  if (bare.ok) return withinReason([{ value: bare.value, unit: defaultUnit }]);
  if (/^[\d.,\s\u00a0\u202f]+$/.test(text)) return bare;
  const parts = splitParts(text);
  if (parts === undefined) return failure(notRead(typed));
  const read: Duration[] = [];
  for (const part of parts) {
    const unit = unitOf.get(part.unit);
    if (unit === undefined) {
      return failure(
        `“${shorten(part.unit)}” is not a unit of time. Use s, min, h, d, wk, mo, or cd for calendar days.`,
      );
    }
    const value = readDecimal(part.number);
    if (!value.ok) return value;
    read.push({ value: value.value, unit });
  }
  return withinReason(read);
}

/** `2d 4h` as its pieces, or undefined where the text is not made of numbers with words behind them. */
function splitParts(text: string): { number: string; unit: string }[] | undefined {
  const piece = /\s*(\d[\d\s\u00a0\u202f]*(?:[.,]\d*)?|[.,]\d+)\s*(calendar days?|[a-zµ']+)\.?[,;]?/y;
  const parts: { number: string; unit: string }[] = [];
  let at = 0;
  while (at < text.length) {
    piece.lastIndex = at;
    const match = piece.exec(text);
    if (match === null || parts.length === mostParts) return undefined;
    parts.push({ number: (match[1] ?? '').trim(), unit: match[2] ?? '' });
    at = piece.lastIndex;
  }
  return parts;
}

function withinReason(parts: readonly Duration[]): Result<Duration, string> {
  if (parts.some((part) => part.value > largest))
    return failure('That is too long: at most 1 000 000 of a unit.');
  const chained = parts.reduceRight<Duration | undefined>(
    (rest, part) => (rest === undefined ? part : { ...part, plus: rest }),
    undefined,
  );
  return chained === undefined
    ? failure('Type a duration such as 90 min, 1.5 h or 2d 4h.')
    : success(chained);
}

function notRead(typed: string): string {
  return `“${shorten(typed.trim())}” is not a duration. Type it as 90 min, 1.5 h, 2d 4h or 3 wk.`;
}
