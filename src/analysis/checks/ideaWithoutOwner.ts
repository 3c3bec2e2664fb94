import { detailsOf } from '#src/model/detailsOf.ts';
import { nodeName } from '#src/model/nodeName.ts';
import type { Check } from '../check.ts';

export const ideaWithoutOwner: Check = {
  code: 'idea-without-owner',
  number: 'C31',
  title: 'An improvement idea without owner or measure',
  severity: 'hint',
  help: 'An idea becomes an improvement when somebody takes it on and it is said how to tell that it worked.',
  waitsFor: 'an improvement idea with a name.',
  find: ({ state }) =>
    state.nodes.flatMap((node) => {
      const { idea } = detailsOf(node);
      if (idea === undefined || node.data['name'] === undefined) return [];
      const open = [
        ...(idea.owner === undefined ? ['Who takes it on?'] : []),
        ...(idea.measure === undefined ? ['How will you tell that it worked?'] : []),
      ];
      if (open.length === 0) return [];
      return [
        {
          message: `“${nodeName(node)}”: ${open.join(' ')}`,
          advice: 'Write it into the comment of the idea.',
          nodes: [node.id],
        },
      ];
    }),
};
