import { formatPercent } from '#src/lib/formatNumber.ts';
import { thresholdsOf } from '#src/model/thresholds.ts';
import type { Check } from '../check.ts';
import { fullLoad } from '../nodeFigures.ts';
import { called, idsOf } from './called.ts';

export const highUtilisation: Check = {
  code: 'high-utilisation',
  number: 'C40',
  title: 'A step that is too busy',
  severity: 'warning',
  help: 'The busier a step, the longer everything waits in front of it: from 85 % on, unless the map sets another threshold, waits grow steeply.',
  waitsFor: 'people, process time and demand.',
  find: ({ document, study: { graph }, nodes }) => {
    const limit = thresholdsOf(document).utilisationPercent / 100;
    return graph.nodes.flatMap(({ id, index }) => {
      const { utilisation = 0 } = nodes.get(id) ?? {};
      if (utilisation <= limit * (1 + 1e-9) || utilisation >= fullLoad) return [];
      return [
        {
          message: `What can ${called(graph, index)} do without? It is loaded to ${formatPercent(utilisation)}, so waits grow steeply there.`,
          advice: 'Take work off it that serves no need, or let fewer units in.',
          nodes: idsOf(graph, [index]),
        },
      ];
    });
  },
};
