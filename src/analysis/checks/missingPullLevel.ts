import { detailsOf } from '#src/model/detailsOf.ts';
import type { Check } from '../check.ts';
import { usesOf } from '../uses.ts';

const levels = [
  { id: 'access', question: 'Where can customers look it up by themselves?', name: 'access' },
  { id: 'attract', question: 'What draws customers in?', name: 'attract' },
  { id: 'achieve', question: 'Where do you help customers get something done?', name: 'achieve' },
];

export const missingPullLevel: Check = {
  code: 'missing-pull-level',
  number: 'C11',
  title: 'A level of pull without a contact',
  severity: 'hint',
  help: 'Pull has three levels: access, attract, achieve. A stream that lacks one of them has to push there.',
  waitsFor: 'a first contact with a level of pull.',
  find: ({ state }) => {
    if (!usesOf(state).pullLevels) return [];
    const used = new Set(state.nodes.map((node): string => detailsOf(node).pullLevel ?? ''));
    return levels
      .filter(({ id }) => !used.has(id))
      .map(({ id, question, name }) => ({
        message: question,
        advice: `No contact is on the level “${name}”: add one, or say so at one that there is.`,
        nodes: [],
        about: id,
      }));
  },
};
