import type { ItemChange } from '#src/analysis/compare/compareItems.ts';
import type { StateComparison } from '#src/analysis/compare/compareStates.ts';
import { differenceText, improvementText } from '#src/analysis/compare/differenceText.ts';
import { sortedFigures } from '#src/analysis/compare/leadingFigures.ts';
import { sideText } from '#src/analysis/compare/sideText.ts';
import { heading, inline, list, table } from './markdownText.ts';

/** Two states side by side: figures with difference and improvement (a plus is always good), and what changed. */
export function comparisonMarkdown(comparison: StateComparison): string {
  const { before, after, nodes, edges } = comparison;
  const { first, others } = sortedFigures(comparison.figures);
  const known = [...first, ...others].filter(
    (figure) => figure.before !== undefined || figure.after !== undefined,
  );
  const changes = [...nodes, ...edges].map(changeLine);
  return [
    table(
      ['Figure', before.context.state.name, after.context.state.name, 'Difference', 'Better by'],
      known.map((figure) => [
        figure.metric.title,
        sideText(figure, 'before', before),
        sideText(figure, 'after', after),
        differenceText(figure, before.context),
        improvementText(figure.improvement),
      ]),
      new Set([1, 2, 3, 4]),
    ),
    changes.length === 0 ? '' : heading(3, 'What changed'),
    list(changes),
  ].join('');
}

function changeLine({ name, change, fields }: ItemChange): string {
  const what = fields.map(
    ({ label, before, after }) => `${inline(label)}: ${inline(before ?? '–')} → ${inline(after ?? '–')}`,
  );
  return `**${inline(name)}** ${change}${what.length === 0 ? '' : `: ${what.join('; ')}`}`;
}
