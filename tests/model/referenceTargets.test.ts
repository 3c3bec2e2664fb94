import { describe, expect, it } from 'vitest';
import { createDocument, createState } from '#src/model/create.ts';
import { readReferenceText, referenceTargets, referenceText } from '#src/model/referenceTargets.ts';
import { reference, references } from '#src/notation/field.ts';

const map = createDocument({
  id: 'm',
  customer: {
    needs: [
      { id: 'N1', text: 'see it work', kind: 'output' },
      { id: 'N2', text: 'an answer, soon', kind: 'service' },
    ],
  },
});
const state = createState({ stages: [{ id: 'define', label: 'Define' }] });
const needs = referenceTargets(map, state, 'need');
const many = references({ label: 'Needs served', help: '', to: 'need' });
const one = reference({ label: 'Stage', help: '', to: 'stage' });

describe('references into the lists of a map', () => {
  it('are shown short and read back in any case, by id or in full', () => {
    expect(referenceText(['N1', 'N2'], needs)).toBe('N1, N2');
    expect(readReferenceText(many, 'n2; See it work', needs)).toEqual({ ok: true, value: ['N2', 'N1'] });
    expect(readReferenceText(many, 'an answer, soon', needs)).toEqual({ ok: true, value: ['N2'] });
    expect(readReferenceText(many, 'see it work; an answer, soon', needs)).toEqual({
      ok: true,
      value: ['N1', 'N2'],
    });
    expect(readReferenceText(one, 'define', referenceTargets(map, state, 'stage'))).toEqual({
      ok: true,
      value: 'define',
    });
  });

  it('are each named once, and none is not known', () => {
    expect(readReferenceText(many, 'N1, N1', needs)).toEqual({ ok: true, value: ['N1'] });
    expect(readReferenceText(many, '  ', needs)).toEqual({ ok: true, value: undefined });
  });

  it('refuse a name that is not in the list, and say what is', () => {
    expect(readReferenceText(many, 'N7', needs)).toEqual({
      ok: false,
      problem: '“N7” is not in the list for needs served. There are: N1, N2.',
    });
  });

  it('keep an id that the map does not have', () => {
    expect(referenceText(['N9'], needs)).toBe('N9');
  });
});
