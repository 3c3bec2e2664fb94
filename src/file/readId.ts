import { cleanText } from '#src/lib/cleanText.ts';
import { valueLimits } from './limits.ts';
import { type Repairs, shown } from './repairs.ts';

/** Hands out the ids of one list as they are read, each once, and remembers what a reference in the file means. */
export type IdReader = {
  /** The id of the next item: its own, a cleaned one, or a new one where it has none or it is in use; reported. */
  readonly read: (raw: unknown, where: string) => string;
  /** The id that a reference in the file stands for: of the first item that had it. Undefined: of none. */
  readonly find: (raw: unknown) => string | undefined;
};

/**
 * A reader for one list. `ownIds` are the ids that stand in the file: a new one is never one of them, so that no
 * reference changes its meaning.
 */
export function readIds(prefix: string, ownIds: Iterable<unknown>, repairs: Repairs): IdReader {
  const own = new Set<unknown>(ownIds);
  const given = new Map<string, string>();
  const taken = new Set<string>();
  const lastNumber = new Map<string, number>();
  let count = 0;
  const fresh = (start: string): string => {
    for (let number = (lastNumber.get(start) ?? 1) + 1; ; number += 1) {
      const id = `${start}-${number}`;
      lastNumber.set(start, number);
      if (!taken.has(id) && !own.has(id)) return id;
    }
  };
  const read = (raw: unknown, where: string): string => {
    count += 1;
    const text = asText(raw);
    const clean = text === undefined ? '' : cleanText(text, { maxLength: valueLimits.idLength });
    const wanted = clean === '' ? `${prefix}${count}` : clean;
    const isFree = !taken.has(wanted) && (wanted === text || !own.has(wanted));
    const id = isFree ? wanted : fresh(wanted);
    taken.add(id);
    if (text !== undefined && !given.has(text)) given.set(text, id);
    if (id !== raw) repairs.add(where, reason(raw, text, clean, id));
    return id;
  };
  return { read, find: (raw) => given.get(asText(raw) ?? '') };
}

/** Ids that a program wrote as numbers are the same ids. */
function asText(raw: unknown): string | undefined {
  if (typeof raw === 'number') return String(raw);
  return typeof raw === 'string' && raw !== '' ? raw : undefined;
}

function reason(raw: unknown, text: string | undefined, clean: string, id: string): string {
  if (text === undefined) return `it had no id and got “${id}”.`;
  if (clean === text && typeof raw === 'string') {
    return `the id ${shown(raw)} was used twice, so this one became “${id}”; connections stay with the first.`;
  }
  return `the id ${shown(raw)} became “${id}”.`;
}
