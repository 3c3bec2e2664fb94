import { rings as ringsOf } from '#src/analysis/funnels/rings.ts';
import { periodWords } from '#src/lib/periodWords.ts';
import { ringsDrawing } from '../ringsDrawing.ts';
import { headingHeight, sectionHeading } from './sectionHeading.ts';
import type { Section } from './section.ts';

const widest = 760;

/** Existing customers, engaged prospects and new ones: how warm the way in is. */
export const rings: Section = {
  id: 'rings',
  title: 'Existing, engaged and new',
  isDefault: false,
  isNarrow: true,
  // Where all come in by one way, there is nothing to compare.
  isWorthASlide: ({ document, state }) =>
    (ringsOf(document, state.id)?.rings ?? []).filter(({ units }) => units > 0).length > 1,
  draw: (input) => {
    const { document, state, left, top, width } = input;
    const found = ringsOf(document, state.id);
    if (found === undefined) return undefined;
    const per = found.per === undefined ? 'of 100 that come in' : periodWords(found.per);
    const heading = sectionHeading('Existing, engaged, new', `${document.stream.unit}, ${per}`, input);
    const block = ringsDrawing(found, { left, top: top + headingHeight, width: Math.min(widest, width) });
    return {
      bounds: { x: left, y: top, width, height: headingHeight + block.bounds.height },
      drawing: [...heading, ...block.drawing],
    };
  },
};
