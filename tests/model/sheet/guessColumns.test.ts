import { describe, expect, it } from 'vitest';
import { guessColumns, seemsHead } from '#src/model/sheet/guessColumns.ts';
import { headOf, isHead, matchHead } from '#src/model/sheet/sheetHead.ts';
import { sheetColumn } from '#src/model/sheet/sheetColumns.ts';

/** Rows with cells between bars: `Call | 5 min`. */
const cellsOf = (...rows: readonly string[]) => rows.map((row) => row.split('|').map((cell) => cell.trim()));
const guessed = (rows: readonly string[], hasHeads?: boolean) =>
  guessColumns(cellsOf(...rows), hasHeads).columns.map(({ column }) => column);

describe('a first row', () => {
  it.each([
    ['Step | PT', true],
    ['Step', true],
    ['Activity:', true],
    ['Step | ', true],
    ['Etappe | PT', true],
    ['PT | Phase 2', true],
    ['Time of waiting | | ', true],
    // Most of its words mention what a column may hold.
    ['Our waiting days | the cycle', false],
    ['Time of waiting | Team in charge | Bob', true],
    ['Time of waiting | Bob', false],
    ['Step | 5', false],
    ['Step | -5 min', false],
    ['Step | .5', false],
    ['Step | +,5', false],
    // A list of one column begins with a head only where that says "names".
    ['PT', false],
    ['Kind', false],
    ['Call', false],
    ['', false],
    [' | ', false],
  ])('“%s” holds heads: %s', (row, isOne) => {
    expect(seemsHead(cellsOf(row)[0] ?? [])).toBe(isOne);
  });
});

describe('a column without a head', () => {
  const name = 'Call';

  it.each([
    [
      'the process time, where it holds durations',
      [`${name} | 5 min`, 'Offer | 2 h'],
      ['name', 'processTime'],
    ],
    [
      'the wait, where it is the second with durations',
      [`${name} | 5 min | 2 d`],
      ['name', 'processTime', 'waitTime'],
    ],
    [
      'unknown, where it is the third with durations',
      [`${name}|5 min|2 d|3 d`],
      ['name', 'processTime', 'waitTime', undefined],
    ],
    [
      '%C&A, where it holds percentages',
      [`${name} | 75%`, 'Offer | 7,5 %'],
      ['name', 'percentCompleteAccurate'],
    ],
    [
      'unknown, where it is the second with percentages',
      [`${name}|75%|80%`],
      ['name', 'percentCompleteAccurate', undefined],
    ],
    ['the kind, where it holds kinds', ['Queue | Inbox', 'Touch point | Demo'], ['kind', 'name']],
    ['who does it, where it is the second with words', [`${name} | Sales`], ['name', 'who']],
    ['unknown, where it is the third with words', [`${name} | Sales | remark`], ['name', 'who', undefined]],
    ['a choice, where it holds its words', [`${name} | waste`, 'Offer | value-add'], ['name', 'valueClass']],
    ['unknown, where it holds bare numbers', [`${name} | 5`, 'Offer | 7'], ['name', undefined]],
    ['unknown, where it is empty', [`${name} | | Sales`], ['name', undefined, 'who']],
    ['the name, where it is the only one', ['5 min', '2 h'], ['name']],
    ['no share, where words end with one', [`${name}|ca. 75%`], ['name', 'who']],
    ['no share, where words begin with one', [`${name}|75% of all`], ['name', 'who']],
    ['as long as its longest row', [name, 'Offer | 5 min'], ['name', 'processTime']],
  ])('is %s', (_, rows, columns) => {
    expect(guessed(rows, false)).toEqual(columns);
  });

  it('is what three in five of its filled cells look like', () => {
    const rows = (...cells: readonly string[]) => cells.map((cell) => `Call | ${cell}`);
    expect(guessed(rows('5 min', '2 h', '1 d', 'soon', 'later'), false)[1]).toBe('processTime');
    expect(guessed(rows('5 min', '2 h', '1 d', '', 'soon', 'later', ''), false)[1]).toBe('processTime');
    expect(guessed(rows('5 min', '2 h', 'never', 'soon', 'later'), false)[1]).toBe('who');
  });

  it('is what its first fifty rows look like', () => {
    const rows = (durations: number) => [
      ...Array.from({ length: durations }, () => 'Call | 5 min'),
      ...Array.from({ length: 200 }, () => 'Call | soon'),
    ];
    expect(guessed(rows(30), false)[1]).toBe('processTime');
    expect(guessed(rows(29), false)[1]).toBe('who');
  });

  it('below an unknown head holds names where most of its first fifty rows are words', () => {
    const rows = (words: number) => [
      'Etappe | PT',
      ...Array.from({ length: words }, () => 'Call | 5'),
      ...Array.from({ length: 200 }, () => '7 | 5'),
    ];
    expect(guessed(rows(21), true)[0]).toBe('name');
    expect(guessed(rows(20), true)[0]).toBeUndefined();
  });
});

describe('columns with heads', () => {
  it.each([
    ['are what they say, whatever stands in them', ['Step | Wait', 'Call | Ann'], ['name', 'waitTime']],
    ['are given once', ['Step | PT | Process time', 'Call | 5 | 6'], ['name', 'processTime', undefined]],
    [
      'are unknown under an unknown head, where there are names',
      ['Step | Budget', 'Call | 5 min'],
      ['name', undefined],
    ],
    ['may have a row longer than the heads', ['Step', 'Call | Ann'], ['name', undefined]],
    ['do not become kinds by their cells', ['Box | PT', 'Queue | 5'], ['name', 'processTime']],
    [
      'take no numbers for names',
      ['Nr | Etappe | PT', '1 | Call | 5', '2 | Offer | 5'],
      [undefined, 'name', 'processTime'],
    ],
  ])('%s', (_, rows, columns) => {
    expect(guessed(rows, true)).toEqual(columns);
  });

  it('are heads where somebody says so, also where they do not seem to be', () => {
    expect(guessColumns(cellsOf('Call | Ann'), true).hasHeads).toBe(true);
    expect(guessColumns(cellsOf('Step | PT'), false).hasHeads).toBe(false);
  });
});

describe('what a head says', () => {
  it.each([
    ['  PROCESS   Time ', 'processTime', undefined],
    ['Process time (per unit)', 'processTime', undefined],
    ['Process time (min.)', 'processTime', 'min'],
    ['Wait [wk] ', 'waitTime', 'wk'],
    ['Average wait time, hours', 'waitTime', 'h'],
    ['LT d', 'leadTime', 'd'],
    ['LT (2 d)', 'leadTime', undefined],
    ['Lead time 2d', 'leadTime', undefined],
    ['Avg. waiting time (hours)', 'waitTime', 'h'],
    ['Waiting time of the team (per visit)', 'waitTime', undefined],
    ['(min)', undefined, undefined],
    ['Value-add time (min)', 'split.valueAdd', 'min'],
    ['the name', undefined, undefined],
    ['name of the step', undefined, undefined],
    ['what kind of thing', undefined, undefined],
    ['symbol', 'kind', undefined],
    ['Expected value class here', 'valueClass', undefined],
    ['computed: process time', undefined, undefined],
    ['Computed:wait time', undefined, undefined],
    ['Our process - time here', 'processTime', undefined],
    ['Total process-time, roughly', 'processTime', undefined],
    ['Total PT so far', undefined, undefined],
    ['Availability of people', 'availabilityPercent', undefined],
    ['People by availability', 'availabilityPercent', undefined],
    ['Wait (d) per visit', 'waitTime', undefined],
    ['Wait[d]', 'waitTime', 'd'],
    ['Wait,h', 'waitTime', 'h'],
    ['Lead time (200 d)', 'leadTime', undefined],
    ['  PT : ', 'processTime', undefined],
    ['Step:**', 'name', undefined],
    ['Computed process time', 'processTime', undefined],
  ])('“%s” is %s, its numbers in %s', (head, column, unit) => {
    expect(matchHead(head)).toEqual({ column, unit });
  });

  it.each([
    ['Step', true],
    ['PT (min)', true],
    ['Wait in hours', true],
    ['Kind', true],
    ['Process \t time', true],
    ['Avg. waiting time', false],
    ['Waiting for the boss', false],
    ['', false],
  ])('is a name of a column, no text that mentions one: “%s” %s', (head, is) => {
    expect(isHead(head)).toBe(is);
  });

  it.each([
    ['availabilityPercent', 'Availability (%)'],
    ['percentCompleteAccurate', '%C&A'],
    ['processTime', 'Process time'],
    ['people', 'People'],
  ])('of %s is %s: a share says so', (id, head) => {
    const column = sheetColumn(id);
    expect(column && headOf(column)).toBe(head);
  });
});
