import { references, text } from '../field.ts';
import { knowledgeFields } from './knowledgeFields.ts';
import { placeFields } from './placeFields.ts';

/** What a step and a touch point mean to the customer. */
export const customerFields = {
  needs: references({
    label: 'Needs served',
    short: 'Needs',
    help: 'The needs of the customer that this step serves.',
    section: 'customer',
    to: 'need',
  }),
  ctqs: references({
    label: 'Affects what is critical',
    short: 'CTQ',
    help: 'The measures critical to quality that this step affects.',
    section: 'customer',
    to: 'ctq',
  }),
  ...placeFields,
  customerStage: text({
    label: "Customer's stage",
    help: 'Where customers are on their own way. Empty: as its stage says.',
    section: 'customer',
    maxLength: 100,
  }),
  ...knowledgeFields,
  tactics: references({
    label: 'Tactics',
    help: 'How customers are reached here: advertising, referral, a white paper.',
    section: 'customer',
    to: 'tactic',
  }),
  contents: references({
    label: 'Content used',
    help: 'Pieces of content that this step uses.',
    section: 'customer',
    to: 'content',
  }),
};
