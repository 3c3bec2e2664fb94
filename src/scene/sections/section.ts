import type { StateAnalysis } from '#src/analysis/analysis.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import type { Block } from '../scene.ts';

/**
 * What an export may say under the map besides the drawing: the customer, the constraint, the funnels. One file each,
 * one line in `index.ts`; the choice in the export dialog follows from the list.
 */
export type Section = {
  readonly id: string;
  /** The words of the choice and of a slide with it: `Customer and needs`. */
  readonly title: string;
  /** The words of the choice where slides are made, where these have something else of that name. */
  readonly slideChoice?: string;
  /** Whether it is there unless somebody decides otherwise. */
  readonly isDefault: boolean;
  /**
   * Slides have room for it without making the map smaller: whether the map says enough for one of its own, unless
   * somebody decides otherwise. Undefined: as in a picture.
   */
  readonly isWorthASlide?: (about: SectionAbout) => boolean;
  /** Whether half the width is enough, so that two of these stand beside each other where there is room. */
  readonly isNarrow?: boolean;
  /** From `left` and `top` downwards, not wider than `width`; undefined where the map has nothing to say about it. */
  readonly draw: (input: SectionInput) => Block | undefined;
};

export type SectionAbout = {
  readonly document: MapDocument;
  readonly state: MapState;
  readonly analysis: StateAnalysis;
};

export type SectionInput = SectionAbout & {
  readonly left: number;
  readonly top: number;
  readonly width: number;
};
