import type { ComparedSide, FigureComparison } from './compareFigures.ts';
import type { OwnComparison } from './compareOwnFigures.ts';
import type { StateComparison } from './compareStates.ts';
import type { Verdict } from './comparedValues.ts';
import {
  betterText,
  differenceText,
  improvementText,
  ownAmountText,
  ownDifferenceText,
} from './differenceText.ts';
import { sortedFigures } from './leadingFigures.ts';
import { sideText } from './sideText.ts';

/** A figure before and after, in words: a line of a table that leaves the editor. */
export type ComparisonRow = {
  readonly title: string;
  /** `less is better`. */
  readonly direction: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  /** `+47.1 %`: a plus is always good. Empty where there is none. */
  readonly improvement: string;
  readonly verdict: Verdict;
};

/** The figures that a comparison is about, all others, and the map's own; those known in neither state are left out. */
export function comparisonRows({ before, after, figures, own }: StateComparison): {
  readonly leading: readonly ComparisonRow[];
  readonly others: readonly ComparisonRow[];
  readonly own: readonly ComparisonRow[];
} {
  const { first, others } = sortedFigures(figures);
  const rows = (list: readonly FigureComparison[]) =>
    list
      .filter((figure) => figure.before !== undefined || figure.after !== undefined)
      .map((figure) => measureRow(figure, before, after));
  return {
    leading: rows(first),
    others: rows(others),
    own: ownRows(own),
  };
}

function measureRow(figure: FigureComparison, before: ComparedSide, after: ComparedSide): ComparisonRow {
  const { metric, improvement, verdict } = figure;
  return {
    title: metric.title,
    direction: betterText(metric.better),
    before: sideText(figure, 'before', before),
    after: sideText(figure, 'after', after),
    difference: differenceText(figure, before.context),
    improvement: improvementText(improvement),
    verdict,
  };
}

/** The map's own figures, but for those that are known in neither state. */
export function ownRows(own: readonly OwnComparison[]): readonly ComparisonRow[] {
  return own.filter(({ before, after }) => before !== undefined || after !== undefined).map(ownRow);
}

function ownRow(row: OwnComparison): ComparisonRow {
  const { figure, improvement, verdict } = row;
  return {
    title: figure.name === '' ? 'Figure without a name' : figure.name,
    direction: betterText(figure.better === 'neither' ? 'none' : figure.better),
    before: ownAmountText(row, row.before),
    after: ownAmountText(row, row.after),
    difference: ownDifferenceText(row),
    improvement: improvementText(improvement),
    verdict,
  };
}
