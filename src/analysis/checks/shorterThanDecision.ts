import { workingSeconds } from '#src/lib/duration.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import type { Check } from '../check.ts';

export const shorterThanDecision: Check = {
  code: 'shorter-than-decision',
  number: 'C33',
  title: 'Faster than the customer decides',
  severity: 'hint',
  help: 'The customer is in control. A stream that is over before they would have decided puts them under pressure.',
  waitsFor: 'the decision time of the customer.',
  find: ({ document: { customer, calendar }, analysis: { headline } }) => {
    const { decisionTime } = customer;
    const { flowTime } = headline;
    if (decisionTime === undefined || flowTime === undefined || flowTime === 0) return [];
    const theirs = workingSeconds(decisionTime, calendar);
    if (flowTime >= theirs) return [];
    return [
      {
        message: `Are customers pressed? They take ${formatDuration(theirs, calendar)} to decide, and the stream takes ${formatDuration(flowTime, calendar)}.`,
        advice: 'Let them set the pace, or ask again how long they take to decide.',
        nodes: [],
      },
    ];
  },
};
