/** What is told of a map from storage: what was repaired, and that its latest edits could not be read. */
export async function toldRepairs(
  isCutShort: boolean,
  repairs: readonly string[],
): Promise<readonly string[]> {
  // Seldom needed, and the page waits for this file.
  return isCutShort ? [(await import('./journal/cutShort.ts')).cutShort, ...repairs] : repairs;
}
