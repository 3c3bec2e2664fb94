import { detailsOf } from '#src/model/detailsOf.ts';
import type { Check } from '../check.ts';

export const contentUsedOnce: Check = {
  code: 'content-used-once',
  number: 'C13',
  title: 'Content used no more than once',
  severity: 'hint',
  help: 'The same content can serve in thirty ways. Uses are the steps that use it and its other uses.',
  waitsFor: 'a piece of content.',
  find: ({ document: { contents = [] }, state }) => {
    if (contents.length === 0) return [];
    const uses = new Map<string, number>();
    for (const id of state.nodes.flatMap((node) => detailsOf(node).contents ?? [])) {
      uses.set(id, (uses.get(id) ?? 0) + 1);
    }
    return contents
      .filter(({ id, otherUses = 0 }) => (uses.get(id) ?? 0) + otherUses <= 1)
      .map(({ id, title }) => ({
        message: `Where else could “${title}” be used? ${uses.has(id) ? 'It is used once.' : 'Nothing uses it yet.'}`,
        advice: 'Link it to further steps, or enter how often it is used outside this map.',
        nodes: [],
        about: id,
      }));
  },
};
