import { describe, expect, it } from 'vitest';
import { fullLoad } from '#src/analysis/nodeFigures.ts';
import { pullPlan, type PullStep } from '#src/analysis/pull/pullPlan.ts';
import { loadWords, reliefWords } from '#src/analysis/pull/pullWords.ts';
import { duration } from '#src/lib/duration.ts';
import { salesStream } from './salesStream.ts';

const sales = salesStream();
const planOf = (units: number) => pullPlan(sales, 'current', { units, per: duration(1, 'mo') }, 0.85);

it('says of every step what its load means', () => {
  const plan = planOf(15);
  expect(plan.steps.map((step) => loadWords(step, plan, 0.85))).toEqual([
    '',
    'above 100 %',
    '',
    'breaks first',
    '',
  ]);
});

it('says three ways to the target, people rounded up so that they are enough', () => {
  const plan = planOf(12);
  const [close, legal, , demo] = plan.steps;
  expect(close?.relief).toBeUndefined();
  expect(demo?.relief && reliefWords(demo.relief, sales.calendar)).toEqual([
    '2 people in place of 1.7',
    '4.34 h process time in place of 5 h',
    '34.6 % of those that come here delivered, in place of 30 %',
  ]);
  expect(legal?.relief && reliefWords(legal.relief, sales.calendar)[0]).toBe('0.85 people in place of 0.8');
});

it('says when no conversion would do', () => {
  const [close] = planOf(50).steps;
  expect(close?.relief && reliefWords(close.relief, sales.calendar)[2]).toMatch(/^no conversion alone/);
});

describe('what a load means', () => {
  const plan = planOf(12);
  const [first] = plan.steps;
  const wordsFor = (part: Partial<PullStep>) => {
    if (first === undefined) throw new Error('no step');
    return loadWords({ ...first, missing: [], ...part }, plan, 0.85);
  };

  it('is above the target, at 100 % or above it', () => {
    expect(wordsFor({ load: 'tight', utilisation: 0.9 })).toBe('above 85 %');
    expect(wordsFor({ load: 'overloaded', utilisation: 1 })).toBe('at 100 %');
    expect(wordsFor({ load: 'overloaded', utilisation: 1 + 1e-12 })).toBe('at 100 %');
    expect(wordsFor({ load: 'overloaded', utilisation: 2 - fullLoad })).toBe('at 100 %');
    expect(wordsFor({ load: 'overloaded', utilisation: 1.001 })).toBe('above 100 %');
  });

  it('names what has to be known first', () => {
    expect(wordsFor({ load: 'unknown', missing: ['people'] })).toBe('no people');
    expect(wordsFor({ load: 'unknown', missing: ['people', 'process time'] })).toBe(
      'no people, no process time',
    );
  });

  it('is nothing to speak of where it is fine, or not known for want of a demand', () => {
    expect(wordsFor({ load: 'fine', utilisation: 0.3 })).toBe('');
    expect(wordsFor({ load: 'fine', utilisation: 0.3, missing: ['people'] })).toBe('');
    expect(wordsFor({ load: 'unknown' })).toBe('');
  });
});

describe('the people who are needed', () => {
  const needed = (people: number) =>
    reliefWords(
      { peopleNow: 0.5, people, processTimeNow: 3600, processTime: 1800, conversion: 'not one way' },
      sales.calendar,
    );

  it('are rounded up to a tenth from one on, to a hundredth below', () => {
    const words = (people: number) => needed(people)[0];
    expect(words(2.01)).toBe('2.1 people in place of 0.5');
    expect(words(2)).toBe('2 people in place of 0.5');
    expect(words(1)).toBe('1 people in place of 0.5');
    expect(words(1 + 1e-12)).toBe('1 people in place of 0.5');
    expect(words(1.01)).toBe('1.1 people in place of 0.5');
    expect(words(0.811)).toBe('0.82 people in place of 0.5');
  });

  it('stand beside why no one share of deliveries would do', () => {
    expect(needed(1)[2]).toBe('conversion: no one share, as not every delivery comes here exactly once');
  });
});
