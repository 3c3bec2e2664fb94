import { choice, type DataOf, date, group, number, type PlainField, reference, text } from '../field.ts';
import { flowFields } from '../edges/flowFields.ts';
import { workFields } from './workFields.ts';

/**
 * What there is to say about an improvement idea, on the map and in the parking lot alike. The expected change names
 * fields of what it is about: where they mean something there, they can be put into a future state as they stand.
 */
export const burstFields = {
  name: text({
    label: 'Idea',
    help: 'What could be better here, in a few words.',
    section: 'first',
    maxLength: 200,
  }),
  target: reference({
    label: 'About',
    help: 'The step or connection that it would make better. Empty: the whole stream.',
    section: 'first',
    to: 'item',
  }),
  waste: choice({
    label: 'Waste',
    help: 'What is lost today, of the eight kinds of waste.',
    section: 'first',
    options: [
      { value: 'waiting', label: 'Waiting', help: 'For an approval, an answer, a brief, the next release.' },
      {
        value: 'corrections',
        label: 'Rework and corrections',
        help: 'Briefs, copy and data that come back because they were not right the first time.',
      },
      {
        value: 'unasked',
        label: 'Content nobody asked for',
        help: 'Campaigns, leads and reports beyond what customers or colleagues want.',
      },
      {
        value: 'hand-overs',
        label: 'Hand-overs',
        help: 'Passing work between teams and tools, with something lost each time.',
      },
      {
        value: 'piled-up',
        label: 'Piled-up work',
        help: 'Leads, drafts and campaigns that lie about half done and go stale.',
      },
      {
        value: 'searching',
        label: 'Searching and switching',
        help: 'Looking for files, copying between tools, jumping from task to task.',
      },
      {
        value: 'overdone',
        label: 'More than is needed',
        help: 'Rounds of polish, fields and approvals that no customer would pay for.',
      },
      {
        value: 'unused-knowledge',
        label: 'Unused knowledge',
        help: 'What people know of customers, or could do, and nobody asks them for.',
      },
    ],
  }),
  status: choice({
    label: 'Status',
    help: 'How far it has come.',
    section: 'first',
    whenEmpty: 'idea',
    options: [
      { value: 'idea', label: 'Idea', help: 'Nobody has decided yet.' },
      { value: 'planned', label: 'Planned', help: 'It will be done.' },
      { value: 'doing', label: 'Doing', help: 'It is being tried.' },
      { value: 'done', label: 'Done', help: 'It was done, whatever came of it.' },
      { value: 'dropped', label: 'Dropped', help: 'It will not be done.' },
    ],
  }),
  owner: text({ label: 'Owner', help: 'Who takes it on: one name.', section: 'plan', maxLength: 200 }),
  due: date({ label: 'Due', help: 'The day by which it is done.', section: 'plan' }),
  effort: fromOneToFive({ label: 'Effort', help: 'How much work it is: 1 an afternoon, 5 a project.' }),
  effect: fromOneToFive({
    label: 'Effect',
    help: 'What it does for customers or the stream: 1 little, 5 much.',
  }),
  cycle: choice({
    label: 'Cycle',
    help: 'How it is gone about.',
    section: 'plan',
    options: [
      { value: 'edca', label: 'EDCA', help: 'Explore, do, check, act: find out what could work.' },
      { value: 'pdca', label: 'PDCA', help: 'Plan, do, check, act: make a known thing better.' },
      { value: 'sdca', label: 'SDCA', help: 'Standardise, do, check, act: keep what works.' },
    ],
  }),
  hypothesis: text({
    label: 'Hypothesis',
    help: 'If we do this, then that will follow, and why.',
    section: 'plan',
    multiline: true,
    maxLength: 2000,
  }),
  expected: text({
    label: 'Expected result',
    help: 'How to tell that it worked: what is measured, and what it should be.',
    section: 'result',
    multiline: true,
    maxLength: 2000,
  }),
  change: group({
    label: 'Expected change',
    help: 'Figures of the step or connection as they should become. They can be put into a future state.',
    section: 'result',
    fields: {
      name: text({ label: 'New name', help: 'What it will be called.', maxLength: 200 }),
      waitTime: becomes(workFields.waitTime, 'New wait before'),
      processTime: becomes(workFields.processTime, 'New process time'),
      valueClass: becomes(workFields.valueClass, 'New value class'),
      percentCompleteAccurate: becomes(workFields.percentCompleteAccurate, 'New %C&A'),
      people: becomes(workFields.people, 'New number of people'),
      wipLimit: becomes(workFields.wipLimit, 'New WIP limit'),
      sharePercent: becomes(flowFields.sharePercent, 'New share'),
      transferTime: becomes(flowFields.transferTime, 'New transfer time'),
    },
  }),
  actual: text({
    label: 'Actual result',
    help: 'What came of it, once it was done.',
    section: 'result',
    multiline: true,
    maxLength: 2000,
  }),
  comment: workFields.comment,
};

export type BurstData = DataOf<typeof burstFields>;

function fromOneToFive(words: { readonly label: string; readonly help: string }) {
  return number({ ...words, section: 'plan', min: 1, max: 5, integer: true });
}

/** The field of a step or connection, as what it is to become. */
function becomes<F extends PlainField>(field: F, label: string) {
  return { ...field, label };
}
