import { constraintWords } from '#src/analysis/constraintWords.ts';
import { signalFacts } from '#src/analysis/signalFacts.ts';
import { stateFields } from '#src/model/stateFields.ts';
import type { SheetFacts, SheetPart } from '../sheetInput.ts';
import { labelledRow, type SheetRow, sheetSizes, textRow } from '../sheetRows.ts';

/** Which step holds the stream back and why, the three signals, and what is not known there. */
export const constraint: SheetPart = {
  id: 'constraint',
  title: 'Constraint and missing knowledge',
  about: 'today',
  rows: (facts, width) => {
    const { document, before, analysis } = facts;
    const { verdict, why } = constraintWords(document, before, analysis);
    const signals = signalFacts(document, before, analysis).flatMap(({ title, name, figure }) =>
      name === undefined
        ? []
        : textRow(`${title}: ${figure ?? ''} at “${name}”`, width, {
            size: sheetSizes.small,
            fill: 'ink2',
            after: 1,
            mostLines: 2,
          }),
    );
    return [
      ...textRow(verdict, width, { weight: 600, after: 2 }),
      ...textRow(why, width, { after: 3 }),
      ...answerRows(facts, width),
      ...signals,
    ];
  },
};

/** What the team has found out about what is not known, or that it has not asked. */
function answerRows({ before }: SheetFacts, width: number): readonly SheetRow[] {
  const answers = before.missingKnowledge ?? {};
  const { fields } = stateFields.missingKnowledge;
  const rows = (['unknown', 'lackedBy', 'wouldEase', 'people'] as const).flatMap((name) =>
    labelledRow(fields[name].label, answers[name], width),
  );
  return rows.length > 0
    ? rows
    : textRow('What is not known there has not been answered yet.', width, { fill: 'ink2', after: 4 });
}
