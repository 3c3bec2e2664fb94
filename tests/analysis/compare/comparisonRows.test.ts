import { describe, expect, it } from 'vitest';
import { compareStates } from '#src/analysis/compare/compareStates.ts';
import { comparisonRows, type ComparisonRow } from '#src/analysis/compare/comparisonRows.ts';
import { sortedFigures } from '#src/analysis/compare/leadingFigures.ts';
import { sideText } from '#src/analysis/compare/sideText.ts';
import type { MapDocument, OwnFigure } from '#src/model/document.ts';
import { leadNurture } from '#src/templates/leadNurture.ts';

const compared = (map: MapDocument) => compareStates(map, 'current', 'future');
const rowsOf = (map: MapDocument) => comparisonRows(compared(map));
const named = (rows: readonly ComparisonRow[], title: string) => rows.find((row) => row.title === title);
const lead = leadNurture();
/** The same map without a demand in the states of these ids. */
const withoutDemand = (...ids: readonly string[]): MapDocument => ({
  ...lead,
  states: lead.states.map(({ demand, ...state }) =>
    demand === undefined || ids.includes(state.id) ? state : { ...state, demand },
  ),
});

describe('the rows of a comparison', () => {
  it('begin with the figures that it is about, in their order', () => {
    expect(rowsOf(lead).leading.map(({ title }) => title)).toEqual([
      'Flow time',
      'Process time',
      'Waiting',
      'Value-add ratio',
      'Activity ratio',
      'Rolled %C&A',
      'Conversion',
      'Deliveries',
      'Units in the stream',
      'Constraint',
    ]);
  });

  it('say before, after and what became better, each in its unit', () => {
    const { leading, others } = rowsOf(lead);
    expect(named(leading, 'Flow time')).toEqual({
      title: 'Flow time',
      direction: 'less is better',
      before: '29.6 d',
      after: '15.7 d',
      difference: '−13.9 d',
      improvement: '+47.1 %',
      verdict: 'better',
    });
    expect(named(leading, 'Deliveries')).toMatchObject({
      direction: 'more is better',
      before: '10.8 a month',
      after: '17.6 a month',
      difference: '+6.75 a month',
    });
    expect(named(leading, 'Activity ratio')).toMatchObject({
      direction: 'a plain fact',
      difference: '+1.01 points',
      improvement: '',
      verdict: 'plain',
    });
    expect(named(others, 'Units entering')).toMatchObject({ difference: '0', improvement: '' });
  });

  it('name the step that is the constraint on each side, and how busy it is', () => {
    expect(named(rowsOf(lead).leading, 'Constraint')).toMatchObject({
      before: 'Qualify with prospect, 69.2 %',
      after: 'Discovery, open opportunity, 67.5 %',
      difference: '−1.73 points',
      improvement: '+1.73 points',
    });
  });

  it('leave out what is known in neither state, and keep what is known in one, with a dash', () => {
    const neither = rowsOf(withoutDemand('current', 'future'));
    expect(named(neither.leading, 'Deliveries')).toBeUndefined();
    expect(named(neither.others, 'Takt time')).toBeUndefined();
    expect(named(neither.leading, 'Flow time')).toBeDefined();
    expect(named(rowsOf(withoutDemand('future')).leading, 'Deliveries')).toMatchObject({
      before: '10.8 a month',
      after: '–',
      difference: '–',
      improvement: '',
    });
    const after = rowsOf(withoutDemand('current'));
    expect(named(after.leading, 'Deliveries')).toMatchObject({ before: '–', after: '17.6 a month' });
    expect(named(after.others, 'Takt time')).toMatchObject({ before: '–', after: '1.14 d' });
  });

  it('hold every other figure once, those of which the comparison is about left out', () => {
    const { leading, others } = rowsOf(lead);
    const titles = [...leading, ...others].map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(named(others, 'Flow time')).toBeUndefined();
    expect(named(others, 'Carried per win')).toMatchObject({ before: '33.4', after: '12.2' });
  });
});

describe('a figure of one side', () => {
  const { before, figures } = compared(lead);
  const constraint = figures.find(({ metric }) => metric.id === 'constraint');

  it('has between the step and its load what is asked for', () => {
    if (constraint === undefined) throw new Error('no constraint');
    expect(sideText(constraint, 'before', before, ' at ')).toBe('Qualify with prospect at 69.2 %');
    expect(sideText({ ...constraint, before: undefined }, 'before', before)).toBe('–');
  });
});

it('sorts figures apart from each other whatever their order', () => {
  const { figures } = compared(lead);
  const { first, others } = sortedFigures(figures.toReversed());
  expect(first).toEqual(sortedFigures(figures).first);
  expect(others).toEqual(sortedFigures(figures).others.toReversed());
});

it('has among the other figures those that are known on one side at least', () => {
  const others = (map: MapDocument) =>
    sortedFigures(compared(map).figures).others.map(({ metric }) => metric.id);
  expect(others(lead)).toContain('takt');
  expect(others(withoutDemand('current'))).toContain('takt');
  expect(others(withoutDemand('future'))).toContain('takt');
  expect(others(withoutDemand('current', 'future'))).not.toContain('takt');
  expect(others(lead)).not.toContain('flow-time');
});

describe('the rows of the map’s own figures', () => {
  const cost: OwnFigure = { id: 'F1', name: 'Cost', better: 'less', unit: '€' };
  const withOwn = (figure: OwnFigure, before?: number, after?: number): MapDocument => ({
    ...lead,
    ownFigures: [figure],
    states: lead.states.map((state) => {
      const value = state.id === 'current' ? before : state.id === 'future' ? after : undefined;
      return value === undefined ? state : { ...state, ownValues: [{ id: figure.id, value }] };
    }),
  });

  it('say them as they were entered', () => {
    expect(rowsOf(withOwn(cost, 12_000, 9000)).own).toEqual([
      {
        title: 'Cost',
        direction: 'less is better',
        before: '12\u202f000 €',
        after: '9000 €',
        difference: '−3000',
        improvement: '+25 %',
        verdict: 'better',
      },
    ]);
  });

  it.each([
    { what: 'without a name', figure: { ...cost, name: '' }, said: { title: 'Figure without a name' } },
    {
      what: 'neither good nor bad',
      figure: { ...cost, better: 'neither' },
      said: { direction: 'a plain fact' },
    },
    {
      what: 'of which more is better',
      figure: { ...cost, better: 'more' },
      said: { direction: 'more is better' },
    },
  ] as const)('say one $what', ({ figure, said }) => {
    expect(rowsOf(withOwn(figure, 2, 3)).own).toMatchObject([said]);
  });

  it('leave out those known in neither state only', () => {
    expect(rowsOf(lead).own).toEqual([]);
    expect(rowsOf(withOwn(cost)).own).toEqual([]);
    expect(rowsOf(withOwn(cost, 5)).own).toMatchObject([{ before: '5 €', after: '–', improvement: '' }]);
    expect(rowsOf(withOwn(cost, undefined, 5)).own).toMatchObject([{ before: '–', after: '5 €' }]);
  });
});
