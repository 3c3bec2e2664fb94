import { choice, group } from '../field.ts';

const levels = [
  { value: 'data', label: 'Data', help: 'Single facts that were collected.' },
  { value: 'information', label: 'Information', help: 'Facts put in order: what is the case.' },
  { value: 'knowledge', label: 'Knowledge', help: 'How and why it is so.' },
  { value: 'wisdom', label: 'Wisdom', help: 'What is worth doing about it.' },
] as const;

/** What a step does to what is known, and where its card stands on the knowledge board. */
export const knowledgeFields = {
  knowledge: group({
    label: 'Knowledge',
    help: 'What is known of the customer, and by the customer, before this step and after it.',
    section: 'customer',
    fields: {
      from: choice({ label: 'Knowledge from', help: 'What is known when a unit arrives.', options: levels }),
      to: choice({ label: 'Knowledge to', help: 'What is known when it leaves.', options: levels }),
    },
  }),
  boardRow: choice({
    label: 'Row on the board',
    help: 'What the knowledge is for. Empty: as its zone says, awareness for indirect, upsell for existing customers, else buy.',
    section: 'customer',
    options: [
      { value: 'awareness', label: 'Awareness (pull)' },
      { value: 'buy', label: 'Buy' },
      { value: 'upsell', label: 'Upsell' },
    ],
  }),
  boardPlace: choice({
    label: 'Place on the board',
    help: 'Whether the work of this step is waiting or being done.',
    section: 'customer',
    whenEmpty: 'queue',
    options: [
      { value: 'queue', label: 'Queue' },
      { value: 'doing', label: 'Doing' },
    ],
  }),
};
