import { choice, durationField, type Fields, number, text } from '#src/notation/field.ts';

/**
 * The fields of a map outside its nodes and edges, declared like those of the kinds: the file check, the JSON Schema,
 * the cleaning of what is typed and the forms follow from them.
 */
export const titleField = text({ label: 'Title', help: 'What this map is called.', maxLength: 200 });

export const roleFields = {
  manager: text({
    label: 'Value stream manager',
    help: 'Who answers for the whole stream.',
    maxLength: 200,
  }),
  coordinator: text({
    label: 'Team coordinator',
    help: 'Who keeps the work going from day to day.',
    maxLength: 200,
  }),
  leader: text({ label: 'Team leader', help: 'Who leads the people who do the work.', maxLength: 200 }),
} satisfies Fields;

export const streamFields = {
  unit: text({ label: 'Flow unit', help: 'What flows: a lead, a campaign, an account.', maxLength: 100 }),
  kind: choice({
    label: 'Kind of stream',
    help: 'Whether the unit is a customer or a piece of work.',
    options: [
      { value: 'customer', label: 'Customer', help: 'The unit is a person or an account.' },
      { value: 'work', label: 'Work', help: 'The unit is a campaign, an article, a webinar.' },
    ],
  }),
  start: text({ label: 'Starts with', help: 'The event that starts the stream.', maxLength: 200 }),
  end: text({ label: 'Ends with', help: 'The event that ends the stream.', maxLength: 200 }),
  segment: text({ label: 'Segment', help: 'Which customers this stream is for.', maxLength: 200 }),
  ring: choice({
    label: 'Ring',
    help: 'How well these customers know you.',
    options: [
      { value: 'existing', label: 'Existing customers' },
      { value: 'engaged', label: 'Engaged prospects' },
      { value: 'new', label: 'New' },
    ],
  }),
} satisfies Fields;

export const calendarFields = {
  hoursPerDay: number({
    label: 'Hours per day',
    help: 'Working hours in one working day.',
    min: 0,
    aboveMin: true,
    max: 24,
    unit: 'h',
  }),
  daysPerWeek: number({
    label: 'Days per week',
    help: 'Working days in one week.',
    min: 0,
    aboveMin: true,
    max: 7,
    unit: 'd',
  }),
  daysPerMonth: number({
    label: 'Days per month',
    help: 'Working days in one month. Empty: 52/12 weeks.',
    min: 0,
    aboveMin: true,
    max: 31,
    unit: 'd',
  }),
} satisfies Fields;

export const customerFields = {
  name: text({ label: 'Customer', help: 'Who receives what this stream delivers.', maxLength: 200 }),
  pain: text({ label: 'Pain', help: 'What troubles them.', multiline: true, maxLength: 2000 }),
  relief: text({ label: 'Relief', help: 'What would ease it.', multiline: true, maxLength: 2000 }),
  decisionTime: durationField({
    label: 'Decision time',
    help: 'How long customers take to decide when nobody delays them.',
    defaultUnit: 'd',
  }),
} satisfies Fields;

export const needFields = {
  text: text({ label: 'Need', help: 'What the customer needs, in their own words.', maxLength: 500 }),
  kind: choice({
    label: 'Kind of need',
    help: 'The thing itself, or how they are treated.',
    options: [
      { value: 'output', label: 'Output' },
      { value: 'service', label: 'Service' },
    ],
  }),
  weight: number({ label: 'Weight', help: 'How much it matters to them, 1 to 5.', min: 1, max: 5 }),
  evidence: text({ label: 'Evidence', help: 'How this is known.', multiline: true, maxLength: 2000 }),
} satisfies Fields;

export const ctqFields = {
  need: text({ label: 'Need', help: 'The need that it measures, by its id.', maxLength: 200 }),
  measure: text({ label: 'Measure', help: 'What the customer would measure.', maxLength: 300 }),
  unit: text({ label: 'Unit', help: 'The unit of target and current value.', maxLength: 50 }),
  direction: choice({
    label: 'Better when',
    help: 'Which way is better.',
    options: [
      { value: 'up', label: 'Higher' },
      { value: 'down', label: 'Lower' },
    ],
  }),
  target: number({ label: 'Target', help: 'The value to reach.', min: -1e12, max: 1e12 }),
  current: number({ label: 'Current', help: 'The value today.', min: -1e12, max: 1e12 }),
} satisfies Fields;

export const demandFields = {
  units: number({ label: 'Demand', help: 'Units in each period.', min: 0, aboveMin: true, max: 1e12 }),
  per: durationField({ label: 'Per', help: 'The period, in working time.', defaultUnit: 'mo' }),
  at: choice({
    label: 'Counted at',
    help: 'Where the demand is known; the other end follows from the yield.',
    options: [
      { value: 'entry', label: 'The entry', help: 'So many units come in.' },
      { value: 'customer', label: 'The customer', help: 'So many units are wanted.' },
    ],
  }),
} satisfies Fields;

export const stateFields = {
  name: text({ label: 'Name', help: 'What this state of the stream is called.', maxLength: 200 }),
  kind: choice({
    label: 'Kind of state',
    help: 'What it shows.',
    options: [
      { value: 'current', label: 'Current' },
      { value: 'future', label: 'Future' },
      { value: 'ideal', label: 'Ideal' },
      { value: 'other', label: 'Other' },
    ],
  }),
  basedOn: text({ label: 'Based on', help: 'The state it was made from, by its id.', maxLength: 200 }),
} satisfies Fields;

export const stageFields = {
  label: text({ label: 'Stage', help: 'What this part of the stream is called.', maxLength: 200 }),
  marketingName: text({ label: 'Marketing name', help: 'What marketing calls it.', maxLength: 200 }),
  zone: choice({
    label: 'Zone',
    help: 'Who is met here, and how.',
    options: [
      { value: 'indirect', label: 'Indirect' },
      { value: 'direct', label: 'Direct' },
      { value: 'existing', label: 'Existing customers' },
    ],
  }),
  width: number({ label: 'Width', help: 'In world units.', min: 0, max: 200_000 }),
} satisfies Fields;

export const laneFields = {
  label: text({ label: 'Lane', help: 'Who works in this lane.', maxLength: 200 }),
  height: number({ label: 'Height', help: 'In world units.', min: 0, max: 200_000 }),
} satisfies Fields;
