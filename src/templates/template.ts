import type { MapDocument } from '#src/model/document.ts';

/** A map to start from. */
export type Template = {
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly help: string;
  /** The same map every time; whoever opens it gives it an id of its own. */
  readonly build: () => MapDocument;
};
