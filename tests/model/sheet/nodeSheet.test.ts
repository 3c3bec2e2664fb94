import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { createDocument } from '#src/model/create.ts';
import { referenceLists } from '#src/model/referenceTargets.ts';
import { nodeKindNamed } from '#src/model/sheet/nodeKindNamed.ts';
import { nodeSheet, sheetNodes } from '#src/model/sheet/nodeSheet.ts';
import {
  columnField,
  columnText,
  columnValue,
  isNamed,
  sheetColumn,
  type SheetColumn,
  sheetColumns,
  sheetKinds,
} from '#src/model/sheet/sheetColumns.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { line, node } from '../maps.ts';

const { customer, ...map } = line();
const document = createDocument({
  ...map,
  customer: { ...customer, needs: [{ id: 'N1', text: 'See it work', kind: 'output' }] },
});
const state = stateOf(document, 'current');
const lists = referenceLists(document, state);
const fieldsOf = (kind: string) => nodeKindOf(kind).fields;

function column(id: string): SheetColumn {
  const found = sheetColumn(id);
  if (found === undefined) throw new Error(`no column ${id}`);
  return found;
}

describe('the nodes of a table', () => {
  it('are those of the flow in its order, or the chosen ones of them', () => {
    const ids = (chosen?: ReadonlySet<string>) => sheetNodes(state, chosen).map(({ id }) => id);
    expect(ids()).toEqual(['market', 'nurture', 'qualify', 'lost', 'buyer']);
    expect(ids(new Set(['buyer', 'crm', 'nurture']))).toEqual(['nurture', 'buyer']);
    expect(ids(new Set())).toEqual([]);
  });
});

describe('the table', () => {
  const nodes = [
    node('a', 'step', 0, {
      name: 'Call',
      people: 2,
      split: { waste: duration(5, 'min') },
      needs: ['N1'],
      later: 'not a column',
    }),
    node('b', 'queue', 0, { name: 'Inbox', count: 0, people: 9 }),
    node('c', 'step', 0, { name: 'Offer', people: 'two', waitTime: duration(2, 'd') }),
    node('d', 'step', 0, {}),
  ];

  it('has a column for every figure that one of them has, as it was entered, empty where it is not known', () => {
    expect(nodeSheet(nodes)).toEqual([
      ['Name', 'Kind', 'Wait before', 'Waste time', 'Needs served', 'People', 'Count'],
      ['Call', 'Step', undefined, '5 min', 'N1', 2, undefined],
      ['Inbox', 'Queue', undefined, undefined, undefined, undefined, 0],
      ['Offer', 'Step', '2 d', undefined, undefined, undefined, undefined],
      ['Step', 'Step', undefined, undefined, undefined, undefined, undefined],
    ]);
  });

  it('calls what stands in a list of the map by its name, where the lists are given', () => {
    const [heads = [], first = []] = nodeSheet(nodes, lists);
    expect(first[heads.indexOf('Needs served')]).toBe('See it work');
  });

  it('without nodes has only its head', () => {
    expect(nodeSheet([])).toEqual([['Name', 'Kind']]);
  });
});

describe('the columns of a table', () => {
  it('are those of the kinds of the flow, each once, the name first', () => {
    const ids = sheetColumns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe('name');
    expect(ids).toEqual(expect.arrayContaining(['split.valueAdd', 'waitTime', 'count', 'volume']));
    expect(ids).not.toContain('split');
    expect(sheetKinds.map(({ id }) => id)).not.toContain('note');
    expect(sheetColumn('nothing')).toBeUndefined();
  });

  it.each([
    ['processTime', 'step', 'Process time'],
    ['waitTime', 'queue', 'Wait'],
    ['split.waste', 'step', 'Waste time'],
    ['count', 'step', undefined],
    ['split.waste', 'queue', undefined],
  ])('show for %s of a %s the field %s', (id, kind, label) => {
    expect(columnField(column(id), fieldsOf(kind))?.label).toBe(label);
  });

  it('show no field where one kind has a group and another a figure of the same name', () => {
    const { field } = column('people');
    const grouped = { people: { type: 'group', label: '', help: '', fields: { here: field } } } as const;
    expect(columnField(column('people'), grouped)).toBeUndefined();
    const inside: SheetColumn = { id: 'people.here', name: 'people', member: 'here', field };
    expect(columnField(inside, grouped)).toBe(field);
    expect(columnField(inside, { people: field })).toBeUndefined();
    expect(columnField({ ...inside, member: 'gone' }, grouped)).toBeUndefined();
    expect(columnField({ id: 'toString', name: 'toString', field }, {})).toBeUndefined();
  });

  it('hold what the data says there', () => {
    const data = { people: 2, split: { waste: duration(5, 'min') } };
    expect(columnValue(column('people'), data)).toBe(2);
    expect(columnValue(column('split.waste'), data)).toEqual(duration(5, 'min'));
    expect(columnValue(column('split.valueAdd'), data)).toBeUndefined();
    expect(columnValue(column('split.waste'), { split: 'odd' })).toBeUndefined();
    expect(columnValue(column('split.waste'), {})).toBeUndefined();
  });

  it.each([
    ['needs', 'step', 'See it work', 'N1'],
    ['count', 'step', '', ''],
    ['people', 'step', '2', '2'],
    ['tactics', 'step', 'White paper', 'White paper'],
  ])('say %s of a %s by the names of the lists, or by ids without', (id, kind, named, plain) => {
    const data = { needs: ['N1'], count: 4, people: 2, tactics: ['whitePaper'] };
    expect(columnText(column(id), fieldsOf(kind), data, lists)).toBe(named);
    expect(columnText(column(id), fieldsOf(kind), data)).toBe(plain);
  });

  it.each([
    ['needs', true],
    ['stage', true],
    ['tactics', false],
    ['name', false],
  ])('are called by names of the map or not: %s', (id, is) => {
    expect(isNamed(column(id).field)).toBe(is);
  });
});

describe('a kind of symbol by its name', () => {
  it.each([
    ['Touch point', 'touchPoint'],
    [' TOUCHPOINT ', 'touchPoint'],
    ['queue', 'queue'],
    ['Note', undefined],
    ['', undefined],
  ])('“%s” is %s', (text, id) => {
    expect(nodeKindNamed(text)?.id).toBe(id);
  });
});
