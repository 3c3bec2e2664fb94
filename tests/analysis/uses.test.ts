import { describe, expect, it } from 'vitest';
import { hasBegun, type Uses, usesOf } from '#src/analysis/uses.ts';
import { duration } from '#src/lib/duration.ts';
import type { JsonObject } from '#src/lib/json.ts';
import type { Customer, MapState } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { mapOf, node, source, step } from './mapOf.ts';

/** A source and a step that says this, in a state with these parts. */
function mapWith(data: JsonObject, parts: Partial<MapState> = {}) {
  const map = mapOf({ nodes: { s: source, a: step(data) }, edges: ['s > a'] });
  return { ...map, states: map.states.map((state) => ({ ...state, ...parts })) };
}

/** What is made use of, by name. */
function used(data: JsonObject, parts: Partial<MapState> = {}): readonly string[] {
  const uses: Uses = usesOf(stateOf(mapWith(data, parts), 'current'));
  return Object.entries(uses).flatMap(([name, is]) => (is ? [name] : []));
}

const stage = { id: 'define', label: 'Define' };

describe('what a state makes use of', () => {
  it('is nothing in a sketch of steps and figures', () => {
    expect(used({ name: 'Ask', people: 2 })).toEqual([]);
    expect(used({ needs: [], ctqs: [], knowledge: {} })).toEqual([]);
    expect(used({}, { stages: [stage] })).toEqual([]);
  });

  it.each<[string, JsonObject]>([
    ['needs', { needs: ['N1'] }],
    ['ctqs', { ctqs: ['C1'] }],
    ['zones', { zone: 'direct' }],
    ['stages', { stage: 'define' }],
    ['knowledge', { knowledge: { from: 'data' } }],
    ['knowledge', { knowledge: { to: 'wisdom' } }],
    ['rows', { boardRow: 'buy' }],
    ['board', { boardPlace: 'doing' }],
  ])('is its %s as soon as one step says so', (name, data) => {
    expect(used(data)).toEqual([name]);
  });

  it('is its levels of pull as soon as one contact says so', () => {
    const map = mapOf({ nodes: { t: node('touchPoint', { pullLevel: 'attract' }) }, edges: [] });
    expect(usesOf(stateOf(map, 'current'))).toMatchObject({ pullLevels: true });
  });

  it('is its zones as soon as one stage says so', () => {
    expect(used({}, { stages: [stage, { ...stage, id: 'measure', zone: 'direct' }] })).toEqual(['zones']);
  });

  it('is its board as soon as a column has a limit, or a reason for none', () => {
    expect(used({}, { wipLimits: { knowledge: 3 } })).toEqual(['board']);
    expect(used({}, { unlimited: { knowledge: 'It is a list' } })).toEqual(['board']);
  });
});

describe('the customer side has begun', () => {
  const begun = (customer: Partial<Customer>, data: JsonObject = {}) => {
    const map = mapWith(data);
    return hasBegun({ ...map, customer: { ...map.customer, ...customer } }, stateOf(map, 'current'));
  };

  it('not while nothing is said of the customer', () => {
    expect(begun({})).toBe(false);
    expect(begun({}, { name: 'Ask', stage: 'define' })).toBe(false);
  });

  it.each<[string, Partial<Customer>]>([
    ['who it is', { name: 'Small firms' }],
    ['what troubles them', { pain: 'Slow answers' }],
    ['what would help', { relief: 'A fast one' }],
    ['how long they decide', { decisionTime: duration(2, 'wk') }],
    ['a need', { needs: [{ id: 'N1', text: 'A price', kind: 'output' }] }],
    ['what is critical to quality', { ctqs: [{ id: 'C1', measure: 'Days' }] }],
  ])('once it is said %s', (_, customer) => {
    expect(begun(customer)).toBe(true);
  });

  it('once a step says how the customer is met, or what is known', () => {
    expect(begun({}, { zone: 'indirect' })).toBe(true);
    expect(begun({}, { knowledge: { to: 'information' } })).toBe(true);
  });
});
