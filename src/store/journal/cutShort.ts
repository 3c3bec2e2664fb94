/** What is said of a map whose latest edits are damaged. */
export const cutShort =
  'The latest edits were damaged in this browser and could not be read. This is the map as it was before them.';
