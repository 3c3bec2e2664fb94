import type { Check } from '../check.ts';

export const needsOfOneKind: Check = {
  code: 'needs-of-one-kind',
  number: 'C06',
  title: 'Needs of one kind only',
  severity: 'hint',
  help: 'Customers ask for the thing itself (output) and for how they are treated (service). Both are heard in what they say.',
  waitsFor: 'two needs.',
  find: ({ document: { customer } }) => {
    const kinds = new Set(customer.needs.map(({ kind }) => kind));
    if (customer.needs.length < 2 || kinds.size > 1) return [];
    const isOutput = kinds.has('output');
    return [
      {
        message: isOutput
          ? 'How does the customer want to be treated?'
          : 'What does the customer want to get?',
        advice: isOutput
          ? 'All needs are about the thing itself: add one about the service.'
          : 'All needs are about the service: add one about the thing itself.',
        nodes: [],
      },
    ];
  },
};
