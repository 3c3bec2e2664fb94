import type { Database, Reading } from './database.ts';
import type { EarlierStorage } from './earlierStorage.ts';
import type { LocalRoom } from './localRoom.ts';

/** Where maps are kept: the browser's rooms, or others in tests. */
export type Rooms = {
  /** Asks once, before the rest is there. */
  readonly readOnce: <Value>(work: (reading: Reading) => Promise<Value>) => Promise<Value>;
  readonly database: () => Promise<Database>;
  readonly local: LocalRoom;
  /** What the first version of the editor kept; undefined where there is nothing of it. */
  readonly earlier: () => Promise<EarlierStorage | undefined>;
};
