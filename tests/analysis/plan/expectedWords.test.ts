import { describe, expect, it } from 'vitest';
import { expectedWords } from '#src/analysis/plan/expectedWords.ts';
import { duration } from '#src/lib/duration.ts';
import { mapOf, source, step } from '../mapOf.ts';

const map = mapOf({
  nodes: { in: source, proposal: step({ name: 'Proposal', wait: [8, 'd'] }) },
  edges: ['in > proposal'],
});
const said = (idea: Parameters<typeof expectedWords>[2]) => expectedWords(map, 'current', idea);

describe('what an idea is expected to change, in one sentence', () => {
  it('has an arrow from what is to what is to be, and the bare figure where nothing is known', () => {
    const change = { waitTime: duration(2, 'd'), percentCompleteAccurate: 90 };
    expect(said({ target: 'proposal', change })).toBe(
      'Proposal: Wait before 8 d → 2 d; %C&A not said → 90 %.',
    );
  });

  it('has a figure that is so already without an arrow', () => {
    expect(said({ target: 'proposal', change: { waitTime: duration(8, 'd') } })).toBe(
      'Proposal: Wait before 8 d.',
    );
  });

  it('names a connection by its two ends', () => {
    expect(said({ target: 'e0', change: { transferTime: duration(1, 'd') } })).toBe(
      'in → Proposal: Transfer time not said → 1 d.',
    );
  });

  it('is empty where the idea changes nothing there', () => {
    expect(said({ target: 'proposal' })).toBe('');
    expect(said({ target: 'gone', change: { waitTime: duration(2, 'd') } })).toBe('');
  });
});
