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
      // Maps of earlier versions say both in the comment, the only place that there was.
      const { comment, owner = comment, expected = comment, change, status } = idea;
      if (status === 'dropped') return [];
      const open = [
        ...(owner === undefined ? ['Who takes it on?'] : []),
        ...(expected === undefined && change === undefined ? ['How will you tell that it worked?'] : []),
      ];
      if (open.length === 0) return [];
      return [
        {
          message: `“${nodeName(node)}”: ${open.join(' ')}`,
          advice: 'Write the owner and the expected result into the details of the idea.',
          nodes: [node.id],
        },
      ];
    }),
};
