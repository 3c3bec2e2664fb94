import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { type ConstraintWords, constraintWords } from '#src/analysis/constraintWords.ts';
import type { MapDocument } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { customer, demandOf, mapOf, source, step } from './mapOf.ts';

const calendar = { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 };
const nodes = { s: source, call: step({ pt: [1, 'h'], people: 1 }), k: customer };
const edges = ['s > call', 'call > k 50'];

/** A call of one hour by one person, 160 hours a month. */
function callMap(perMonth: number): MapDocument {
  return mapOf({ nodes, edges, calendar, demand: demandOf(perMonth, [1, 'mo']) });
}

function said(document: MapDocument): ConstraintWords {
  return constraintWords(document, stateOf(document, 'current'), analyse(document, 'current'));
}

describe('the constraint in words', () => {
  it('is not known without a demand, and says what to fill in', () => {
    const { node, verdict, why } = said(mapOf({ nodes, edges }));
    expect(node).toBeUndefined();
    expect(verdict).toBe('Not known yet.');
    expect(why).toMatch(/demand .* process time and people/);
  });

  it('is not known where the step named is not in this state', () => {
    const document = callMap(80);
    const state = { ...stateOf(document, 'current'), nodes: [] };
    expect(constraintWords(document, state, analyse(document, 'current')).verdict).toBe('Not known yet.');
  });

  it('is the step that would be full first, with what the whole stream can deliver until then', () => {
    const { node, verdict, why } = said(callMap(80));
    expect(node).toBe('call');
    expect(verdict).toBe('“call” is the constraint.');
    expect(why).toContain('but only to 50 %');
    expect(why).toContain('can deliver 80 a month before it is full');
  });

  it('is tight from 85 % of its time on', () => {
    expect(said(callMap(135)).why).toContain('but only to 84.4 %');
    expect(said(callMap(136)).why).toContain('to 85 %, and waits grow steeply');
    expect(said(callMap(136)).why).toContain('can deliver 80 a month');
  });

  it('is tight from where the map says so', () => {
    const document = { ...callMap(80), thresholds: { utilisationPercent: 50 } };
    expect(said(document).why).toContain('waits grow steeply');
  });

  it('is overloaded where more arrives than can be done, with what piles up', () => {
    const { node, verdict, why } = said(callMap(200));
    expect(node).toBe('call');
    expect(verdict).toBe('More arrives at “call” than can be done: 10 units a week pile up.');
    expect(why).toContain('loaded to 125 %');
  });

  it('is overloaded at exactly full load, where nothing piles up yet', () => {
    expect(said(callMap(160)).verdict).toBe('More arrives at “call” than can be done.');
    expect(said(callMap(160.012)).verdict).toBe('More arrives at “call” than can be done.');
    expect(said(callMap(160.04)).verdict).toContain('0.01 units a week pile up');
  });

  it('does not say what the stream can deliver while that is not known', () => {
    const document = callMap(80);
    const state = stateOf(document, 'current');
    const analysis = analyse(document, 'current');
    const headline = { ...analysis.headline, throughputPerPeriod: undefined };
    expect(constraintWords(document, state, { ...analysis, headline }).why).toMatch(
      /first that would be full\.$/,
    );
    const { demand: _, ...without } = state;
    expect(constraintWords(document, without, analysis).why).toMatch(/first that would be full\.$/);
  });
});
