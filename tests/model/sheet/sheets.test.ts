import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { readDelimited } from '#src/lib/readDelimited.ts';
import type { MapNode } from '#src/model/document.ts';
import { guessColumns } from '#src/model/sheet/guessColumns.ts';
import { readSheet } from '#src/model/sheet/readSheet.ts';
import { sheetColumns } from '#src/model/sheet/sheetColumns.ts';
import { headOf, matchHead } from '#src/model/sheet/sheetHead.ts';
import { node } from '../maps.ts';

const guessed = (text: string) => {
  const { hasHeads, columns } = guessColumns(readDelimited(text));
  return { hasHeads, columns: columns.map(({ column }) => column) };
};
const read = (text: string, nodes?: readonly MapNode[]) => {
  const cells = readDelimited(text);
  return readSheet(cells, { ...guessColumns(cells), nodes });
};
const problems = (text: string, nodes?: readonly MapNode[]) =>
  read(text, nodes).flatMap((row) =>
    [...row.problems].map(([column, problem]) => [row.row, column, problem]),
  );

describe('the head of a column', () => {
  it.each([
    ['Step', 'name'],
    ['Process step:', 'name'],
    ['PT', 'processTime'],
    ['Process time', 'processTime'],
    ['Avg. waiting time', 'waitTime'],
    ['Wait time before step', 'waitTime'],
    ['LT', 'leadTime'],
    ['% C&A', 'percentCompleteAccurate'],
    ['%C&A', 'percentCompleteAccurate'],
    ['No. of people', 'people'],
    ['Availability (%)', 'availabilityPercent'],
    ['Role', 'who'],
    ['Process owner', 'who'],
    ['Value class', 'valueClass'],
    ['Value-add time', 'split.valueAdd'],
    ['Type', 'kind'],
    ['Budget', undefined],
    ['Computed: wait per visit (h)', undefined],
    ['', undefined],
  ])('%s is %s', (head, column) => {
    expect(matchHead(head).column).toBe(column);
  });

  it.each([
    ['PT (min)', 'min'],
    ['Wait [days]', 'd'],
    ['Process time in hours', 'h'],
    ['Wait, d', 'd'],
    ['LT wk', 'wk'],
    ['PT', undefined],
    ['People (FTE)', undefined],
  ])('%s says its unit: %s', (head, unit) => {
    expect(matchHead(head).unit).toBe(unit);
  });

  it('of every column of a table is read back as this column', () => {
    expect(sheetColumns.length).toBeGreaterThan(25);
    for (const column of sheetColumns)
      expect(matchHead(headOf(column)).column, headOf(column)).toBe(column.id);
  });
});

describe('the columns of a pasted block', () => {
  it('are what their heads say', () => {
    expect(guessed('Activity\tRole\tPT (min)\tWait\tBudget\nCall\tSales\t5\t2 d\t100')).toEqual({
      hasHeads: true,
      columns: ['name', 'who', 'processTime', 'waitTime', undefined],
    });
  });

  it('are what their cells look like, where there are no heads', () => {
    expect(
      guessed('1\tCall\tSales\t5 min\t2 d\t75%\tnecessary\n2\tOffer\tSales\t2 h\t1 d\t90%\twaste'),
    ).toEqual({
      hasHeads: false,
      columns: [undefined, 'name', 'who', 'processTime', 'waitTime', 'percentCompleteAccurate', 'valueClass'],
    });
  });

  it('hold names even under a head that nobody knows', () => {
    expect(guessed('Etappe\tPT\nCall\t5')).toEqual({ hasHeads: true, columns: ['name', 'processTime'] });
  });

  it('do not take a first row of words for heads', () => {
    expect(guessed('Wait for reply\tAnn\nOffer\tBob').hasHeads).toBe(false);
    expect(guessed('Process order\nOffer')).toEqual({ hasHeads: false, columns: ['name'] });
    expect(guessed('Step\nOffer').hasHeads).toBe(true);
  });

  it('are none in an empty block', () => {
    expect(guessColumns([])).toEqual({ hasHeads: false, columns: [] });
    expect(readSheet([], { columns: [], hasHeads: false })).toEqual([]);
  });
});

describe('the rows of a pasted block', () => {
  it('become steps, numbers in the unit of the head and decimal commas read', () => {
    expect(read('Step;PT (h);Wait;%C&A\nCall;1,5;2 d;75%\nOffer;30 min;;80')).toMatchObject([
      {
        name: 'Call',
        kind: 'step',
        values: {
          processTime: duration(1.5, 'h'),
          waitTime: duration(2, 'd'),
          percentCompleteAccurate: 75,
        },
      },
      { name: 'Offer', values: { processTime: duration(30, 'min'), percentCompleteAccurate: 80 } },
    ]);
  });

  it('are lines like typed ones where there are only names, without bullets and numbers', () => {
    expect(read('1. Call 5m\n2) Offer wait 3d\n- Sign\n• 24/7 support\n[ ] Close')).toMatchObject([
      { name: 'Call', values: { processTime: duration(5, 'min') } },
      { name: 'Offer', values: { waitTime: duration(3, 'd') } },
      { name: 'Sign', values: {} },
      { name: '24/7 support', values: {} },
      { name: 'Close', values: {} },
    ]);
  });

  it('become the kind of symbol that they name', () => {
    expect(read('Kind\tName\tCount\nQueue\tInbox\t40\nTouch point\tDemo\t\nBox\tCall\t')).toMatchObject([
      { kind: 'queue', values: { count: 40 } },
      { kind: 'touchPoint' },
      { kind: 'step', name: 'Call' },
    ]);
  });

  it('say in words what could not be read, cell by cell', () => {
    expect(problems('Kind\tStep\tPT\t%C&A\tPeople\nBox\tCall\tsoon\t120%\t2\nQueue\t\t\t\t3')).toEqual([
      [1, 2, '“soon” is not a duration. Type it as 90 min, 1.5 h, 2d 4h or 3 wk.'],
      [1, 3, 'At most 100 %.'],
      [1, 0, '“Box” is no symbol of the flow: it becomes a step.'],
      [2, 4, 'Queue has no such figure: People.'],
      [2, 1, 'This row has no name, so it is left out.'],
    ]);
  });

  it('keep one of two figures that can not be known together', () => {
    const [row] = read('Step\tWait\tLT\nCall\t2 d\t3 d');
    expect(row?.values).toEqual({ waitTime: duration(2, 'd') });
    expect([...(row?.problems.keys() ?? [])]).toEqual([2]);
  });
});

describe('the rows of a block for steps that are there', () => {
  const nodes = [
    node('a', 'step', 0, { name: 'Review', waitTime: duration(1, 'd') }),
    node('b', 'queue', 1, { name: 'Inbox' }),
    node('c', 'step', 2, { name: 'Review', waitTime: duration(1, 'd') }),
  ];

  it('find them by name, the second of a name the second, in any case and spacing', () => {
    expect(read('Step\tWait\n review\t2\nREVIEW\t3\nInbox\t4', nodes)).toMatchObject([
      { node: 'a', values: { waitTime: duration(2, 'd') } },
      { node: 'c', values: { waitTime: duration(3, 'd') } },
      { node: 'b', kind: 'queue', values: { waitTime: duration(4, 'd') } },
    ]);
  });

  it('say nothing where nothing is new, and are left out where no step has the name', () => {
    expect(read('Step\tWait\nReview\t1 d\nCall\t1 d', nodes)).toMatchObject([
      { node: 'a', values: {}, isUsed: true },
      { node: undefined, isUsed: false },
    ]);
    expect(problems('Step\tWait\nCall\t1 d', nodes)).toEqual([
      [1, 0, 'No step on the map has this name, so the row is left out.'],
    ]);
  });
});
