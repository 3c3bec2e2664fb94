import type { Check } from '../check.ts';
import { called, idsOf } from './called.ts';

export const leadTimeBelowProcessTime: Check = {
  code: 'lead-time-below-process-time',
  title: 'Lead time below process time',
  severity: 'error',
  help: 'A lead time contains the process time, so it can only be shorter where several people work on a unit at once.',
  find: ({ study: { graph } }) =>
    graph.nodes
      .filter((node) => node.own.leadTimeIsImpossible)
      .map((node) => ({
        message: `The lead time of ${called(graph, node.index)} is shorter than its process time.`,
        advice: 'Raise the lead time, lower the process time, or enter the people who work on it at once.',
        nodes: idsOf(graph, [node.index]),
      })),
};
