/** The version of the map file that this program writes. It reads this one and all before. */
export const fileVersion = 1;

/** What a map file says in its `format` field. */
export const fileFormat = 'pullmap';

/** What a piece of a map on the clipboard says there. */
export const fragmentFormat = 'pullmap-fragment';
