import { analyse } from '#src/analysis/analyse.ts';
import type { ExportInput } from '../exportFormat.ts';
import { readOptions } from '../formatOptions.ts';
import { mapInside } from '../mapInside.ts';
import { deckOptions } from '../options/pptx.ts';
import type { DeckInput } from './deckInput.ts';
import { deckLook } from './deckLook.ts';
import { packDeck } from './packDeck.ts';
import { pageOf } from './page.ts';
import type { Slide } from './slideShape.ts';
import { slideKinds } from './slides/index.ts';
import { titleSlide } from './titleSlide.ts';

/** The slides of a state: its title, then those of every kind. */
export function deckSlides(input: DeckInput): readonly Slide[] {
  return [titleSlide(input), ...slideKinds.flatMap(({ make }) => make(input))];
}

/** What is exported, as a deck is made of it. */
export function deckInput({ document, state, scene, options }: Exportable): DeckInput {
  const { format, slides, details } = readOptions(deckOptions, options.own?.['pptx']);
  const look = deckLook(document.brand);
  const titlePaint = document.brand?.accent === undefined ? 'ink' : 'accent';
  return {
    document,
    state,
    scene,
    analysis: analyse(document, state.id),
    isWhole: options.selection === undefined,
    ladder: options.ladder,
    figures: options.figures,
    page: pageOf(format, { hasLogo: look.logo !== undefined, titlePaint }),
    look,
    kinds: new Set(slides),
    details,
    picked: options.picked ?? options.selection ?? new Set(),
    map: mapInside({ document, options }),
  };
}

type Exportable = Pick<ExportInput, 'document' | 'state' | 'scene' | 'options'>;

/** The presentation of what is exported. */
export function exportedDeck(input: Exportable & Pick<ExportInput, 'progress'>): Promise<Uint8Array> {
  return deckFile(deckInput(input), input.progress);
}

/** Making slides is this part of the work, writing them the rest. */
const making = 0.4;

/** The presentation as a file. */
export async function deckFile(
  input: DeckInput,
  progress: (part: number) => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array> {
  const slides: Slide[] = [titleSlide(input)];
  for (const [index, { make }] of slideKinds.entries()) {
    slides.push(...make(input));
    await progress((making * (index + 1)) / slideKinds.length);
  }
  const { document, state, look, page, map } = input;
  const foot = [look.footer, document.title, state.name, state.revision].filter(Boolean).join(' · ');
  return packDeck(
    {
      title: document.title,
      slides,
      page,
      look,
      foot,
      carried: map === undefined ? undefined : { text: map },
    },
    (part) => progress(making + part * (1 - making)),
  );
}
