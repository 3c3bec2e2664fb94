import { restoreLastMap } from '#src/store/restore.ts';
import { browserStorage } from '#src/store/storage.ts';

/** Where this browser keeps maps and preferences. */
export const storage = browserStorage();

/**
 * The map that was open last, asked for as soon as this file is run. It is the first one of the page, so that the browser
 * looks for the map while everything else gets ready.
 */
export const restoring = restoreLastMap(storage);
