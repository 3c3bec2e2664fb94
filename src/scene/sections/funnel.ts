import { stageFunnel } from '#src/analysis/funnels/stageFunnel.ts';
import { periodWords } from '#src/lib/periodWords.ts';
import { funnelDrawing } from '../funnelDrawing.ts';
import { headingHeight, sectionHeading } from './sectionHeading.ts';
import type { Section } from './section.ts';

/** Wider bars say no more. */
const widest = 760;

/** How many units are left from stage to stage, and why the others are not. */
export const funnel: Section = {
  id: 'funnel',
  title: 'Funnel with losses',
  isDefault: false,
  isNarrow: true,
  // A funnel of one bar, or one that loses nobody, is no picture of anything.
  isWorthASlide: ({ document, state }) => {
    const bars = stageFunnel(document, state.id)?.bars ?? [];
    return bars.length > 1 && bars.some(({ losses }) => losses.length > 0);
  },
  draw: (input) => {
    const { document, state, left, top, width } = input;
    const found = stageFunnel(document, state.id);
    if (found === undefined) return undefined;
    const per = found.per === undefined ? 'of 100 that come in' : periodWords(found.per);
    const heading = sectionHeading('Funnel', `${document.stream.unit}, ${per}`, input);
    const place = { left, top: top + headingHeight, width: Math.min(widest, width) };
    const block = funnelDrawing(found, place);
    return {
      bounds: { x: left, y: top, width, height: headingHeight + block.bounds.height },
      drawing: [...heading, ...block.drawing],
    };
  },
};
