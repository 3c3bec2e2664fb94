/** Makes ids: `newId('n')` gives `n_7f3k2…`. */
export type NewId = (prefix: string) => string;

/** A new id that is not among those taken, and is now. Throws when the maker keeps giving ids in use. */
export function freshId(newId: NewId, prefix: string, taken: Set<string>): string {
  for (let attempt = 0; attempt < 10_000; attempt += 1) {
    const id = newId(prefix);
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
  }
  throw new Error(`no new id for "${prefix}": the last was ${newId(prefix)}`);
}
