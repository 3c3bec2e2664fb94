import { contentUses as usesOf } from '#src/model/contentUses.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { stepsInOrder } from '#src/model/needCoverage.ts';
import type { Contribution, Metric } from '../metric.ts';

export const contentUses: Metric = {
  id: 'content-uses',
  title: 'Uses per piece of content',
  short: 'uses per piece',
  unit: 'count',
  formula: '(Σ steps that use a piece + Σ other uses) ÷ pieces of content',
  help: 'How often what was written once is used: the same content thirty ways. Other uses are those outside this map.',
  better: 'more',
  value: (_, { document, state }) => {
    const { contents = [] } = document;
    return contents.length === 0 ? undefined : allUses(document, state) / contents.length;
  },
  contributions: (_, { document, state }) =>
    stepsInOrder(state).flatMap((node): readonly Contribution[] => {
      const { contents = [] } = document;
      const used = contents.filter(({ id }) => detailsOf(node).contents?.includes(id) === true);
      if (used.length === 0) return [];
      const titles = used.map(({ title }) => title).join(', ');
      return [{ node: node.id, value: used.length / contents.length, how: titles }];
    }),
  // Other uses belong to no step.
  sums: false,
  detail: (_, { document, state }) => {
    const { contents = [] } = document;
    return contents.length === 0
      ? undefined
      : `${allUses(document, state)} uses of ${contents.length} ${contents.length === 1 ? 'piece' : 'pieces'}`;
  },
  missing: 'List the pieces of content in the customer panel.',
};

function allUses({ contents = [] }: MapDocument, state: MapState): number {
  return contents.reduce((sum, content) => sum + usesOf(state, content).all, 0);
}
