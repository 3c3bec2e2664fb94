import {
  compareFigures,
  comparedSides,
  type FigureComparison,
} from '#src/analysis/compare/compareFigures.ts';
import { improvementText } from '#src/analysis/compare/differenceText.ts';
import { compareOwnFigures } from '#src/analysis/compare/compareOwnFigures.ts';
import { ownRows } from '#src/analysis/compare/comparisonRows.ts';
import { sortedFigures } from '#src/analysis/compare/leadingFigures.ts';
import { sideText } from '#src/analysis/compare/sideText.ts';
import type { Paint } from '#src/lib/drawing.ts';
import { type SheetFacts, type SheetPart } from '../sheetInput.ts';
import { type SheetRow, textRow } from '../sheetRows.ts';
import { tableRows } from '../sheetTable.ts';

/** Figures before and after, and by how much they are better; a plus is always good. */
export const comparison: SheetPart = {
  id: 'comparison',
  title: 'Comparison',
  about: 'tomorrow',
  remark: ({ after }) => (after === undefined ? undefined : 'a plus is always better'),
  rows: (facts, width) =>
    facts.after === undefined
      ? textRow(
          'There is no future state yet. Once it is drawn, its figures stand here beside those of today.',
          width,
          { fill: 'ink2' },
        )
      : figureRows(facts, facts.after.id, width),
};

function figureRows(
  { document, before, after }: SheetFacts,
  afterId: string,
  width: number,
): readonly SheetRow[] {
  const [was, is] = comparedSides(document, before.id, afterId);
  // The others are in the comparison itself: a sheet shows what it is about.
  const known = sortedFigures(compareFigures(was, is)).first.filter(
    (figure) => figure.before !== undefined || figure.after !== undefined,
  );
  return tableRows(
    {
      head: ['Figure', before.name, after?.name ?? '', 'Better by'],
      shares: [0.37, 0.21, 0.21, 0.21],
      numeric: new Set([1, 2, 3]),
      mostLines: 4,
      rows: [
        ...known.map((figure) => ({
          cells: [
            figure.metric.title,
            sideText(figure, 'before', was, '\n'),
            sideText(figure, 'after', is, '\n'),
            improvementText(figure.improvement),
          ],
          fills: { 3: inkOf[figure.verdict] },
        })),
        ...ownRows(compareOwnFigures(document, { before: before.id, after: afterId })).map((row) => ({
          cells: [row.title, row.before, row.after, row.improvement],
          fills: { 3: inkOf[row.verdict] },
        })),
      ],
    },
    width,
  );
}

const inkOf: Readonly<Record<FigureComparison['verdict'], Paint>> = {
  better: 'valueInk',
  worse: 'wasteInk',
  same: 'ink2',
  plain: 'ink2',
};
