/** The browser's small store that answers at once (localStorage): for preferences, and tails when the page goes. */
export type LocalRoom = {
  /** What is there under the key; undefined for nothing, and where it is blocked or damaged. */
  readonly read: (key: string) => unknown;
  /** Writes if that is possible; undefined removes. What is kept there is a comfort, or a second chance. */
  readonly write: (key: string, value: unknown) => void;
  readonly keys: () => readonly string[];
};

/** What begins so is a tail. One of the first version of the editor is called just `pullmap-tail`. */
export const tailPrefix = 'pullmap-tail';

/** Where the tail of a map is kept. */
export function tailKey(map: string): string {
  return `${tailPrefix}:${map}`;
}
