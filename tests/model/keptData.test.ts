import { describe, expect, it } from 'vitest';
import { keptData } from '#src/model/keptData.ts';
import {
  choice,
  date,
  durationField,
  type Field,
  group,
  number,
  reference,
  references,
  text,
} from '#src/notation/field.ts';

const said = { label: 'Field', help: '' };
const words = (maxLength: number) => text({ ...said, maxLength });
const between = (min: number, max: number) => number({ ...said, min, max });
const oneOf = (...values: readonly string[]) =>
  choice({ ...said, options: values.map((value) => ({ value, label: value })) });
const time = durationField({ ...said, defaultUnit: 'd' });
const members = (fields: Parameters<typeof group>[0]['fields']) => group({ ...said, fields });

/** Whether a value under this field is still there when the new kind declares it so. */
function isKept(before: Field, after: Field): boolean {
  return 'it' in keptData({ it: before }, { fields: { it: after }, initial: {} }, { it: 'value' });
}

describe('what a symbol keeps when it becomes of another kind', () => {
  it.each<[string, Field, Field]>([
    ['a text as long as it may be', words(200), words(200)],
    ['a text that may be longer', words(200), words(201)],
    ['a number inside the same limits', between(0, 10), between(0, 10)],
    ['a number inside wider limits', between(0, 10), between(-1, 11)],
    ['a choice that is offered', oneOf('a', 'b'), oneOf('c', 'b', 'a')],
    ['one of the same list', reference({ ...said, to: 'stage' }), reference({ ...said, to: 'stage' })],
    ['several of the same list', references({ ...said, to: 'need' }), references({ ...said, to: 'need' })],
    ['a duration', time, durationField({ ...said, defaultUnit: 'h' })],
    ['a day', date(said), date(said)],
    ['a group with all of its members', members({ a: time }), members({ a: time, b: time })],
  ])('is %s', (_, before, after) => {
    expect(isKept(before, after)).toBe(true);
  });

  it.each<[string, Field, Field]>([
    ['a text that would be too long', words(201), words(200)],
    ['a number that may be too small', between(-1, 10), between(0, 10)],
    ['a number that may be too large', between(0, 11), between(0, 10)],
    ['a choice of which one is not offered', oneOf('a', 'b'), oneOf('a', 'c')],
    ['one of another list', reference({ ...said, to: 'stage' }), reference({ ...said, to: 'lane' })],
    ['one where there are several', reference({ ...said, to: 'need' }), references({ ...said, to: 'need' })],
    ['a text where there is a number', words(5), between(0, 1)],
    ['a number where there is a text', between(0, 1), words(5)],
    ['a choice where there is a text', oneOf('a'), words(5)],
    ['a text where there is a choice', words(5), oneOf('a')],
    ['a text where there is one of a list', words(5), reference({ ...said, to: 'stage' })],
    ['one of a list where there is a text', reference({ ...said, to: 'stage' }), words(5)],
    ['a group that lacks a member', members({ a: time, b: time }), members({ a: time })],
    ['a group of which a member means something else', members({ a: time }), members({ a: date(said) })],
    ['a group where there is a duration', members({ a: time }), time],
    ['a duration where there is a group', time, members({ a: time })],
  ])('is not %s', (_, before, after) => {
    expect(isKept(before, after)).toBe(false);
  });

  it('is also what neither kind declares, but not what only the old one knew', () => {
    const kept = keptData(
      { name: words(9), old: words(9) },
      { fields: { name: words(9) }, initial: {} },
      { name: 'Call', old: 'gone', later: 'kept', toString: 'a name like any other' },
    );
    expect(kept).toEqual({ name: 'Call', later: 'kept', toString: 'a name like any other' });
  });

  it('goes over what the new kind starts with, and what nobody declared before does not become declared', () => {
    const after = { fields: { name: words(9), count: between(0, 9) }, initial: { name: 'New', count: 1 } };
    expect(keptData({ name: words(9) }, after, { name: 'Call', count: 7 })).toEqual({
      name: 'Call',
      count: 1,
    });
  });
});
