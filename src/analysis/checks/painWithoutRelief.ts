import type { Check } from '../check.ts';

export const painWithoutRelief: Check = {
  code: 'pain-without-relief',
  number: 'C05',
  title: 'A pain without a relief',
  severity: 'warning',
  help: 'A stream that knows what troubles the customer should say what would ease it.',
  waitsFor: 'a pain.',
  find: ({ document: { customer } }) =>
    customer.pain === undefined || customer.relief !== undefined
      ? []
      : [
          {
            message: 'What would ease the customer’s pain?',
            advice: 'Write down the relief beside the pain in the customer panel.',
            nodes: [],
          },
        ],
};
