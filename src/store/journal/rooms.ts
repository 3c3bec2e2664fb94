import type { Database } from './database.ts';
import type { EarlierStorage } from './earlierStorage.ts';
import type { LocalRoom } from './localRoom.ts';

/** Where maps are kept: the browser's rooms, or others in tests. */
export type Rooms = {
  readonly database: Database;
  readonly local: LocalRoom;
  /** What the first version of the editor kept; undefined where there is nothing of it. */
  readonly earlier: () => Promise<EarlierStorage | undefined>;
};
