import { constraintWords } from '#src/analysis/constraintWords.ts';
import { signalFacts } from '#src/analysis/signalFacts.ts';
import { drawParagraphs, type Paragraph } from './paragraphs.ts';
import { stateFields } from '#src/model/stateFields.ts';
import type { Section, SectionInput } from './section.ts';
import { headingHeight, sectionHeading } from './sectionHeading.ts';

const gap = 28;
const narrowest = 240;
const betweenParts = 14;

/** The constraint: the three signals, which step it is and why, and what is not known there. */
export const constraint: Section = {
  id: 'constraint',
  title: 'Constraint and what is not known there',
  isDefault: true,
  draw: (input) => {
    const answers = answersOf(input);
    if (answers.length === 0) return undefined;
    const { left, top, width } = input;
    const count = Math.max(1, Math.min(2, Math.floor((width + gap) / (narrowest + gap))));
    const column = (width - gap * (count - 1)) / count;
    const heading = sectionHeading('Constraint', input.state.name, input);
    const start = top + headingHeight;
    const first = drawParagraphs(signalParagraphs(input), { x: left, top: start }, column);
    const at =
      count > 1 ? { x: left + column + gap, top: start } : { x: left, top: first.bottom + betweenParts };
    const second = drawParagraphs(answers, at, column);
    const bottom = Math.max(first.bottom, second.bottom);
    return {
      bounds: { x: left, y: top, width, height: bottom - top },
      drawing: [...heading, ...first.drawing, ...second.drawing],
    };
  },
};

function signalParagraphs({ document, state, analysis }: SectionInput): readonly Paragraph[] {
  const { verdict, why } = constraintWords(document, state, analysis);
  const signals = signalFacts(document, state, analysis).flatMap(
    ({ title, name, figure, note }): Paragraph[] =>
      name === undefined
        ? []
        : [
            {
              text: [`${title}: ${figure ?? ''} at “${name}”`, ...(note === undefined ? [] : [note])].join(
                ', ',
              ),
              size: 12,
              weight: 400,
              fill: 'ink2',
              after: 2,
            },
          ],
  );
  return [
    { text: verdict, size: 13, weight: 600, fill: 'ink', after: 2 },
    { text: why, size: 12, weight: 400, fill: 'ink', after: 8 },
    ...signals,
  ];
}

/** The questions that are answered, each with its answer; more people last. */
function answersOf({ state }: SectionInput): readonly Paragraph[] {
  const answers = state.missingKnowledge ?? {};
  const { fields } = stateFields.missingKnowledge;
  return (['unknown', 'lackedBy', 'wouldEase', 'people'] as const).flatMap((name): Paragraph[] => {
    const answer = answers[name];
    if (answer === undefined) return [];
    return [
      { text: fields[name].label, size: 11, weight: 400, fill: 'ink2', after: 1 },
      { text: answer, size: 13, weight: 600, fill: 'ink', after: 10 },
    ];
  });
}
