import { formatNumber } from '#src/lib/formatNumber.ts';
import { thresholdsOf } from '#src/model/thresholds.ts';
import type { Check } from '../check.ts';
import { called, idsOf } from './called.ts';

export const countedAboveExpected: Check = {
  code: 'counted-above-expected',
  number: 'C44',
  title: 'Far more units counted than expected',
  severity: 'warning',
  help: "What is counted should be near what follows from arrivals and lead time (Little's law). More than twice as much, unless the map sets another factor: a figure is wrong, or units lie there that nobody works on.",
  waitsFor: 'a count, a demand and times.',
  find: ({ document, study: { graph }, nodes }) => {
    const { countedWipFactor: factor } = thresholdsOf(document);
    return graph.nodes.flatMap(({ id, own, index }) => {
      const { wipExpected = 0 } = nodes.get(id) ?? {};
      const { wip = 0 } = own;
      if (wipExpected <= 0 || wip <= wipExpected * factor * (1 + 1e-9)) return [];
      return [
        {
          message: `What lies at ${called(graph, index)}? ${formatNumber(wip)} units were counted and about ${formatNumber(wipExpected)} are to be expected.`,
          advice: 'Look for units that nobody works on any more, or check wait time and demand.',
          nodes: idsOf(graph, [index]),
        },
      ];
    });
  },
};
