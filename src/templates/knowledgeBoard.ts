import type { MapDocument } from '#src/model/document.ts';
import { buildBeginning } from './beginning.ts';

const know = (from: string, to: string, boardRow: string) => ({
  knowledge: { from, to },
  boardRow,
  needs: ['N1'],
});

/** The steps as cards on the knowledge board: what is known, with limits and no dates. */
export const knowledgeBoard = (): MapDocument =>
  buildBeginning({
    id: 'knowledge-board',
    title: 'Knowledge board',
    stream: { unit: 'prospect', kind: 'customer', start: 'first question', end: 'purchase' },
    customer: { needs: [{ id: 'N1', text: 'Decide with good reasons', kind: 'output' }] },
    line: [
      ['source', 'source', { name: 'People who ask' }],
      ['step', 's1', { name: 'Collect what they ask', ...know('data', 'information', 'awareness') }],
      ['step', 's2', { name: 'Show how and why', ...know('information', 'knowledge', 'awareness') }],
      ['step', 's3', { name: 'Work on their own case', ...know('knowledge', 'knowledge', 'buy') }],
      ['step', 's4', { name: 'Help them decide', ...know('knowledge', 'wisdom', 'buy') }],
      ['step', 's5', { name: 'Find what more is possible', ...know('wisdom', 'wisdom', 'upsell') }],
      ['customer', 'customer', { name: 'Customer' }],
    ],
    edges: [
      ['customerMove', 'source', 's1'],
      ['pull', 's1', 's2'],
      ['pull', 's2', 's3'],
      ['pull', 's3', 's4'],
      ['pull', 's4', 's5'],
      ['customerMove', 's5', 'customer'],
    ],
    state: {
      wipLimits: { information: 8, knowledge: 4, wisdom: 3 },
      unlimited: { data: 'People look things up at their own pace.' },
    },
    notes: [
      'The board shows these steps by what is known. Limits are illustrative: put your own in their place.',
    ],
  });
