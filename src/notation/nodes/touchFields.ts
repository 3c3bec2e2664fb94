import { choice, text } from '../field.ts';

/** How customers are met at a touch point. */
export const touchFields = {
  channel: text({
    label: 'Channel',
    help: 'Where the contact takes place: call, demo, e-mail, fair.',
    section: 'customer',
    maxLength: 200,
  }),
  startedBy: choice({
    label: 'Started by',
    help: 'Who takes the first move.',
    section: 'customer',
    options: [
      { value: 'customer', label: 'The customer' },
      { value: 'us', label: 'Us' },
    ],
  }),
  timing: choice({
    label: 'Live or scheduled',
    help: 'Live: an answer in the moment. Scheduled: sent when our calendar says so.',
    section: 'customer',
    options: [
      { value: 'live', label: 'Live' },
      { value: 'scheduled', label: 'Scheduled' },
    ],
  }),
  selfServe: choice({
    label: 'Self-serve',
    help: 'Whether customers can do it alone, whenever they like.',
    section: 'customer',
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  }),
  knowledgeGained: text({
    label: 'What the customer learns',
    help: 'What the customer knows after it and did not know before.',
    section: 'customer',
    maxLength: 500,
  }),
  replyCaptured: choice({
    label: 'Reply captured',
    help: 'Whether what the customer answers is written down where the next step finds it.',
    section: 'customer',
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  }),
  pullLevel: choice({
    label: 'Level of pull',
    help: 'Access: they look it up. Attract: it draws them in. Achieve: it helps them get something done.',
    section: 'customer',
    options: [
      { value: 'access', label: 'Access' },
      { value: 'attract', label: 'Attract' },
      { value: 'achieve', label: 'Achieve' },
    ],
  }),
};
