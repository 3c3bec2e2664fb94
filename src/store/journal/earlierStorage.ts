import { createStore, entries } from 'idb-keyval';
import type { WholeMap } from '../mapStorage.ts';
import { isWholeMap } from './isWholeMap.ts';

/** What the first version of the editor kept: every map as one text. */
export type EarlierStorage = {
  /** Maps, and the id of the one that was open. */
  readonly read: () => Promise<{
    readonly maps: readonly WholeMap[];
    readonly lastOpened: string | undefined;
  }>;
};

/** The database of the first version. It is only read: a tab with that version may still be open and write to it. */
export function earlierStorage(name: string): EarlierStorage {
  return {
    read: async () => {
      const rows = await entries<string, unknown>(createStore(name, 'maps'));
      const found = new Map(rows);
      const last = found.get('last-opened');
      return {
        maps: [...found.values()].filter(isWholeMap),
        lastOpened: typeof last === 'string' ? last : undefined,
      };
    },
  };
}
