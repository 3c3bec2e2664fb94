import { expect, it } from 'vitest';
import { pullPlan } from '#src/analysis/pull/pullPlan.ts';
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
