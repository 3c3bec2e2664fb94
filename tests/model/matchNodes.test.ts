import { describe, expect, it } from 'vitest';
import { createNode } from '#src/model/create.ts';
import { matchNodes } from '#src/model/matchNodes.ts';
import { nodeName } from '#src/model/nodeName.ts';

const nodes = ['Capture lead', 'Nurture', 'Score leads', 'Révision légale', 'Lead review'].map(
  (name, index) => createNode('step', { id: `n${index}`, x: 0, y: 0 }, { name }),
);
const found = (typed: string) => matchNodes(nodes, typed).map(nodeName);

describe('nodes by what was typed', () => {
  it('come with those first whose name begins with it, then those with a word that does', () => {
    expect(found('lead')).toEqual(['Lead review', 'Capture lead', 'Score leads']);
  });
  it('are found by letters in their order, whatever their case and accents', () => {
    expect(found('NTR')).toEqual(['Nurture']);
    expect(found('revision leg')).toEqual(['Révision légale']);
    expect(found('xyz')).toEqual([]);
  });
  it('come with words that begin with it before those that hold it, and letters in their order last', () => {
    const named = ['Late round', 'List every ad', 'Misleading', 'Old lead', 'Lead'].map((name, index) =>
      createNode('step', { id: `n${index}`, x: 0, y: 0 }, { name }),
    );
    const best = matchNodes(named, 'lead').map(nodeName);
    expect(best).toEqual(['Lead', 'Old lead', 'Misleading', 'List every ad']);
    expect(matchNodes(named, 'l n d').map(nodeName)).toEqual(['Late round']);
    expect(matchNodes(named, 'n l').map(nodeName)).toEqual([]);
  });
  it('are found whatever the spaces', () => {
    expect(found('  Score \t lead')).toEqual(['Score leads']);
    expect(found('n t r')).toEqual(['Nurture']);
    const [first, second] = [' x', 'scorel'].map((name, index) =>
      createNode('step', { id: `m${index}`, x: 0, y: 0 }, { name }),
    );
    expect(
      matchNodes([...nodes, ...(first && second ? [second, first] : [])], 'score l').map(nodeName),
    ).toEqual(['Score leads', 'scorel']);
  });
  it('are all of them while nothing is typed', () => {
    expect(matchNodes(nodes, '  ')).toBe(nodes);
  });
});
