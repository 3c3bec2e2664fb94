import { describe, expect, it } from 'vitest';
import { valueWords } from '#src/analysis/compare/valueWords.ts';
import type { JsonValue } from '#src/lib/json.ts';
import { stateOf } from '#src/model/stateOf.ts';
import {
  choice,
  date,
  durationField,
  type Field,
  group,
  number,
  percent,
  reference,
  references,
  text,
} from '#src/notation/field.ts';
import { leadNurture } from '#src/templates/leadNurture.ts';

const map = leadNurture();
const state = stateOf(map, 'current');
const help = '';
const said = (field: Field | undefined, value: JsonValue) => valueWords(field, value, map, state);

describe('a value in a list of changes', () => {
  it.each<[string, Field, JsonValue, string]>([
    ['a number with its unit', percent({ label: 'Share', help }), 75, '75 %'],
    ['a number without one', number({ label: 'People', help, min: 0, max: 9 }), 2.5, '2.5'],
    ['a text', text({ label: 'Comment', help }), 'Weekly', 'Weekly'],
    ['a day', date({ label: 'Due', help }), '2026-11-22', '2026-11-22'],
    [
      'a duration in its parts',
      durationField({ label: 'Wait', help, defaultUnit: 'd' }),
      { value: 2, unit: 'd', plus: { value: 4, unit: 'h' } },
      '2 d 4 h',
    ],
    [
      'a choice by its label',
      choice({ label: 'Class', help, options: [{ value: 'waste', label: 'Waste' }] }),
      'waste',
      'Waste',
    ],
    [
      'one stage by its name',
      reference({ label: 'Stage', help, to: 'stage' }),
      stageId('Measure'),
      'Measure',
    ],
    ['needs by their ids', references({ label: 'Needs', help, to: 'need' }), ['N1', 'N3'], 'N1, N3'],
  ])('is said as %s', (_, field, value, words) => {
    expect(said(field, value)).toBe(words);
  });

  it('stands as it is written where a later version has it', () => {
    expect(said(undefined, { at: [1, 'x'] })).toBe('{"at":[1,"x"]}');
  });
});

describe('a value of several parts', () => {
  const level = (label: string) => text({ label, help });
  const knowledge = group({
    label: 'Knowledge',
    help,
    fields: {
      from: level('Knowledge from'),
      to: level('Knowledge to'),
      needs: level('Needs'),
    },
  });

  it('says each by its own name, without that of the whole, in the order of the fields', () => {
    expect(said(knowledge, { needs: 'N1', to: 'Wisdom', from: 'Data' })).toBe(
      'from: Data, to: Wisdom, needs: N1',
    );
  });

  it('says the parts that are known, and nothing of what is no group', () => {
    expect(said(knowledge, { to: 'Wisdom' })).toBe('to: Wisdom');
    expect(said(knowledge, {})).toBe('');
    expect(said(knowledge, 'Wisdom')).toBe('');
    expect(said(knowledge, ['Wisdom'])).toBe('');
  });
});

function stageId(label: string): string {
  return state.stages.find((stage) => stage.label === label)?.id ?? 'no such stage';
}
