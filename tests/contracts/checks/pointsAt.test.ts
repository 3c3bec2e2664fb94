import { expect, it } from 'vitest';
import { findings } from '#src/analysis/findings.ts';
import { pointsAt } from './asked.ts';
import { customerCases } from './customerCases.ts';
import { figureCases } from './figureCases.ts';
import { knowledgeCases } from './knowledgeCases.ts';

/** What each check points at on its map: nodes, edges, (what else), [its fix]; empty: the map as a whole. */
const wanted: Readonly<Record<string, string>> = {
  'no-customer': 'buyer',
  'no-need': '',
  'step-without-need': 'b',
  'need-without-step': '(N2)',
  'pain-without-relief': '',
  'needs-of-one-kind': '',
  'heavy-need-without-ctq': '(N1)',
  'ctq-without-step': '(Q2)',
  'step-without-stage': 'b (outside)',
  'direct-without-indirect': 'a',
  'missing-pull-level': '(achieve)',
  'no-self-serve': 'a b (contacts)',
  'content-used-once': '(paper)',
  'nothing-for-existing-customers': '',
  'stream-stops-at-purchase': '',
  'cold-entry': 'visitors',
  'new-segment-from-nowhere': '',
  'loss-without-reason': 'lost',
  'roles-missing': '(one person)',
  'shorter-than-decision': '',
  'late-first-response': 'a',
  'idea-without-owner': 'idea',
  'no-knowledge-moved': 'a',
  'column-without-limit': '(knowledge)',
  'column-over-limit': '(information)',
  'no-upsell': '',
  'constraint-without-missing-knowledge': 'a (unknown)',
  'only-more-people': 'a (people)',
  'missing-knowledge-unanswered': 'a (answers)',
  'push-into-limit': 'b e1',
  'undefined-hand-over': 'e1',
  'waste-kept': 'a',
  'over-wip-limit': 'a',
  'high-utilisation': 'a',
  'utilisation-above-100': 'a',
  'low-complete-accurate': 'a',
  'one-step-holds-flow-time': 'a',
  'counted-above-expected': 'a',
  'wait-in-24-hours': 'a [Turn 48 h into 2 d]',
  'too-many-steps-in-row': '(s0)',
  'shares-above-100': 'a e1 e2 (a) [Scale the shares to 100 %]',
  'branches-never-meet': 'a',
  'edge-leaves-parallel-block': 'a b e5',
  'loop-never-left': 'b b2',
  'lead-time-below-process-time': 'a',
  'returns-without-end': 'buyer e4',
  'no-entry': '',
  'entry-without-delivery': 'fair',
  'rework-without-share': 'b e4',
  'shares-ignored-in-parallel': 'a e1 (a) [Clear this share]',
  'queue-count-without-demand': 'a',
  'volume-missing': 'visitors',
  'edge-after-the-end': 'c e4 [Mark this connection as rework]',
  'returns-without-share': 'buyer e4',
  'unmarked-rework': 'c e4 [Mark this connection as rework]',
};

it.each(Object.entries({ ...customerCases, ...knowledgeCases, ...figureCases }))(
  '%s points at what it is about, once',
  (code, { ill }) => {
    // A map of its own: what was found once is kept with the map.
    const found = findings(structuredClone(ill), 'current').filter((finding) => finding.code === code);
    expect(found.map(pointsAt)).toEqual([wanted[code]]);
  },
);
