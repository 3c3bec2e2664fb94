import type { Check } from '../check.ts';
import { calledAll, idsOf } from './called.ts';

export const loopNeverLeft: Check = {
  code: 'loop-never-left',
  title: 'A loop that no unit can leave',
  severity: 'error',
  help: 'Units that come into such a loop go round for ever: its flow time has no end.',
  find: ({ study: { graph, network } }) =>
    network.closedLoops.map((positions) => {
      const nodes = positions.filter((position) => position < graph.nodes.length).sort((a, b) => a - b);
      return {
        message: `No unit can leave the loop of ${calledAll(graph, nodes)}.`,
        advice: 'Draw a way out of it, or lower the share that goes round below 100 %.',
        nodes: idsOf(graph, nodes),
      };
    }),
};
