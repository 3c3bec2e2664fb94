/** Between neighbours in the line of the stream: room for an arrow and its share. */
export const columnGap = 64;
/** Between branches above each other. */
export const rowGap = 56;
