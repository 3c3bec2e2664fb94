import { describe } from 'vitest';
import { browserRooms } from '#src/store/browserRooms.ts';
import { storageContract } from '../store/storageContract.ts';

let rooms = 0;

describe('maps in the browser', () => {
  // A database of its own for each: removing one waits for all who have it open.
  storageContract(() => {
    localStorage.clear();
    rooms += 1;
    return Promise.resolve(browserRooms(`maps-test-${Date.now()}-${rooms}`, `earlier-test-${rooms}`));
  });
});
