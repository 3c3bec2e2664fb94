import { describe, expect, it } from 'vitest';
import { createDocument, createState } from '#src/model/create.ts';
import { hasBoth, statesAround, usualStates } from '#src/model/usualStates.ts';

/** A map with these states; `b<a` was made from a. */
const mapOf = (...states: readonly string[]) =>
  createDocument({
    id: 'm',
    states: states.map((each) => {
      const [id = '', basedOn] = each.split('<');
      return createState({ id, ...(basedOn !== undefined && { basedOn }) });
    }),
  });
const usual = (states: readonly string[], active: string) => {
  const found = usualStates(mapOf(...states), active);
  return found && `${found.before} → ${found.after}`;
};

describe('the two states that are held against each other', () => {
  it.each([
    ['the one looked at and the one it was made from', ['a', 'b', 'c<b'], 'c', 'b → c'],
    ['the one looked at and the one made from it', ['a', 'b', 'c<b'], 'b', 'b → c'],
    ['the one it was made from before one made from it', ['a', 'b<a', 'c<b'], 'b', 'a → b'],
    ['the first of those made from it', ['a', 'b', 'c<a', 'd<a'], 'a', 'a → c'],
    ['the first and the second, where the first is looked at', ['a', 'b', 'c'], 'a', 'a → b'],
    ['the first and the one looked at', ['a', 'b', 'c'], 'c', 'a → c'],
    ['the first and the second, where a state is looked at that is gone', ['a', 'b'], 'gone', 'a → b'],
    ['never a state and itself', ['a', 'b<b'], 'b', 'a → b'],
    ['not one that is gone', ['a', 'b<gone'], 'b', 'a → b'],
  ])('are %s', (_, states, active, pair) => {
    expect(usual(states, active)).toBe(pair);
  });

  it('are none on a map with one state', () => {
    expect(usual(['a'], 'a')).toBeUndefined();
    expect(usual(['a<a'], 'a')).toBeUndefined();
  });
});

describe('the two states that somebody chose', () => {
  const map = mapOf('a', 'b', 'c');
  const chosen = { before: 'c', after: 'b' };

  it.each(['b', 'c'])('stay while one of them is looked at: %s', (active) => {
    expect(statesAround(map, active, chosen)).toBe(chosen);
  });

  it('give way to the usual ones while another is looked at, one is gone, or none are chosen', () => {
    expect(statesAround(map, 'a', chosen)).toEqual({ before: 'a', after: 'b' });
    expect(statesAround(map, 'b', { before: 'gone', after: 'b' })).toEqual({ before: 'a', after: 'b' });
    expect(statesAround(map, 'c', { before: 'c', after: 'gone' })).toEqual({ before: 'a', after: 'c' });
    expect(statesAround(map, 'c', undefined)).toEqual({ before: 'a', after: 'c' });
  });

  it('are there only both together', () => {
    expect(hasBoth(map, chosen)).toBe(true);
    expect(hasBoth(map, { before: 'a', after: 'gone' })).toBe(false);
    expect(hasBoth(map, { before: 'gone', after: 'a' })).toBe(false);
  });
});
