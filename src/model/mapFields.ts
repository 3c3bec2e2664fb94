import { choice, durationField, type Fields, number, reference, text } from '#src/notation/field.ts';

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

/** A piece of content that steps use. */
export const contentFields = {
  title: text({ label: 'Content', help: 'What it is called.', maxLength: 200 }),
  tactic: reference({ label: 'Tactic', help: 'The tactic that it belongs to.', to: 'tactic' }),
  otherUses: number({
    label: 'Other uses',
    help: 'How often it is used outside this map: the same content thirty ways.',
    min: 0,
    max: 10_000,
    integer: true,
  }),
} satisfies Fields;

/** A figure that the map keeps besides its measures, to compare states by: cost, head count, licence fees. */
export const ownFigureFields = {
  name: text({ label: 'Figure', help: 'What it counts: cost, head count, licence fees.', maxLength: 200 }),
  unit: text({ label: 'Unit', help: 'The unit of its values: €, people. % for shares.', maxLength: 30 }),
  better: choice({
    label: 'Better',
    help: 'Which way is better.',
    options: [
      { value: 'less', label: 'Less' },
      { value: 'more', label: 'More' },
      { value: 'neither', label: 'Neither' },
    ],
  }),
} satisfies Fields;

/** From where on a check speaks up. Empty: as the check says. */
export const thresholdFields = {
  utilisationPercent: number({
    label: 'Utilisation',
    help: 'Above this a step is too busy to answer quickly.',
    min: 0,
    max: 1000,
    unit: '%',
  }),
  completeAccuratePercent: number({
    label: '%C&A',
    help: 'Below this the work of a step is too often unusable.',
    min: 0,
    max: 100,
    unit: '%',
  }),
  flowTimePercent: number({
    label: 'Share of the flow time',
    help: 'Above this one step holds most of it.',
    min: 0,
    max: 100,
    unit: '%',
  }),
  firstResponse: durationField({
    label: 'First response',
    help: 'Longer than this is late, where the prospect asked.',
    defaultUnit: 'h',
  }),
  countedWipFactor: number({
    label: 'Counted WIP',
    help: 'So many times the expected WIP is too many.',
    min: 1,
    max: 1000,
  }),
  stepsInRow: number({
    label: 'Steps in a row',
    help: 'With more than these a map is hard to read.',
    min: 1,
    max: 1000,
    integer: true,
  }),
  needWeight: number({
    label: 'Heavy need',
    help: 'From this weight on a need should have a measure critical to quality.',
    min: 1,
    max: 5,
  }),
} satisfies Fields;
