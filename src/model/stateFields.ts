import { choice, date, durationField, type Fields, group, number, text } from '#src/notation/field.ts';
import { worldReach } from './world.ts';

/** The fields of a state outside its nodes and edges, declared like those of the map (`mapFields.ts`). */
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
  date: date({
    label: 'Date',
    help: 'The day that this state is of: when it was looked at, or by when it is to be reached.',
  }),
  revision: date({ label: 'Revision', help: 'The day on which this state was last gone over together.' }),
  bands: group({
    label: 'Bands',
    help: 'Which bands are drawn behind the map, and whether undefined hand-overs are dotted.',
    fields: {
      stages: shownOrHidden('Stages', 'The columns of stages with their zones.'),
      lanes: shownOrHidden('Lanes', 'The rows of teams.'),
      handOvers: shownOrHidden('Undefined hand-overs', 'Dotted until trigger, owner and payload are known.'),
      left: edge('Left edge', 'Where the first column begins, or the rows. Empty: beside the first step.'),
      top: edge('Top edge', 'Where the first row begins, or the columns. Empty: above the first step.'),
    },
  }),
  wipLimits: group({
    label: 'WIP limits',
    help: 'The most cards in a column of the knowledge board.',
    fields: {
      data: columnLimit('Data'),
      information: columnLimit('Information'),
      knowledge: columnLimit('Knowledge'),
      wisdom: columnLimit('Wisdom'),
    },
  }),
  unlimited: group({
    label: 'Unlimited columns',
    help: 'Why a column of the knowledge board has no limit: people learn there at their own pace.',
    fields: {
      data: reason('Data'),
      information: reason('Information'),
      knowledge: reason('Knowledge'),
      wisdom: reason('Wisdom'),
    },
  }),
  answers: group({
    label: 'Questions between the columns',
    help: 'What the team answers to the three questions of the knowledge board.',
    fields: {
      dataToInformation: answer('How does data become information?', 'What is the case?'),
      informationToKnowledge: answer('How does information become knowledge?', 'How, and why?'),
      knowledgeToWisdom: answer('How does knowledge become wisdom?', 'From efficient to effective.'),
    },
  }),
  missingKnowledge: group({
    label: 'At the constraint',
    help: 'The knowledge that is not transferred where the stream is tight.',
    fields: {
      unknown: answer('What does the customer not know yet?', 'What keeps them from deciding.'),
      lackedBy: answer('Who lacks it?', 'Of theirs or of ours.'),
      wouldEase: answer('What would make the decision easy?', 'What they could see, try or read.'),
      people: answer('More people', 'The last answer: whom to add, if nothing else helps.'),
    },
  }),
} satisfies Fields;

function shownOrHidden(label: string, help: string) {
  return choice({
    label,
    help,
    options: [
      { value: 'shown', label: 'Shown' },
      { value: 'hidden', label: 'Hidden' },
    ],
  });
}

function edge(label: string, help: string) {
  return number({ label, help: `${help} In world units.`, min: -worldReach, max: worldReach });
}

function columnLimit(label: string) {
  return number({ label, help: 'The most cards there at once.', min: 0, max: 1e6, integer: true });
}

function reason(label: string) {
  return text({ label, help: 'Why it needs no limit.', maxLength: 500 });
}

function answer(label: string, help: string) {
  return text({ label, help, multiline: true, maxLength: 2000 });
}

/** A finding that the team has looked at and lets stand. */
export const waiverFields = {
  check: text({ label: 'Check', help: 'The code of the check.', maxLength: 100 }),
  subject: text({
    label: 'About',
    help: 'The symbol or connection that it is about, by its id. Empty: the whole map.',
    maxLength: 200,
  }),
  reason: text({ label: 'Reason', help: 'Why it is all right.', multiline: true, maxLength: 1000 }),
} satisfies Fields;

/** What one of the map's own figures is in this state. */
export const ownValueFields = {
  value: number({ label: 'Value', help: 'What it is in this state.', min: -1e15, max: 1e15 }),
} satisfies Fields;

export const stageFields = {
  label: text({ label: 'Stage', help: 'What this part of the stream is called.', maxLength: 200 }),
  marketingName: text({ label: 'Marketing name', help: 'What marketing calls it.', maxLength: 200 }),
  customerStage: text({
    label: "Customer's stage",
    help: 'Where customers are on their own way then: aware, consider, trust, evaluate, buy.',
    maxLength: 200,
  }),
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
