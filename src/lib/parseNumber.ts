import { failure, type Result, success } from './result.ts';

export type NumberLimits = {
  readonly min?: number;
  readonly max?: number;
  /** True: `min` itself is refused. */
  readonly aboveMin?: boolean;
  readonly integer?: boolean;
  /** A unit that may stand behind the number: `%`. */
  readonly unit?: string;
};

/**
 * Reads a number as people type it: `12`, `1.5`, `1,5`, `1 200`, `75 %`. Empty is "not known" (undefined). What can't be
 * read, or lies outside the limits, is refused with the reason in words.
 */
export function parseNumber(typed: string, limits: NumberLimits = {}): Result<number | undefined, string> {
  let text = typed.trim();
  if (text === '') return success(undefined);
  if (limits.unit !== undefined && text.toLowerCase().endsWith(limits.unit.toLowerCase())) {
    text = text.slice(0, -limits.unit.length).trim();
  }
  const read = readDecimal(text);
  if (!read.ok) return read;
  return withinLimits(read.value, limits);
}

/** A decimal number with point or comma, spaces between thousands, an optional sign. */
export function readDecimal(text: string): Result<number, string> {
  const compact = text.replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(compact)) {
    const [before = '', after = ''] = compact.split(',');
    return failure(`“${text}” can be read two ways: write ${before}${after} or ${before}.${after}.`);
  }
  const normal = compact.replace(',', '.').replace('−', '-');
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(normal)) return failure(`“${shorten(text)}” is not a number.`);
  const value = Number(normal);
  return Number.isFinite(value) ? success(value) : failure(`“${shorten(text)}” is too large.`);
}

function withinLimits(value: number, limits: NumberLimits): Result<number, string> {
  const unit = limits.unit === undefined ? '' : ` ${limits.unit}`;
  if (limits.integer === true && !Number.isInteger(value)) return failure('Only whole numbers.');
  if (
    limits.min !== undefined &&
    (value < limits.min || (limits.aboveMin === true && value === limits.min))
  ) {
    return failure(
      limits.aboveMin === true ? `More than ${limits.min}${unit}.` : `At least ${limits.min}${unit}.`,
    );
  }
  if (limits.max !== undefined && value > limits.max) return failure(`At most ${limits.max}${unit}.`);
  return success(value);
}

/** Long input is quoted in part, so that a message stays a message. */
export function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
