/** How large a map file may be. Beyond these a file is refused with the limit it exceeds; nothing is cut off. */
export const fileLimits = {
  /** UTF-16 units of the file's text: about 20 MB. */
  textLength: 20 * 1024 * 1024,
  /** Objects and lists inside one another. */
  depth: 64,
  /** Single values, lists and objects, about: far more than the largest map has. */
  values: 600_000,
  states: 50,
  /** In all states together. */
  nodes: 5_000,
  edges: 20_000,
  /** Needs, measures of quality, stages, lanes: each. */
  listLength: 1_000,
} as const;

/** What single values may be. A value outside is mended or left out, and reported. */
export const valueLimits = {
  idLength: 200,
  kindLength: 100,
  /** Of a text in a field that this version does not know. */
  unknownTextLength: 100_000,
  /** Of a duration, in its own unit. */
  duration: 1e9,
  /** Parts of a duration: `1 wk 2 d 4 h` has three. */
  durationParts: 4,
  /** Ids in one field: the needs that a step serves. */
  references: 1_000,
  /** Of a resized node, in world units. */
  nodeSize: 10_000,
} as const;
