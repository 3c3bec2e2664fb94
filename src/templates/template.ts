import type { MapDocument } from '#src/model/document.ts';

/** A map to start from, as it is offered: the map itself is fetched when it is asked for. */
export type Template = {
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly help: string;
  /** An example has figures of its own; a beginning is there to be filled in. */
  readonly group: 'example' | 'beginning';
  /**
   * A small picture of it, from left to right: for each step the days of waiting before it and a letter for its class:
   * value-add, necessary, waste, or open. `1n 15v` waits a day before necessary work, then fifteen before value-add.
   */
  readonly sketch: string;
  /** What stands in the middle of the page, or beside the map, when it is opened. */
  readonly view?: 'board';
  readonly panel?: 'customer';
  /** The same map every time; whoever opens it gives it an id of its own. */
  readonly load: () => Promise<MapDocument>;
};
