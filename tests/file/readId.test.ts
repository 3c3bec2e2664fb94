import { describe, expect, it } from 'vitest';
import { readIds } from '#src/file/readId.ts';
import { collectRepairs } from '#src/file/repairs.ts';

/** The ids that the items of a list get, one after the other, and what is reported. */
function read(ids: readonly unknown[], prefix = 'n') {
  const repairs = collectRepairs();
  const reader = readIds(prefix, ids, repairs);
  const got = ids.map((id) => reader.read(id, 'Here'));
  return { got, find: reader.find, reported: repairs.list() };
}

describe('the ids of a list', () => {
  it('are kept as they are when each stands there once', () => {
    expect(read(['a', 'B', 'x'.repeat(200)])).toMatchObject({
      got: ['a', 'B', 'x'.repeat(200)],
      reported: [],
    });
  });

  it.each<[what: string, raw: unknown]>([
    ['missing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['a truth value', true],
    ['a list', ['a']],
  ])('are given by the place in the list where one is %s', (_what, raw) => {
    expect(read(['a', raw, 'b', raw])).toMatchObject({
      got: ['a', 'n2', 'b', 'n4'],
      reported: ['Here: it had no id and got “n2”.', 'Here: it had no id and got “n4”.'],
    });
  });

  it('are written as texts where they are numbers', () => {
    expect(read([7, '8'])).toMatchObject({ got: ['7', '8'], reported: ['Here: the id 7 became “7”.'] });
  });

  it('are cleaned, and reported as what they were', () => {
    expect(read(['a\u0000b', 'x'.repeat(201)])).toMatchObject({
      got: ['ab', 'x'.repeat(200)],
      reported: [
        'Here: the id “a b” became “ab”.',
        `Here: the id “${'x'.repeat(40)}…” became “${'x'.repeat(200)}”.`,
      ],
    });
  });

  it('are given anew where nothing is left of one', () => {
    expect(read(['\u0000'])).toMatchObject({ got: ['n1'], reported: ['Here: the id “ ” became “n1”.'] });
  });

  it('get a number where one is used again, the first keeping its own', () => {
    const { got, reported } = read(['a', 'a', 'a']);
    expect(got).toEqual(['a', 'a-2', 'a-3']);
    expect(reported).toEqual([
      'Here: the id “a” was used twice, so this one became “a-2”; connections stay with the first.',
      'Here: the id “a” was used twice, so this one became “a-3”; connections stay with the first.',
    ]);
  });

  it('never become one that stands elsewhere in the file', () => {
    expect(read(['a', 'a', 'a-2', 'a', 'a-4']).got).toEqual(['a', 'a-3', 'a-2', 'a-5', 'a-4']);
    expect(read([undefined, 'n1']).got).toEqual(['n1-2', 'n1']);
    expect(read(['a\u0000', 'a']).got).toEqual(['a-2', 'a']);
  });

  it('never become one that was given before', () => {
    expect(read(['n2', undefined, undefined, 'n2-2']).got).toEqual(['n2', 'n2-3', 'n3', 'n2-2']);
    expect(read(['a\u0000', 'a\u0001', 'a\u0002']).got).toEqual(['a', 'a-2', 'a-3']);
  });

  it('say that an id was changed, not that it was used twice, where it was no clean text', () => {
    expect(read([5, 5]).reported).toEqual(['Here: the id 5 became “5”.', 'Here: the id 5 became “5-2”.']);
    expect(read(['a\u0000', 'a']).reported).toEqual(['Here: the id “a ” became “a-2”.']);
  });
});

describe('a reference', () => {
  it('means the first item that had the id', () => {
    const { find } = read(['a', 'b', 'a']);
    expect([find('a'), find('b'), find('a-2')]).toEqual(['a', 'b', undefined]);
  });

  it('means what the id became', () => {
    const { find } = read(['a\u0000', 7]);
    expect([find('a\u0000'), find('a'), find(7), find('7')]).toEqual(['a', undefined, '7', '7']);
  });

  it.each([undefined, null, '', {}, true, 'n1', 'toString'])('means nothing where it is %j', (raw) => {
    expect(read([undefined, '', 'a']).find(raw)).toBeUndefined();
  });
});
