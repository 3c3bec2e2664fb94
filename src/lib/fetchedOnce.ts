/** Code that is fetched when it is first wanted, and at hand at once from then on. */
export type FetchedOnce<Code> = {
  /** What has been fetched; undefined before. */
  readonly now: () => Code | undefined;
  /** Rejects when it can't be fetched; the next call tries again. */
  readonly fetch: () => Promise<Code>;
};

/**
 * Keeps what `load` gives. In contrast to asking for the code each time, the second use does not wait even for a moment:
 * keys that are typed right after a command already find what it opened.
 */
export function fetchedOnce<Code>(load: () => Promise<Code>): FetchedOnce<Code> {
  let code: Code | undefined;
  return {
    now: () => code,
    fetch: async () => {
      code ??= await load();
      return code;
    },
  };
}
