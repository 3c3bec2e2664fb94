import { describe, expect, it } from 'vitest';
import { compareFigures, comparedSides } from '#src/analysis/compare/compareFigures.ts';
import { comparedValues } from '#src/analysis/compare/comparedValues.ts';
import type { OwnComparison } from '#src/analysis/compare/compareOwnFigures.ts';
import {
  betterText,
  differenceText,
  directionText,
  improvementText,
  ownAmountText,
  ownDifferenceText,
} from '#src/analysis/compare/differenceText.ts';
import { metricOf } from '#src/analysis/metrics/index.ts';
import type { OwnFigure } from '#src/model/document.ts';
import { leadNurture } from '#src/templates/leadNurture.ts';

const [side, other] = comparedSides(leadNurture(), 'current', 'future');

/** What is said of this difference in a measure. */
function said(id: string, difference: number | undefined): string {
  const figure = compareFigures(side, other).find(({ metric }) => metric.id === id);
  if (figure === undefined) throw new Error(`no measure ${id}`);
  return differenceText({ ...figure, difference }, side.context);
}

describe('a difference', () => {
  it.each([
    ['flow-time', 28_800, '+1 d'],
    ['flow-time', -5400, '−1.5 h'],
    ['flow-time', 0, '0'],
    ['flow-time', undefined, '–'],
    ['conversion', 0.01, '+1 point'],
    ['conversion', -0.01, '−1 point'],
    ['conversion', 0.02, '+2 points'],
    ['constraint', -0.005, '−0.5 points'],
    ['deliveries', 3, '+3 a month'],
    ['units-in-stream', -147, '−147'],
  ])('in %s of %s is said as %s', (id, difference, words) => {
    expect(said(id, difference)).toBe(words);
  });
});

describe('an improvement', () => {
  it.each([
    [undefined, ''],
    [{ by: 'relative', amount: 0 }, ''],
    [{ by: 'points', amount: 0 }, ''],
    [{ by: 'relative', amount: 0.471 }, '+47.1 %'],
    [{ by: 'relative', amount: -0.2 }, '−20 %'],
    [{ by: 'points', amount: 0.01 }, '+1 point'],
    [{ by: 'points', amount: -0.0103 }, '−1.03 points'],
  ] as const)('of %o is said as “%s”', (improvement, words) => {
    expect(improvementText(improvement)).toBe(words);
  });
});

describe('one of the map’s own figures', () => {
  const own = (unit: string | undefined, before: number, after: number | undefined): OwnComparison => {
    const figure: OwnFigure = { id: 'F1', name: 'Cost', better: 'less', ...(unit !== undefined && { unit }) };
    return { figure, ...comparedValues(before, after, 'less', 'relative') };
  };

  it.each([
    ['€', 10, 12, '+2'],
    ['%', 10, 12, '+2 points'],
    [' % ', 12, 11, '−1 point'],
    [undefined, 12, 11.5, '−0.5'],
    ['€', 12, 12, '0'],
    ['€', 12, undefined, '–'],
  ])('in %o from %d to %o differs by %s', (unit, before, after, words) => {
    expect(ownDifferenceText(own(unit, before, after))).toBe(words);
  });

  it('is said with its unit where it has one', () => {
    expect(ownAmountText(own('€', 1, 2), 1234.5678)).toBe('1234.5678 €');
    expect(ownAmountText(own(undefined, 1, 2), 3)).toBe('3');
    expect(ownAmountText(own('€', 1, 2), undefined)).toBe('–');
  });
});

it('says which way is better', () => {
  expect((['less', 'more', 'none'] as const).map(betterText)).toEqual([
    'less is better',
    'more is better',
    'a plain fact',
  ]);
  const deliveries = metricOf('deliveries');
  expect(deliveries && directionText(deliveries)).toBe('more is better');
});
