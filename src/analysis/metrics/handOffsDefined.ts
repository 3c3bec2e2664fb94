import type { MapEdge } from '#src/model/document.ts';
import { handOffs, missingParts } from '#src/model/handOver.ts';
import type { Metric } from '../metric.ts';
import { perReceiver } from './perReceiver.ts';

export const handOffsDefined: Metric = {
  id: 'hand-offs-defined',
  title: 'Hand-offs defined',
  short: 'hand-offs defined',
  unit: 'ratio',
  formula: 'Hand-offs with trigger, owner and what is handed over ÷ all hand-offs',
  help: 'Dots become solid lines: the share of the connections between steps of which is agreed what starts the move, who answers for it and what is handed over.',
  better: 'more',
  value: (_, { state }) => {
    const all = handOffs(state);
    return all.length === 0 ? undefined : all.filter(isDefined).length / all.length;
  },
  contributions: (_, { state }) => perReceiver(state, handOffs(state), isDefined, 'agreed'),
  sums: true,
  detail: (_, { state }) => {
    const all = handOffs(state);
    return all.length === 0 ? undefined : `${all.filter(isDefined).length} of ${all.length}`;
  },
  missing:
    'Connect the steps, and say at a connection what starts the move, who answers for it and what is handed over.',
};

function isDefined(edge: MapEdge): boolean {
  return missingParts(edge)?.length === 0;
}
