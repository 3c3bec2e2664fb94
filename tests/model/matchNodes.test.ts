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
  it('are all of them while nothing is typed', () => {
    expect(matchNodes(nodes, '  ')).toBe(nodes);
  });
});
