import { secondsPerUnit } from '#src/lib/duration.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import type { Check } from '../check.ts';
import { fullLoad as limit } from '../nodeFigures.ts';
import { called, idsOf } from './called.ts';

export const fullLoad: Check = {
  code: 'utilisation-above-100',
  number: 'C41',
  title: 'A step at full load',
  severity: 'warning',
  help: 'More work arrives than its people can do: work piles up there without end, and no steady number of units in the stream exists, so none is shown.',
  find: ({ study: { graph, demand, calendar }, nodes }) =>
    graph.nodes.flatMap((node) => {
      const { utilisation, arrivalsPerPeriod } = nodes.get(node.id) ?? {};
      if (utilisation === undefined || utilisation < limit) return [];
      if (arrivalsPerPeriod === undefined || demand === undefined) return [];
      const perWeek = (arrivalsPerPeriod / demand.period) * secondsPerUnit('wk', calendar);
      const excess = formatNumber(Math.max(0, perWeek * (1 - 1 / utilisation)));
      return [
        {
          message: `${called(graph, node.index)} is loaded to ${formatPercent(utilisation)}: work piles up there without end, ${excess} units a week.`,
          advice: 'Add people or availability, shorten the process time, or let fewer units in.',
          nodes: idsOf(graph, [node.index]),
        },
      ];
    }),
};
