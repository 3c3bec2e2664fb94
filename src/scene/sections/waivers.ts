import { findings } from '#src/analysis/findings.ts';
import { drawParagraphs, type Paragraph } from './paragraphs.ts';
import type { Section } from './section.ts';
import { headingHeight, sectionHeading } from './sectionHeading.ts';

/** What the map says and the team leaves as it is, each with the reason. */
export const waivers: Section = {
  id: 'waivers',
  title: 'What is left as it is, with the reasons',
  isDefault: true,
  draw: (input) => {
    const { document, state, left, top, width } = input;
    if (state.waivers === undefined) return undefined;
    const waived = findings(document, state.id).filter((finding) => finding.waived !== undefined);
    if (waived.length === 0) return undefined;
    const notes = waived.flatMap(({ message, waived: reason = '' }): Paragraph[] => [
      { text: message, size: 12, weight: 400, fill: 'ink2', after: 1 },
      { text: reason === '' ? 'No reason is given.' : reason, size: 12, weight: 600, fill: 'ink', after: 8 },
    ]);
    const heading = sectionHeading('Left as it is', 'with the reasons', input);
    const { drawing, bottom } = drawParagraphs(notes, { x: left, top: top + headingHeight }, width);
    return {
      bounds: { x: left, y: top, width, height: bottom - top },
      drawing: [...heading, ...drawing],
    };
  },
};
