import type { Check } from '../check.ts';
import { called, idsOf } from './called.ts';

export const volumeMissing: Check = {
  code: 'volume-missing',
  title: 'A source without a volume beside others with one',
  severity: 'warning',
  help: 'Sources share the arrivals by their volume. Beside sources with a volume, one without brings nothing.',
  find: ({ study: { graph, entries } }) => {
    const sources = entries.map((entry) => entry.node);
    if (!sources.some((index) => (graph.nodes[index]?.volume ?? 0) > 0)) return [];
    return sources
      .filter((index) => graph.nodes[index]?.volume === undefined)
      .map((index) => ({
        message: `How many come from ${called(graph, index)}? Other sources have a volume and this one has none, so it brings nothing.`,
        advice: 'Enter its volume, or clear the volumes to share the arrivals evenly.',
        nodes: idsOf(graph, [index]),
      }));
  },
};
