import { choice, date, durationField, group, number, percent, text } from '../field.ts';

/**
 * The figures of work: what a step and a touch point carry. Names, units and meaning are those of
 * docs/measures.md, "A step's own figures".
 */
export const workFields = {
  name: text({
    label: 'Name',
    help: 'What is done here: a verb and its object.',
    section: 'first',
    maxLength: 200,
  }),
  processTime: durationField({
    label: 'Process time',
    short: 'PT',
    help: 'Hands-on time for one unit (for one batch, if worked on in batches).',
    defaultUnit: 'min',
    section: 'first',
  }),
  waitTime: durationField({
    label: 'Wait before',
    short: 'Wait',
    help: 'Time that a unit waits in front of this step. `5 cd` is five elapsed calendar days.',
    defaultUnit: 'd',
    section: 'first',
  }),
  who: text({ label: 'Who', help: 'The role or team that does the work.', section: 'first', maxLength: 200 }),
  valueClass: choice({
    label: 'Value class',
    help: 'Whom the process time serves.',
    section: 'flow',
    options: [
      {
        value: 'value-add',
        label: 'Value-add',
        help: 'It serves a need that the customer has stated and would pay for.',
        tone: 'value',
      },
      {
        value: 'necessary',
        label: 'Necessary',
        help: 'The customer does not value it, and it cannot be dropped today.',
        tone: 'necessary',
      },
      { value: 'waste', label: 'Waste', help: 'It serves nobody.', tone: 'waste' },
    ],
  }),
  split: group({
    label: 'Split',
    help: 'Process time in its three classes, in place of one figure with one class.',
    section: 'flow',
    replaces: 'processTime',
    fields: {
      valueAdd: durationField({
        label: 'Value-add time',
        help: 'Hands-on time that serves a stated need.',
        defaultUnit: 'min',
      }),
      necessary: durationField({
        label: 'Necessary time',
        help: 'Hands-on time that cannot be dropped today.',
        defaultUnit: 'min',
      }),
      waste: durationField({
        label: 'Waste time',
        help: 'Hands-on time that serves nobody.',
        defaultUnit: 'min',
      }),
    },
  }),
  waitOwner: choice({
    label: 'Who is waited for',
    help: "Whose time the wait is. The customer's own decision time is never our waste.",
    section: 'flow',
    whenEmpty: 'ours',
    options: [
      { value: 'ours', label: 'Ours' },
      { value: 'shared', label: 'Shared' },
      { value: 'scheduled', label: 'Scheduled' },
      { value: 'customer', label: 'The customer', tone: 'customer' },
    ],
  }),
  leadTime: durationField({
    label: 'Lead time',
    short: 'LT',
    help: 'In place of the wait: from arrival to completion, process time included.',
    defaultUnit: 'd',
    section: 'flow',
    replaces: 'waitTime',
  }),
  percentCompleteAccurate: percent({
    label: '%C&A',
    short: '%C&A',
    help: 'Complete and accurate: the share of units that arrive usable, as the receiver judges this work. Empty: not assessed.',
    section: 'flow',
  }),
  routing: choice({
    label: 'Where it branches',
    help: 'Choice: each unit takes one way. Parallel: it takes all of them at once, until they meet again; drawn with a double edge.',
    section: 'flow',
    whenEmpty: 'choice',
    options: [
      { value: 'choice', label: 'Choice' },
      { value: 'parallel', label: 'Parallel' },
    ],
  }),
  people: number({
    label: 'People',
    short: 'People',
    help: 'How many can work on units of this step at the same time. Empty: no capacity figure.',
    min: 0,
    aboveMin: true,
    max: 100_000,
    section: 'capacity',
  }),
  availabilityPercent: percent({
    label: 'Availability',
    short: 'Avail.',
    help: 'Share of their working time that those people give to this step. Empty: 100 %.',
    aboveMin: true,
    section: 'capacity',
  }),
  batch: number({
    label: 'Batch',
    short: 'Batch',
    help: 'Units worked on together. Process time is then per batch. Empty: 1.',
    min: 1,
    max: 1_000_000,
    section: 'capacity',
  }),
  wip: number({
    label: 'WIP now',
    short: 'WIP',
    help: 'Units there now, counted.',
    min: 0,
    max: 1e9,
    unit: 'units',
    section: 'capacity',
  }),
  wipLimit: number({
    label: 'WIP limit',
    help: 'The most units allowed at once.',
    min: 0,
    max: 1e9,
    unit: 'units',
    section: 'capacity',
  }),
  processTimeLow: durationField({
    label: 'Process time, low',
    help: 'At best.',
    defaultUnit: 'min',
    section: 'trust',
  }),
  processTimeHigh: durationField({
    label: 'Process time, high',
    help: 'At worst.',
    defaultUnit: 'min',
    section: 'trust',
  }),
  waitTimeLow: durationField({ label: 'Wait, low', help: 'At best.', defaultUnit: 'd', section: 'trust' }),
  waitTimeHigh: durationField({ label: 'Wait, high', help: 'At worst.', defaultUnit: 'd', section: 'trust' }),
  confidence: choice({
    label: 'Confidence',
    help: 'How these figures are known.',
    section: 'trust',
    options: [
      { value: 'guess', label: 'Guess' },
      { value: 'estimate', label: 'Estimate' },
      { value: 'measured', label: 'Measured' },
    ],
  }),
  source: text({ label: 'Source', help: 'Where the figures come from.', maxLength: 500, section: 'trust' }),
  sourceDate: date({ label: 'As of', help: 'The day on which they were true.', section: 'trust' }),
  comment: text({
    label: 'Comment',
    help: 'Anything else worth keeping.',
    multiline: true,
    maxLength: 4000,
    section: 'more',
  }),
};
