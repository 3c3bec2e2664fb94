import type { ItemChange } from '#src/analysis/compare/compareItems.ts';
import type { StateComparison } from '#src/analysis/compare/compareStates.ts';
import { comparisonRows } from '#src/analysis/compare/comparisonRows.ts';
import { heading, inline, list, table } from './markdownText.ts';

/** Two states side by side: figures with difference and improvement (a plus is always good), and what changed. */
export function comparisonMarkdown(comparison: StateComparison): string {
  const { before, after, nodes, edges } = comparison;
  const { leading, others, own } = comparisonRows(comparison);
  const changes = [...nodes, ...edges].map(changeLine);
  return [
    table(
      ['Figure', before.context.state.name, after.context.state.name, 'Difference', 'Better by'],
      [...leading, ...others, ...own].map((row) => [
        row.title,
        row.before,
        row.after,
        row.difference,
        row.improvement,
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
