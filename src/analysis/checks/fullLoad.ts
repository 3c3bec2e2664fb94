import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import type { Check } from '../check.ts';
import { unitsPilingUp } from '../pilingUp.ts';
import { called, idsOf } from './called.ts';

export const fullLoad: Check = {
  code: 'utilisation-above-100',
  number: 'C41',
  title: 'A step at full load',
  severity: 'warning',
  help: 'More work arrives than its people can do: work piles up there without end, and no steady number of units in the stream exists, so none is shown.',
  find: ({ study: { graph, period, calendar }, nodes }) =>
    graph.nodes.flatMap((node) => {
      const figures = nodes.get(node.id);
      const excess = unitsPilingUp(figures, period, calendar);
      if (excess === undefined) return [];
      return [
        {
          message: `${called(graph, node.index)} is loaded to ${formatPercent(figures?.utilisation)}: work piles up there without end, ${formatNumber(excess)} units a week.`,
          advice:
            'Ask what is not known there, take work off it, or let fewer units in; more people come last.',
          nodes: idsOf(graph, [node.index]),
        },
      ];
    }),
};
