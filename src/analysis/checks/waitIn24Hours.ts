import { type Duration, duration } from '#src/lib/duration.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { Check } from '../check.ts';
import type { FlowNode } from '../flowGraph.ts';
import { called, idsOf } from './called.ts';

/** Who works longer than this a day may well mean working hours. */
const longestOfficeDay = 12;

export const waitIn24Hours: Check = {
  code: 'wait-in-24-hours',
  number: 'C46',
  title: 'A wait of whole days, given in hours',
  severity: 'warning',
  help: 'All times are working time: on a map of eight-hour days 24 h are three days. A wait of 24, 48 or 72 h most often means one, two or three days.',
  waitsFor: 'a wait in hours that is a multiple of 24.',
  find: ({ document: { calendar }, state, study: { graph } }) => {
    if (calendar.hoursPerDay > longestOfficeDay) return [];
    return graph.nodes.flatMap((node) => {
      const wait = waitOf(node);
      if (wait?.unit !== 'h' || wait.plus !== undefined || wait.value <= 0 || wait.value % 24 !== 0)
        return [];
      const days = duration(wait.value / 24, 'd');
      const working = Math.round((wait.value / calendar.hoursPerDay) * 10) / 10;
      return [
        {
          message: `Are ${wait.value} h of waiting at ${called(graph, node.index)} ${days.value} d? They count as ${working} working days.`,
          advice: 'Enter days, or leave it as it is if these are working hours.',
          nodes: idsOf(graph, [node.index]),
          fix: {
            label: `Turn ${wait.value} h into ${days.value} d`,
            change: (map) => updateNodeData(map, state.id, node.id, { waitTime: days }),
          },
        },
      ];
    });
  },
};

function waitOf({ node }: FlowNode): Duration | undefined {
  const flow = nodeKindOf(node.kind).flow(node.data);
  if (flow.role === 'step') return flow.work.waitTime;
  return flow.role === 'queue' ? flow.waiting.waitTime : undefined;
}
