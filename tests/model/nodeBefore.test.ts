import { expect, it } from 'vitest';
import { nodeBefore } from '#src/model/nodeBefore.ts';
import { stateWith } from '../layout/sampleMaps.ts';

const state = stateWith(
  [
    ['remark', 'note', 0, 400],
    ['buyer', 'customer', 600, 0],
    ['visitors', 'source', 0, 0],
    ['offer', 'step', 400, 0],
    ['qualify', 'step', 200, 0],
    ['lost', 'exit', 200, 300],
  ],
  [
    ['visitors', 'push', 'qualify'],
    ['offer', 'rework', 'qualify'],
    ['qualify', 'push', 'offer'],
    ['offer', 'push', 'buyer'],
    ['qualify', 'push', 'lost'],
  ],
);
const before = (...gone: readonly string[]) => nodeBefore(state, new Set(gone));

it('is the node that units came from, not the one they come back from', () => {
  expect(before('offer')).toBe('qualify');
  expect(before('lost')).toBe('qualify');
  expect(before('qualify')).toBe('visitors');
});

it('is the one before the first of several, and the next where none is before', () => {
  expect(before('offer', 'qualify')).toBe('visitors');
  expect(before('visitors')).toBe('qualify');
});

it('is nothing when nothing stays', () => {
  expect(nodeBefore(state, new Set(state.nodes.map(({ id }) => id)))).toBeUndefined();
});
