import type { Check } from '../check.ts';
import { calledEdge, idsOf } from './called.ts';

export const returnsWithoutShare: Check = {
  code: 'returns-without-share',
  title: 'A loop after purchase without a share',
  severity: 'hint',
  help: 'Stay in touch, repeat and referral with no share stated bring nobody back, so they show in no figure.',
  find: ({ study: { graph } }) =>
    graph.loops
      .filter((loop) => loop.share === undefined)
      .map((loop) => ({
        message: `How many come back? For ${calledEdge(graph, loop)} no share is stated, so no return is counted.`,
        advice: 'Enter the share of delivered units that it brings back.',
        nodes: idsOf(graph, [loop.from]),
        edges: [loop.id],
      })),
};
