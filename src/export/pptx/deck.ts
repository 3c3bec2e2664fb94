import { analyse } from '#src/analysis/analyse.ts';
import type { ExportInput } from '../exportFormat.ts';
import { mapInside } from '../mapInside.ts';
import type { DeckInput } from './deckInput.ts';
import { appendixSlides, figureSlides } from './figureSlides.ts';
import { ladderSlides } from './ladderSlides.ts';
import { mapSlides } from './mapSlides.ts';
import { packDeck } from './packDeck.ts';
import { sectionSlides } from './sectionSlides.ts';
import type { Slide } from './slideShape.ts';
import { titleSlide } from './titleSlide.ts';

/** The slides of a state: title, map, figures, timeline, sections, and the steps as entered. */
export function deckSlides(input: DeckInput): readonly Slide[] {
  const { isWhole, ladder, figures } = input;
  return [
    titleSlide(input),
    ...mapSlides(input),
    ...(isWhole && figures ? figureSlides(input) : []),
    ...(isWhole && ladder ? ladderSlides(input) : []),
    ...sectionSlides(input),
    ...appendixSlides(input),
  ];
}

/** The presentation of what is exported. */
export function exportedDeck({ document, state, scene, options }: Exportable): Promise<Uint8Array> {
  const { selection, ladder, figures } = options;
  const analysis = analyse(document, state.id);
  return deckFile({
    document,
    state,
    scene,
    analysis,
    isWhole: selection === undefined,
    ladder,
    figures,
    map: mapInside({ document, options }),
  });
}

type Exportable = Pick<ExportInput, 'document' | 'state' | 'scene' | 'options'>;

/** The presentation as a file. */
export function deckFile(input: DeckInput): Promise<Uint8Array> {
  const carried = input.map === undefined ? undefined : { text: input.map };
  return packDeck(input.document.title, deckSlides(input), carried);
}
