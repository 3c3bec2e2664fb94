import type { JsonValue } from '#src/lib/json.ts';
import type { Result } from '#src/lib/result.ts';
import type { JournalRecord, Step } from './journal/rows.ts';

/** What is known of a map kept in this browser without reading it. Times are milliseconds since 1970. */
export type StoredMapSummary = {
  readonly id: string;
  readonly title: string;
  readonly savedAt: number;
  readonly createdAt: number;
  /** Counts the edits that were stored: another number, another content. */
  readonly revision: number;
  /** When it was put into the bin; such maps are not in `list`. */
  readonly deletedAt?: number | undefined;
};

export type StoredMap = StoredMapSummary & {
  /** The map as file text. */
  readonly text: string;
  /** The same, parsed: of the last map, which a start waits for. */
  readonly tree?: JsonValue | undefined;
  /** Its latest edits are damaged: this is the map as it was before them. They have been, or will be, set aside. */
  readonly isCutShort: boolean;
};

/** A whole map to be kept. */
export type WholeMap = Pick<StoredMap, 'id' | 'title' | 'savedAt' | 'text'>;

/** An earlier version of a map, kept by itself (`opened`, `hour`) or by the user, with a name. */
export type MapVersion = {
  readonly id: string;
  readonly map: string;
  /** When the map was like this. */
  readonly at: number;
  /** `opened`: as it was when it was opened and then changed. `hour`: after an hour of work. */
  readonly reason: 'opened' | 'hour' | 'named';
  readonly name?: string;
  readonly revision: number;
  readonly title: string;
};

/** Something of a map that could not be read: kept as it was found, to be had as a file. */
export type SetAside = {
  readonly id: string;
  readonly map: string;
  readonly title: string;
  /** When it was set aside. */
  readonly at: number;
  readonly text: string;
};

/** Edits to be written, all of them or none. */
export type MapWrite = {
  readonly id: string;
  readonly title: string;
  readonly savedAt: number;
  /** The revision that these continue: when another one is stored, somebody else has written. */
  readonly after: number;
  readonly records: readonly JournalRecord[];
  /** The text with all of these edits, so that the journal before it is no longer needed to read the map. */
  readonly snapshot?: string;
  /** Keeps the map as it was before these edits, or as it is after them, as an earlier version. */
  readonly keep?: { readonly reason: 'opened' | 'hour'; readonly which: 'before' | 'after' };
};

/** What was written, and how long the journal has become since the last whole text. */
export type Written = { readonly revision: number; readonly sinceSnapshot: number };

/** A map with its journal: what writing goes on from, and the history of it. */
export type StoredJournal = {
  readonly summary: StoredMapSummary;
  /** The map as it stands in a file, after the last edit. */
  readonly tree: JsonValue;
  /** The last edits, the oldest first; the last one led to `tree`. */
  readonly steps: readonly Step[];
  readonly sinceSnapshot: number;
  /** When the latest earlier version was kept; undefined: never. */
  readonly lastVersionAt: number | undefined;
  readonly isCutShort: boolean;
};

/**
 * What waits to be written as the page goes: edits, or the whole map where nothing has been written of it yet. `begins`:
 * checksum of the text that would have been written first, and may have been while the page went.
 */
export type Tail =
  | MapWrite
  | (WholeMap & { readonly after: number | undefined; readonly begins?: string | undefined });

/** An earlier version that was removed, with its text as it was stored. */
export type RemovedVersion = { readonly version: MapVersion; readonly snapshot: unknown };

type Answer<Value> = Promise<Result<Value, string>>;

/**
 * Maps kept in this browser. Every answer is a value, with problems in words: storage may be blocked, full or broken.
 * Nothing here asks which tab may write (`MapTabs` does), but nothing is written over what the caller has not seen.
 */
export type MapStorage = {
  /**
   * The map to restore at the start, read in one go. What the last page had no time to write is in it. `onFound` hears as
   * soon as it is known that there is one.
   */
  readonly last: (onFound?: () => void) => Answer<StoredMap | undefined>;
  /** A map as it is stored, in the bin or not. */
  readonly get: (id: string) => Answer<StoredMap | undefined>;
  /** Those that are not in the bin, in no particular order. */
  readonly list: () => Answer<readonly StoredMapSummary[]>;
  /** Those in the bin. */
  readonly bin: () => Answer<readonly StoredMapSummary[]>;
  /**
   * Keeps a whole map. When one with this id says something else, that one is first kept as a map of its own, and
   * `otherVersion` is its id; the earlier versions stay. One in the bin comes back from it. `isOpen`: from then on it is the
   * map to restore at the start.
   */
  readonly put: (
    map: WholeMap,
    isOpen?: boolean,
  ) => Answer<{ readonly revision: number; readonly otherVersion: string | undefined }>;
  /** Puts a copy of a stored map beside it, without its history; false when there is no such map. */
  readonly duplicate: (id: string, copy: { readonly id: string; readonly title: string }) => Answer<boolean>;
  /** Gives a stored map that is open nowhere another name. */
  readonly rename: (id: string, title: string, at: number) => Answer<boolean>;
  /** Into the bin. */
  readonly remove: (id: string, at: number) => Answer<void>;
  /** Out of the bin. */
  readonly bringBack: (id: string) => Answer<void>;
  /** For good, with its history and its earlier versions. */
  readonly purge: (id: string) => Answer<void>;
  /** Purges what was put into the bin before this time. */
  readonly emptyBin: (before: number) => Answer<void>;
  /**
   * Adds edits to the journal of a stored map. Writing the same edits twice is writing them once. `moved-on`: somebody else
   * has written meanwhile, or the map is gone; nothing was written over.
   */
  readonly append: (write: MapWrite) => Answer<Written | 'moved-on'>;
  readonly journal: (id: string) => Answer<StoredJournal | undefined>;
  readonly setLastOpened: (id: string) => Answer<void>;

  /** Earlier versions of a map, the latest first. */
  readonly versions: (map: string) => Answer<readonly MapVersion[]>;
  readonly versionText: (map: string, version: string) => Answer<string | undefined>;
  /** Keeps the map as it is stored now under this name. False: there are as many as are kept, remove one first. */
  readonly keepVersion: (map: string, name: string, at: number) => Answer<boolean>;
  /** Gives what was removed, for `bringBackVersion`; undefined where there was no such version. */
  readonly removeVersion: (map: string, version: string) => Answer<RemovedVersion | undefined>;
  readonly bringBackVersion: (removed: RemovedVersion) => Answer<void>;

  /**
   * Sets aside what can't be read of this map, as it was found; undefined: all can, or this was set aside before and has been
   * deleted since. Doing so again changes nothing.
   */
  readonly setAside: (map: string, at: number) => Answer<SetAside | undefined>;
  /** What could not be read, the latest first. */
  readonly allSetAside: () => Answer<readonly SetAside[]>;
  readonly removeSetAside: (id: string) => Answer<void>;
  /** Takes a removal back. */
  readonly bringBackSetAside: (aside: SetAside) => Answer<void>;

  /** What belongs to a map beside its file, such as its picture or a handle on its file. Gone with the map. */
  readonly attached: (map: string, name: string) => Answer<unknown>;
  /** undefined removes it. */
  readonly attach: (map: string, name: string, value: unknown) => Answer<void>;

  /**
   * For when the page is about to go and there may be no time to write: keeps the tail at once, as well as it can. At the
   * next start it is written, if it continues what is stored. undefined: it has been written.
   */
  readonly keepTail: (map: string, tail: Tail | undefined) => void;
  /** Writes the tail that another tab has left of this map. */
  readonly takeTail: (map: string) => Answer<void>;
  readonly readPreferences: () => unknown;
  readonly writePreferences: (preferences: unknown) => void;
};
