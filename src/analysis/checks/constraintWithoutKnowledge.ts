import { nodeName } from '#src/model/nodeName.ts';
import { thresholdsOf } from '#src/model/thresholds.ts';
import type { Check } from '../check.ts';
import { usesOf } from '../uses.ts';

export const constraintWithoutKnowledge: Check = {
  code: 'constraint-without-missing-knowledge',
  number: 'C20',
  title: 'A constraint without missing knowledge',
  severity: 'warning',
  help: 'What holds a stream back is most often knowledge that is not transferred. The constraint panel asks for it before it asks for people.',
  waitsFor:
    'a constraint, from the threshold of utilisation on, in a customer stream where a step says what it does to what is known; or an answer in the constraint panel.',
  find: ({ document, state, analysis: { constraint } }) => {
    const answers = state.missingKnowledge;
    if (constraint === undefined || document.stream.kind !== 'customer') return [];
    if (answers?.unknown !== undefined || onlyPeople(answers)) return [];
    const limit = thresholdsOf(document).utilisationPercent / 100;
    const isTight = constraint.utilisation >= limit && usesOf(state).knowledge;
    if (!isTight && answers === undefined) return [];
    const node = state.nodes.find(({ id }) => id === constraint.node);
    return [
      {
        message: `What does the customer not know yet at ${node === undefined ? 'the constraint' : `“${nodeName(node)}”`}? It is the constraint.`,
        advice: 'Answer the questions of the constraint panel before you think of more people.',
        nodes: [constraint.node],
        about: 'unknown',
      },
    ];
  },
};

/** True where more people is all that was thought of. */
export function onlyPeople(answers: { readonly [name: string]: string | undefined } | undefined): boolean {
  if (answers?.['people'] === undefined) return false;
  return ['unknown', 'lackedBy', 'wouldEase'].every((name) => answers[name] === undefined);
}
