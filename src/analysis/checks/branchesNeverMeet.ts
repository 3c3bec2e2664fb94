import type { Check } from '../check.ts';
import { called, idsOf } from './called.ts';

export const branchesNeverMeet: Check = {
  code: 'branches-never-meet',
  title: 'Parallel branches that never meet',
  severity: 'error',
  help: 'After a parallel split a unit goes on where its branches meet again: the nearest node that every branch must pass. Without one nobody knows when it is done.',
  find: ({ study: { graph, blocks } }) =>
    blocks.problems
      .filter((problem) => problem.fault === 'branches-never-meet')
      .map(({ split }) => ({
        message: `The parallel branches from ${called(graph, split.node)} never meet again.`,
        advice: `Lead all of them to one node, or set ${called(graph, split.node)} to “Choice” if each unit takes only one way.`,
        nodes: idsOf(graph, [split.node]),
      })),
};
