import { expect, it } from 'vitest';
import { cellKey, cellWithKey, nextCell } from '#src/panels/board/nextCell.ts';

const start = { level: 'data', row: 'buy', place: 'queue' } as const;

it('goes through the halves of the columns from left to right, and no further', () => {
  const doing = nextCell(start, 'right', 'buy');
  expect(doing).toEqual({ ...start, place: 'doing' });
  expect(nextCell(doing, 'right', 'buy')).toEqual({ ...start, level: 'information' });
  const last = { level: 'wisdom', row: 'buy', place: 'doing' } as const;
  expect(nextCell(last, 'right', 'buy')).toEqual(last);
});

it('leaves the board to the left of the first half, and comes back into it in the same row', () => {
  expect(nextCell(start, 'left', 'buy')).toBeUndefined();
  expect(nextCell(undefined, 'right', 'upsell')).toEqual({ ...start, row: 'upsell' });
  expect(nextCell(undefined, 'left', 'upsell')).toBeUndefined();
});

it('goes from row to row', () => {
  expect(nextCell(start, 'up', 'buy')).toEqual({ ...start, row: 'awareness' });
  expect(nextCell(start, 'down', 'buy')).toEqual({ ...start, row: 'upsell' });
  expect(nextCell({ ...start, row: 'upsell' }, 'down', 'upsell')).toEqual({ ...start, row: 'upsell' });
  expect(nextCell(undefined, 'up', 'buy')).toBeUndefined();
});

it('writes a cell as a word and reads it back', () => {
  expect(cellWithKey(cellKey(start))).toEqual({ cell: start });
  expect(cellWithKey(cellKey(undefined))).toEqual({ cell: undefined });
  expect(cellWithKey('elsewhere')).toBeUndefined();
  expect(cellWithKey(undefined)).toBeUndefined();
});
