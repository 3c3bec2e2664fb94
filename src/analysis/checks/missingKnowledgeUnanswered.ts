import type { Check } from '../check.ts';

export const missingKnowledgeUnanswered: Check = {
  code: 'missing-knowledge-unanswered',
  number: 'C22',
  title: 'Missing knowledge with an open question',
  severity: 'hint',
  help: 'What is not known becomes work once it is clear who lacks it and what would make the decision easy.',
  waitsFor: 'what the customer does not know yet, in the constraint panel.',
  find: ({ state, analysis: { constraint } }) => {
    const { unknown, lackedBy, wouldEase } = state.missingKnowledge ?? {};
    if (unknown === undefined || (lackedBy !== undefined && wouldEase !== undefined)) return [];
    const open = [
      ...(lackedBy === undefined ? ['Who lacks it?'] : []),
      ...(wouldEase === undefined ? ['What would make the decision easy?'] : []),
    ];
    return [
      {
        message: `${open.join(' ')} At the constraint it is said what is not known yet.`,
        advice: 'Answer it in the constraint panel.',
        nodes: constraint === undefined ? [] : [constraint.node],
        about: 'answers',
      },
    ];
  },
};
