import type { Check } from '../check.ts';

export const noEntry: Check = {
  code: 'no-entry',
  title: 'Nowhere to enter',
  severity: 'warning',
  help: 'Units enter at the sources, or, while there is none, at flow nodes that nothing leads to. Without either there is nothing to measure.',
  find: ({ study: { graph, candidates } }) =>
    candidates.length === 0 && graph.nodes.some((node) => node.role === 'step' || node.role === 'queue')
      ? [
          {
            message: 'Where do units enter? Something leads to every node of the stream.',
            advice: 'Draw a source and connect it to the first step.',
            nodes: [],
          },
        ]
      : [],
};
