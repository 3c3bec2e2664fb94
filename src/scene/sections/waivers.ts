import { findings } from '#src/analysis/findings.ts';
import { drawParagraphs, type Paragraph } from './paragraphs.ts';
import type { Section } from './section.ts';

/** What the map says and the team leaves as it is, each with the reason. */
export const waivers: Section = {
  id: 'waivers',
  title: 'What is left as it is, with the reasons',
  isDefault: true,
  draw: ({ document, state, left, top, width }) => {
    if (state.waivers === undefined) return undefined;
    const waived = findings(document, state.id).filter((finding) => finding.waived !== undefined);
    if (waived.length === 0) return undefined;
    const heading: Paragraph = { text: 'Left as it is', size: 16, weight: 700, fill: 'ink', after: 8 };
    const notes = waived.flatMap(({ message, waived: reason = '' }): Paragraph[] => [
      { text: message, size: 12, weight: 400, fill: 'ink2', after: 1 },
      { text: reason === '' ? 'No reason is given.' : reason, size: 12, weight: 600, fill: 'ink', after: 8 },
    ]);
    const { drawing, bottom } = drawParagraphs([heading, ...notes], { x: left, top }, width);
    return { bounds: { x: left, y: top, width, height: bottom - top }, drawing };
  },
};
