import type { Check } from '../check.ts';
import { onlyPeople } from './constraintWithoutKnowledge.ts';

export const onlyMorePeople: Check = {
  code: 'only-more-people',
  number: 'C21',
  title: 'More people is the only answer',
  severity: 'warning',
  help: 'Another pair of hands is the last answer to a constraint, after the knowledge that is not transferred.',
  waitsFor: 'an answer in the constraint panel.',
  find: ({ state, analysis: { constraint } }) =>
    onlyPeople(state.missingKnowledge)
      ? [
          {
            message: 'What would help without more people? Adding them is the only answer so far.',
            advice: 'Ask first what is not known, who lacks it, and what would make the decision easy.',
            nodes: constraint === undefined ? [] : [constraint.node],
            about: 'people',
          },
        ]
      : [],
};
