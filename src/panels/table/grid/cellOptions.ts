/** All of them until something is typed, then those that start with it, then those that hold it. */
export function matching(options: readonly string[], text: string, isNarrowed: boolean): readonly string[] {
  const wanted = text.trim().toLowerCase();
  if (!isNarrowed || wanted === '') return options;
  const starting = options.filter((option) => option.toLowerCase().startsWith(wanted));
  const holding = options.filter(
    (option) => !option.toLowerCase().startsWith(wanted) && option.toLowerCase().includes(wanted),
  );
  return [...starting, ...holding];
}

/** What Enter takes without a choice by arrow: the very word, else the first that fits; for an empty cell nothing. */
export function preferred(options: readonly string[], text: string): number {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return -1;
  const same = options.findIndex((option) => option.toLowerCase() === wanted);
  return same === -1 && options.length > 0 ? 0 : same;
}
