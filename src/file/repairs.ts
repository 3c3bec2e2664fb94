/** More than this many are counted, not listed. */
const listed = 500;

/** Collects what was changed on opening, in words, each with where it was. */
export type Repairs = {
  /** `where` as a function is asked only while there is room in the list. */
  readonly add: (where: string | (() => string), what: string) => void;
  readonly list: () => readonly string[];
};

/** An empty collection. Beyond 500 repairs the list ends with how many more there were. */
export function collectRepairs(): Repairs {
  const entries: string[] = [];
  let count = 0;
  return {
    add: (where, what) => {
      count += 1;
      if (entries.length < listed) entries.push(`${typeof where === 'string' ? where : where()}: ${what}`);
    },
    list: () => (count > entries.length ? [...entries, `And ${count - entries.length} more.`] : entries),
  };
}

/** A value as it stands in a report: short, on one line, never a whole object. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `“${shortened(value)}”`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) {
    const count = Object.keys(value).length;
    return `an object with ${count} field${count === 1 ? '' : 's'}`;
  }
  return value === null || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : typeof value;
}

function shortened(text: string): string {
  const start = text
    .slice(0, 120)
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ');
  return start.length > 40 || text.length > 120 ? `${start.slice(0, 40).toWellFormed()}…` : start;
}
