import type { DeckInput } from '../deckInput.ts';
import type { Slide } from '../slideShape.ts';

/** What a deck may hold besides its title: one file each, one line in `index.ts`. */
export type SlideKind = {
  readonly id: string;
  /** The words of the choice in the export dialog; left out where something else there decides (figures, timeline). */
  readonly choice?: string;
  /** None where the map has nothing to say about it, or it was not chosen. */
  readonly make: (input: DeckInput) => readonly Slide[];
};
