import { contentUses } from '#src/model/contentUses.ts';
import type { Check } from '../check.ts';

export const contentUsedOnce: Check = {
  code: 'content-used-once',
  number: 'C13',
  title: 'Content used no more than once',
  severity: 'hint',
  help: 'The same content can serve in thirty ways. Uses are the steps that use it and its other uses.',
  waitsFor: 'a piece of content.',
  find: ({ document: { contents = [] }, state }) =>
    contents
      .map((content) => ({ ...content, uses: contentUses(state, content).all }))
      .filter(({ uses }) => uses <= 1)
      .map(({ id, title, uses }) => ({
        message: `Where else could “${title}” be used? ${uses === 1 ? 'It is used once.' : 'Nothing uses it yet.'}`,
        advice: 'Link it to further steps, or enter how often it is used outside this map.',
        nodes: [],
        about: id,
      })),
};
