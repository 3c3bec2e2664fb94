import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { createDocument, createState } from '#src/model/create.ts';
import type { MapNode } from '#src/model/document.ts';
import { referenceLists } from '#src/model/referenceTargets.ts';
import { readSheet, type SheetReading } from '#src/model/sheet/readSheet.ts';
import { node } from '../maps.ts';

/** Rows with cells between bars, under columns that are given by their ids; `-` is one that is not used. */
function read(columns: string, rows: readonly string[], more: Partial<SheetReading> = {}) {
  return readSheet(
    rows.map((row) => row.split('|').map((cell) => cell.trim())),
    {
      columns: columns.split(' ').map((id) => ({ column: id === '-' ? undefined : id })),
      hasHeads: false,
      ...more,
    },
  );
}
const problemsOf = (columns: string, rows: readonly string[], more: Partial<SheetReading> = {}) =>
  read(columns, rows, more).map(({ problems }) => [...problems]);

describe('the rows of a block', () => {
  it('are all of them, or those below the heads, each with its place in the block', () => {
    const rows = ['Call | 5', 'Offer | 6'];
    expect(read('name processTime', rows).map(({ row, name }) => [row, name])).toEqual([
      [0, 'Call'],
      [1, 'Offer'],
    ]);
    expect(read('name processTime', rows, { hasHeads: true })).toEqual([
      {
        row: 1,
        name: 'Offer',
        kind: 'step',
        node: undefined,
        values: { processTime: duration(6, 'min') },
        problems: new Map(),
        isUsed: true,
      },
    ]);
  });

  it('say nothing in empty cells, in columns that are not used and where they are too short', () => {
    const rows = ['Call | 5 | | 7', 'Offer'];
    expect(read('name - waitTime processTime', rows).map(({ values }) => values)).toEqual([
      { processTime: duration(7, 'min') },
      {},
    ]);
  });

  it('read bare numbers in the unit of their column', () => {
    const columns = [{ column: 'name' }, { column: 'processTime', unit: 'h' as const }];
    const [row] = readSheet([['Call', '2']], { columns, hasHeads: false });
    expect(row?.values).toEqual({ processTime: duration(2, 'h') });
  });

  it('put the members of a group together', () => {
    const [row] = read('name split.valueAdd split.waste', ['Call | 5 | 7 min']);
    expect(row?.values).toEqual({ split: { valueAdd: duration(5, 'min'), waste: duration(7, 'min') } });
  });

  it.each([
    ['name waitTime leadTime', 'Call | 2 d | 3 d', 2, 'Left out: Wait before says the same in another way.'],
    ['name leadTime waitTime', 'Call | 2 d | 3 d', 2, 'Left out: Lead time says the same in another way.'],
    ['name split.waste processTime', 'Call | 2 h | 3 h', 2, 'Left out: Split says the same in another way.'],
    ['name count', 'Call | 4', 1, 'Step has no such figure: Count.'],
    ['name people', 'Call | many', 1, '“many” is not a number.'],
    ['kind name', 'Box | Call', 0, '“Box” is no symbol of the flow: it becomes a step.'],
    [
      'name kind',
      'Call | A symbol with a name that never ends',
      1,
      '“A symbol with a name that nev…” is no symbol of the flow: it becomes a step.',
    ],
    ['- name people', '1 | | 3', 1, 'This row has no name, so it is left out.'],
    ['- people', '1 | 3', 0, 'Choose the column that holds the names.'],
  ])('say under %s of “%s” what is not used', (columns, row, column, problem) => {
    expect(problemsOf(columns, [row])).toEqual([[[column, problem]]]);
  });

  it('are used, also with a figure that is not; and not without a name', () => {
    const rows = ['Call | many', ' | 3'];
    expect(read('name people', rows).map(({ isUsed }) => isUsed)).toEqual([true, false]);
    expect(read('- people', rows).map(({ isUsed }) => isUsed)).toEqual([false, false]);
  });

  it('become steps where they name no kind', () => {
    const rows = ['Call | ', 'Inbox | queue', 'Offer'];
    expect(read('name kind', rows).map(({ kind, problems }) => [kind, problems.size])).toEqual([
      ['step', 0],
      ['queue', 0],
      ['step', 0],
    ]);
  });
});

describe('the lines of a list', () => {
  it.each([
    ['- Call', 'Call'],
    ['* Call', 'Call'],
    ['• ‣ Call', 'Call'],
    ['12. Call', 'Call'],
    ['123) Call', 'Call'],
    ['[x] Call', 'Call'],
    ['[X] 1. Call', 'Call'],
    ['[] Call', 'Call'],
    ['1234. Call', '1234. Call'],
    ['1.Call', '1.Call'],
    ['-Call', '-Call'],
    ['Call - back', 'Call - back'],
  ])('“%s” is called %s', (line, name) => {
    expect(read('name', [line])[0]?.name).toBe(name);
  });

  it('are read like typed ones, in pieces', () => {
    const [row] = read('- name', ['x | Call 5m']);
    expect(row).toMatchObject({ name: 'Call', kind: 'step', values: { processTime: duration(5, 'min') } });
    expect(row?.pieces?.map(({ text }) => text.trim())).toEqual(['Call', '5m']);
    expect(read('name people', ['Call | 2'])[0]).not.toHaveProperty('pieces');
  });

  it('say what could not be read in one message, and nothing where all could', () => {
    const [problems = []] = problemsOf('name', ['Call 120% 0p']);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.[0]).toBe(0);
    expect(problems[0]?.[1]).toMatch(/^“120%”: .+ “.+”: .+/);
    expect(problemsOf('name', ['Call 5m'])).toEqual([[]]);
  });

  it.each(['-', '[ ] 3.', ''])('are left out without a name: “%s”', (line) => {
    expect(read('name', [line])[0]).toMatchObject({ name: '', isUsed: false });
  });
});

describe('rows for nodes that are there', () => {
  const nodes: readonly MapNode[] = [
    node('a', 'step', 0, {
      name: 'Call',
      waitTime: duration(2, 'd'),
      people: 2,
      split: { valueAdd: duration(5, 'min'), waste: duration(1, 'min') },
    }),
    node('b', 'queue', 1, { name: 'Inbox', waitTime: duration(3, 'd') }),
    node('c', 'step', 2, { name: 'Call' }),
  ];

  it('find them however the name is spaced, and say nothing new with more or less space', () => {
    const [row] = readSheet([[' call  ', ' 2 d ', 'Sales']], {
      columns: [{ column: 'name' }, { column: 'waitTime' }, { column: 'who' }],
      hasHeads: false,
      nodes: [node('a', 'step', 0, { name: 'Call', waitTime: duration(2, 'd'), who: 'Sales ' })],
    });
    expect(row).toMatchObject({ name: 'call', node: 'a', values: {} });
    const named = [node('a', 'step', 0, { name: 'Call back' })];
    expect(read('name people', ['Call  back | 2'], { nodes: named })[0]?.node).toBe('a');
  });

  it('say only what differs', () => {
    const rows = ['Call | 2 d | 3', 'Inbox | 2 d | '];
    expect(read('name waitTime people', rows, { nodes }).map(({ values }) => values)).toEqual([
      { people: 3 },
      { waitTime: duration(2, 'd') },
    ]);
  });

  it('keep the other members of a group', () => {
    const [row] = read('name split.waste', ['Call | 9 min'], { nodes });
    expect(row?.values).toEqual({ split: { valueAdd: duration(5, 'min'), waste: duration(9, 'min') } });
  });

  it('are of the kind of their node, whatever they say', () => {
    const [inbox] = read('name kind count', ['Inbox | Box | 4'], { nodes });
    expect(inbox).toMatchObject({ node: 'b', kind: 'queue', values: { count: 4 } });
    expect(inbox?.problems.size).toBe(0);
  });

  it('say why they are not used: no node of the name is left', () => {
    const said = problemsOf('people name', ['1 | Call', '1 | CALL', '1 |  call'], { nodes });
    expect(said).toEqual([[], [], [[1, 'No step on the map has this name, so the row is left out.']]]);
    const rows = read('people name', ['1 | Call', '1 | CALL', '1 |  call'], { nodes });
    expect(rows.map((row) => row.node)).toEqual(['a', 'c', undefined]);
    expect(rows.map(({ isUsed }) => isUsed)).toEqual([true, true, false]);
  });

  it('as lines say what differs, read as their kind reads it', () => {
    const rows = read('name', ['Inbox 3d', 'Call wait 2d 3p', 'Gone'], { nodes });
    expect(rows.map(({ node: id, values }) => [id, values])).toEqual([
      ['b', {}],
      ['a', { people: 3 }],
      [undefined, {}],
    ]);
  });
});

describe('what stands in lists of the map', () => {
  const needs = [
    { id: 'N1', text: 'See it work', kind: 'output' as const },
    { id: 'N2', text: 'An answer', kind: 'service' as const },
  ];
  const document = createDocument({ id: 'm', customer: { needs } });
  const lists = referenceLists(document, createState());
  const nodes = [node('a', 'step', 0, { name: 'Call', needs: ['N1', 'N2'] })];

  it('is called by its name where the lists are given, and by its id', () => {
    for (const said of ['See it work', 'N1', 'n1']) {
      expect(read('name needs', [`Call | ${said}`], { lists })[0]?.values).toEqual({ needs: ['N1'] });
    }
    expect(read('name needs', ['Call | N1; N9'])[0]?.values).toEqual({ needs: ['N1', 'N9'] });
    expect(problemsOf('name needs', ['Call | N9'], { lists })).toEqual([
      [[1, '“N9” is not in the list for needs served. There are: N1, N2.']],
    ]);
  });

  it.each(['N1, N2', 'See it work; An answer'])('is nothing new where the node says it: %s', (said) => {
    expect(read('name needs', [`Call | ${said}`], { lists, nodes })[0]?.values).toEqual({});
  });

  it('is a tactic by the name that the catalogue has for it', () => {
    const [row] = read('name tactics', ['Call | White paper; my own'], { lists });
    expect(row?.values).toEqual({ tactics: ['whitePaper', 'my own'] });
  });
});
