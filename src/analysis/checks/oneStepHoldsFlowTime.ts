import { formatPercent } from '#src/lib/formatNumber.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { thresholdsOf } from '#src/model/thresholds.ts';
import type { Check } from '../check.ts';

export const oneStepHoldsFlowTime: Check = {
  code: 'one-step-holds-flow-time',
  number: 'C43',
  title: 'One step holds most of the flow time',
  severity: 'warning',
  help: 'Where one step with its wait holds more than 70 % of the flow time, unless the map sets another threshold, nothing else is worth improving first.',
  waitsFor: 'three steps with times.',
  find: ({ document, study: { graph }, analysis: { ladder, headline } }) => {
    const { flowTime = 0 } = headline;
    const timed = ladder.filter(({ wait, process }) => wait + process > 0);
    if (flowTime === 0 || timed.length < 3) return [];
    const limit = thresholdsOf(document).flowTimePercent / 100;
    return timed
      .map(({ node, wait, process }) => ({ node, share: (wait + process) / flowTime }))
      .filter(({ share }) => share > limit * (1 + 1e-9))
      .map(({ node: id, share }) => {
        const found = graph.nodes.find((node) => node.id === id)?.node;
        return {
          message: `Why does it take so long at “${found === undefined ? id : nodeName(found)}”? ${formatPercent(share)} of the flow time is there.`,
          advice: 'Begin here: ask who waits for whom, and what for.',
          nodes: [id],
        };
      });
  },
};
