import type { StateAnalysis } from '#src/analysis/analysis.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import type { Scene } from '#src/scene/scene.ts';

/** What a deck is made of: a state of a map, what it says, and its drawing cut to what was chosen. */
export type DeckInput = {
  readonly document: MapDocument;
  readonly state: MapState;
  readonly analysis: StateAnalysis;
  readonly scene: Scene;
  /** False while only a selection is shown: what speaks of the whole stream is left out then. */
  readonly isWhole: boolean;
  readonly ladder: boolean;
  readonly figures: boolean;
  /** The text of the map file that travels inside; undefined: none does. */
  readonly map?: string | undefined;
};
