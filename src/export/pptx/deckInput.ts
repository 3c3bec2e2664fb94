import type { StateAnalysis } from '#src/analysis/analysis.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import type { Scene } from '#src/scene/scene.ts';
import type { DeckLook } from './deckLook.ts';
import type { DeckOverlay } from './overlayInput.ts';
import type { Page } from './page.ts';

/** Which steps or stages have a slide of their own. */
export type Details = 'none' | 'picked' | 'steps' | 'stages';

/** What a deck is made of: a state of a map, what it says, its drawing cut to what was chosen, and what is shown of it. */
export type DeckInput = {
  readonly document: MapDocument;
  readonly state: MapState;
  readonly analysis: StateAnalysis;
  readonly scene: Scene;
  /** False while only a selection is shown: what speaks of the whole stream is left out then. */
  readonly isWhole: boolean;
  readonly page: Page;
  readonly look: DeckLook;
  /** Ids of the kinds of slides that go in. */
  readonly kinds: ReadonlySet<string>;
  readonly details: Details;
  /** Ids of the symbols that are selected on the map. */
  readonly picked: ReadonlySet<string>;
  readonly ladder: boolean;
  readonly figures: boolean;
  /** The text of the map file that travels inside; undefined: none does. */
  readonly map?: string | undefined;
  /** What differs from another state, where that is drawn over the map. */
  readonly overlay?: DeckOverlay | undefined;
};
