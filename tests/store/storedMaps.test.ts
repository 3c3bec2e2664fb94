import { describe } from 'vitest';
import { memoryRooms } from './memoryRooms.ts';
import { storageContract } from './storageContract.ts';

describe('maps in memory', () => {
  storageContract(() => Promise.resolve(memoryRooms()));
});
