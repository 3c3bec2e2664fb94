import { describe, expect, it } from 'vitest';
import { createDocument, createState } from '#src/model/create.ts';
import {
  readReferenceText,
  referenceLists,
  referenceNames,
  referenceTargets,
  referenceText,
  type ReferenceTarget,
} from '#src/model/referenceTargets.ts';
import { reference, type ReferenceList, references } from '#src/notation/field.ts';
import { edge, node } from './maps.ts';

const map = createDocument({
  id: 'm',
  customer: {
    needs: [
      { id: 'N1', text: 'see it work', kind: 'output' },
      { id: 'N2', text: 'an answer, soon', kind: 'service' },
    ],
    ctqs: [{ id: 'Q1', measure: 'Hours to an answer' }],
  },
  contents: [{ id: 'C1', title: 'Price list' }],
});
const state = createState({
  stages: [{ id: 'define', label: 'Define' }],
  lanes: [{ id: 'l1', label: 'Sales' }],
  nodes: [node('a', 'step', 0, { name: 'Draft' }), node('b'), node('remark', 'note')],
  edges: [edge('a>b')],
});
const needs = referenceTargets(map, state, 'need');
const many = references({ label: 'Needs served', help: '', to: 'need' });
const one = reference({ label: 'Stage', help: '', to: 'stage' });

/** Entries with these names, called `1`, `2`, `3` in short. */
const named = (...labels: readonly string[]): readonly ReferenceTarget[] =>
  labels.map((label, index) => ({ id: `id${index + 1}`, label, short: `${index + 1}` }));

describe('the lists of a map that fields point into', () => {
  it.each<[ReferenceList, ReferenceTarget[]]>([
    [
      'need',
      [
        { id: 'N1', label: 'see it work', short: 'N1' },
        { id: 'N2', label: 'an answer, soon', short: 'N2' },
      ],
    ],
    ['ctq', [{ id: 'Q1', label: 'Hours to an answer', short: 'Q1' }]],
    ['content', [{ id: 'C1', label: 'Price list', short: 'Price list' }]],
    ['stage', [{ id: 'define', label: 'Define', short: 'Define' }]],
    ['lane', [{ id: 'l1', label: 'Sales', short: 'Sales' }]],
    [
      'item',
      [
        { id: 'a', label: 'Draft', short: 'Draft' },
        { id: 'b', label: 'b', short: 'b' },
        { id: 'a>b:push', label: 'Draft → b', short: 'Draft → b' },
      ],
    ],
  ])('have every %s in its order, with the name that fits its place', (list, targets) => {
    expect(referenceTargets(map, state, list)).toEqual(targets);
    expect(referenceLists(map, state)(list)).toEqual(targets);
  });

  it('have the tactics of the catalogue, and no content where there is none', () => {
    expect(referenceTargets(map, state, 'tactic')).toContainEqual({
      id: 'whitePaper',
      label: 'White paper',
      short: 'White paper',
    });
    expect(referenceTargets(createDocument({ id: 'm' }), state, 'content')).toEqual([]);
  });
});

describe('references into the lists of a map', () => {
  it('are shown short and read back in any case, by id or in full', () => {
    expect(referenceText(['N1', 'N2'], needs)).toBe('N1, N2');
    expect(readReferenceText(many, 'n2; See it work', needs)).toEqual({ ok: true, value: ['N2', 'N1'] });
    expect(readReferenceText(many, 'an answer, soon', needs)).toEqual({ ok: true, value: ['N2'] });
    expect(readReferenceText(many, 'see it work; an answer, soon', needs)).toEqual({
      ok: true,
      value: ['N1', 'N2'],
    });
    expect(readReferenceText(one, ' DEFINE ', referenceTargets(map, state, 'stage'))).toEqual({
      ok: true,
      value: 'define',
    });
  });

  it.each([
    ['ids', 'id2, id1', ['id2', 'id1']],
    ['short names', '2,1', ['id2', 'id1']],
    ['a name with commas before its pieces', 'a, b, c', ['id3']],
    ['its pieces where it goes on otherwise', 'a, b', ['id1', 'id2']],
    ['a name with commas between others', 'b; a, b, c; a', ['id2', 'id3', 'id1']],
    ['a name with commas at the end', 'b, a, b, c', ['id2', 'id3']],
    ['nothing between two separators and at the end', 'a,, ;b; ', ['id1', 'id2']],
    ['each once', 'a, b, A, 1', ['id1', 'id2']],
  ])('are read as %s', (_, typed, ids) => {
    expect(readReferenceText(many, typed, named('a', 'b', 'a, b, c'))).toEqual({ ok: true, value: ids });
  });

  it('are read as ids with commas in them', () => {
    const odd = [{ id: 'C,1', label: 'Guide', short: 'Guide' }, ...named('a')];
    expect(readReferenceText(many, 'c,1; a', odd)).toEqual({ ok: true, value: ['C,1', 'id1'] });
  });

  it('are none between separators, also where an entry has no name yet', () => {
    expect(readReferenceText(many, 'a, ;', named('a', ''))).toEqual({ ok: true, value: ['id1'] });
  });

  it.each([many, one])('are not known where nothing is typed', (field) => {
    expect(readReferenceText(field, '  ', needs)).toEqual({ ok: true, value: undefined });
    expect(readReferenceText(field, '', named(''))).toEqual({ ok: true, value: undefined });
  });

  it.each([
    [many, 'N7', needs, '“N7” is not in the list for needs served. There are: N1, N2.'],
    [many, 'N1, N7 , N8', needs, '“N7” is not in the list for needs served. There are: N1, N2.'],
    [many, 'a; b', named(), '“a” is not in the list for needs served. The list is empty.'],
    // A name is one name where one is asked for.
    [one, ' a, b ', named('a', 'b'), '“a, b” is not in the list for stage. There are: 1, 2.'],
  ])('refuse a name that is not in the list, and say what is', (field, typed, targets, problem) => {
    expect(readReferenceText(field, typed, targets)).toEqual({ ok: false, problem });
  });

  it('keep an id that the map does not have, and are empty where nothing is known', () => {
    expect(referenceText(['N9', 'N1'], needs)).toBe('N9, N1');
    expect(referenceText('N2', needs)).toBe('N2');
    expect(referenceText(['id2', 'id1'], named('a', 'b'))).toBe('2, 1');
    expect(referenceText(undefined, needs)).toBe('');
  });
});

describe('references in full', () => {
  it.each([
    ['names', ['N1', 'N2'], needs, 'see it work; an answer, soon'],
    ['nothing where nothing is known', undefined, needs, ''],
    ['ids where one is unknown', ['N1', 'N9'], needs, 'N1, N9'],
    ['ids where two have the same name', ['id2'], named('a', 'A'), 'id2'],
    ['the name of the first of two with the same name', ['id1'], named('a', 'A'), 'a'],
    ['ids where names run into another', ['id1', 'id2'], named('a', 'b', 'a; b'), 'id1, id2'],
    ['ids where the last of several has a name twice', ['id1', 'id3'], named('a', 'b', 'b'), 'id1, id3'],
    ['ids where one has no name', ['id1', 'id2'], named('a', ''), 'id1, id2'],
    ['ids in the order in which they were chosen', ['id2', 'id1'], named('a', 'a'), 'id2, id1'],
  ])('are %s', (_, value, targets, text) => {
    expect(referenceNames(many, value, targets)).toBe(text);
  });

  it('are the name of the one where there is one', () => {
    const stages = named('Define, at last', 'Measure');
    expect(referenceNames(one, 'id1', stages)).toBe('Define, at last');
    expect(referenceNames(one, 'gone', stages)).toBe('gone');
  });
});
