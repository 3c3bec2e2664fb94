import type { Metric } from '#src/analysis/metric.ts';
import { page } from './markdown.ts';

const directions = { less: 'Less is better.', more: 'More is better.', none: '' } as const;

/** Every figure with its formula, as the editor explains it. */
export function measuresPage(metrics: readonly Metric[]): string {
  const parts = metrics.map(({ title, formula, help, source, better }) => {
    const origin = source === undefined ? '' : `Source: ${source}.`;
    const lines = [
      help,
      `\`${formula}\``,
      [directions[better], origin].filter((text) => text !== '').join(' '),
    ];
    return [`## ${title}`, ...lines.filter((line) => line !== '')].join('\n\n');
  });
  return page(
    'Measures',
    'Per delivered unit, from one state of a map, in full precision; rounded only to be shown. Symbols: v expected visits to a node per delivered unit, r the chance of visiting it at all, w wait, pt process time, lt = w + pt.',
    ...parts,
  );
}
