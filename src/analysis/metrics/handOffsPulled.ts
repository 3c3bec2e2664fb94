import type { MapEdge, MapState } from '#src/model/document.ts';
import { handOffs } from '#src/model/handOver.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { Metric } from '../metric.ts';
import { perReceiver } from './perReceiver.ts';

export const handOffsPulled: Metric = {
  id: 'hand-offs-pulled',
  title: 'Hand-offs pulled',
  short: 'hand-offs pulled',
  unit: 'ratio',
  formula: 'Hand-offs at the pace of the receiver ÷ all hand-offs',
  help: 'The share of the connections along which the receiver takes the next unit when it is ready. Where customers go on of their own accord nobody hands over: these do not count.',
  source: 'Rother & Shook, *Learning to See*',
  better: 'more',
  value: (_, { state }) => {
    const all = oursOf(state);
    return all.length === 0 ? undefined : all.filter(isPulled).length / all.length;
  },
  contributions: (_, { state }) => perReceiver(state, oursOf(state), isPulled, 'pulled'),
  sums: true,
  detail: (_, { state }) => {
    const all = oursOf(state);
    return all.length === 0 ? undefined : `${all.filter(isPulled).length} of ${all.length}`;
  },
  missing: 'Connect the steps.',
};

/** Those at our pace, the sender's or the receiver's. */
function oursOf(state: MapState): readonly MapEdge[] {
  return handOffs(state).filter(({ kind }) => edgeKindOf(kind).pace !== 'customer');
}

function isPulled({ kind }: MapEdge): boolean {
  return edgeKindOf(kind).pace === 'pull';
}
