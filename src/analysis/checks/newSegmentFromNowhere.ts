import { placeOf } from '#src/model/placeOf.ts';
import type { Check } from '../check.ts';

export const newSegmentFromNowhere: Check = {
  code: 'new-segment-from-nowhere',
  number: 'C26',
  title: 'A new segment that follows from no existing one',
  severity: 'hint',
  help: 'New customers are found most easily where existing ones point: empower existing customers, engage prospects, explore new.',
  waitsFor: 'the ring “New”.',
  find: ({ document: { stream }, state, study: { graph } }) => {
    if (stream.ring !== 'new' || graph.loops.length > 0) return [];
    if (state.nodes.some((node) => placeOf(state, node).zone === 'existing')) return [];
    return [
      {
        message: `Which existing customers lead to ${stream.segment === undefined ? 'this new segment' : `“${stream.segment}”`}?`,
        advice: 'Draw what existing customers do for it: a referral, a step in their zone.',
        nodes: [],
      },
    ];
  },
};
