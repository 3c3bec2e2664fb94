import { restoreLastMap } from '#src/store/restore.ts';
import { browserRooms } from '#src/store/browserRooms.ts';
import { storedMaps } from '#src/store/storedMaps.ts';

/** Where this browser keeps maps and preferences. */
export const storage = storedMaps(browserRooms());

/**
 * The map that was open last, asked for as soon as this file is run. It is the first one of the page, so that the browser
 * looks for the map while everything else gets ready.
 */
export const restoring = restoreLastMap(storage);
