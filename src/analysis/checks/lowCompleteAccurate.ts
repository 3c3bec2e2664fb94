import { formatPercent } from '#src/lib/formatNumber.ts';
import { thresholdsOf } from '#src/model/thresholds.ts';
import type { Check } from '../check.ts';
import { called, idsOf } from './called.ts';

export const lowCompleteAccurate: Check = {
  code: 'low-complete-accurate',
  number: 'C42',
  title: 'Work that is often not usable',
  severity: 'warning',
  help: 'A %C&A below 60 %, unless the map sets another threshold: the receiver has to ask back or do it again more often than anybody notices.',
  waitsFor: 'a %C&A.',
  find: ({ document, study: { graph } }) => {
    const limit = thresholdsOf(document).completeAccuratePercent / 100;
    return graph.nodes.flatMap(({ own, index }) => {
      const { completeAccurate } = own;
      if (completeAccurate === undefined || completeAccurate >= limit * (1 - 1e-9)) return [];
      return [
        {
          message: `What does the receiver miss from ${called(graph, index)}? Only ${formatPercent(completeAccurate)} arrives usable.`,
          advice: 'Ask those who receive it what is missing, and agree on what complete means.',
          nodes: idsOf(graph, [index]),
        },
      ];
    });
  },
};
