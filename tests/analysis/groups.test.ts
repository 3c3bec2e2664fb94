import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { type GroupedBy, type GroupFigures, groupFigures } from '#src/analysis/groups.ts';
import type { MapDocument } from '#src/model/document.ts';
import { exit, mapOf, source, customer, step } from './mapOf.ts';
import { anyStream, drawn } from './randomStream.ts';
import { leadStages } from '../fixtures/leadStages.ts';

function figuresOf(by: GroupedBy): ReadonlyMap<string, GroupFigures> {
  return new Map(groupFigures(leadStages(), 'current', by).map((figures) => [figures.id ?? 'none', figures]));
}

const days = (seconds: number | undefined) => Number(((seconds ?? Number.NaN) / 28_800).toFixed(2));
const rounded = (value: number | undefined) => Number((value ?? Number.NaN).toFixed(2));

describe('the stages of the nurture stream', () => {
  const stages = figuresOf('stage');

  it('share its flow time of 29.62 days', () => {
    expect([...stages].map(([id, { flowTime }]) => [id, days(flowTime)])).toEqual([
      ['define', 1.01],
      ['measure', 18.33],
      ['analyze', 10.28],
      ['none', 0],
    ]);
  });

  it('hold the 360.7 leads in process, and the people', () => {
    expect([...stages].map(([id, { wipExpected }]) => [id, rounded(wipExpected)])).toEqual([
      ['define', 20.25],
      ['measure', 320.16],
      ['analyze', 20.31],
      ['none', 0],
    ]);
    expect([...stages].map(([, { people }]) => people)).toEqual([0.5, 1.6, 1.15, undefined]);
  });

  it('let on all, 30 % × 60 %, and 25 % × 60 % of those that come', () => {
    expect(rounded(stages.get('define')?.conversion)).toBe(1);
    expect(rounded(stages.get('measure')?.conversion)).toBe(0.18);
    expect(rounded(stages.get('analyze')?.conversion)).toBe(0.15);
  });
});

describe('zones and lanes', () => {
  it('follow the step where it differs from its stage', () => {
    const zones = figuresOf('zone');
    expect(zones.get('indirect')?.nodes).toEqual(['s1', 's2', 's3']);
    expect(zones.get('direct')?.nodes).toEqual(['s4', 's5', 's6']);
    expect(rounded(zones.get('direct')?.conversion)).toBe(0.09);
  });

  it('say who works how long', () => {
    const lanes = figuresOf('lane');
    expect(rounded(lanes.get('ops')?.people)).toBe(1.5);
    expect(rounded(lanes.get('sales')?.conversion)).toBe(0.15);
  });
});

describe('conversion', () => {
  const withStages = (document: MapDocument, byNode: Readonly<Record<string, string>>): MapDocument => ({
    ...document,
    states: document.states.map((state) => ({
      ...state,
      stages: [...new Set(Object.values(byNode))].map((id) => ({ id, label: id })),
      nodes: state.nodes.map((node) => {
        const stage = byNode[node.id];
        return stage === undefined ? node : { ...node, data: { ...node.data, stage } };
      }),
    })),
  });
  const conversionOf = (document: MapDocument, id: string) =>
    rounded(groupFigures(document, 'current', 'stage').find((group) => group.id === id)?.conversion);

  it('counts what goes to an exit as lost, wherever the exit stands', () => {
    const document = mapOf({
      nodes: { s: source, a: step(), b: step(), x: exit, k: customer },
      edges: ['s > a', 'a > b 40', 'a > x 60', 'b > k'],
    });
    const staged = withStages(document, { a: 'one', b: 'two', x: 'two' });
    expect(conversionOf(staged, 'one')).toBe(0.4);
    expect(conversionOf(staged, 'two')).toBe(1);
  });

  it('counts branches that meet again as one unit', () => {
    const document = mapOf({
      nodes: { s: source, a: step({ parallel: true }), b: step(), c: step(), d: step(), k: customer },
      edges: ['s > a', 'a > b', 'a > c', 'b > d', 'c > d', 'd > k 60'],
    });
    const staged = withStages(document, { a: 'one', b: 'two', c: 'three', d: 'four' });
    expect(['one', 'two', 'three', 'four'].map((id) => conversionOf(staged, id))).toEqual([1, 1, 1, 0.6]);
  });
});

describe('all groups together', { timeout: 60_000 }, () => {
  const sum = (groups: readonly GroupFigures[], part: (figures: GroupFigures) => number | undefined) =>
    groups.reduce((total, figures) => total + (part(figures) ?? 0), 0);

  /** What the groups do not add up to, in words; nothing where all is well. */
  function wrongTotals(document: MapDocument, by: GroupedBy): readonly string[] {
    const [state] = document.states;
    const id = state?.id ?? '';
    const { headline } = analyse(document, id);
    const groups = groupFigures(document, id, by);
    const { flowTime, valueAddTime = 0, waitingTime = 0, wipExpected, wipCounted = 0 } = headline;
    const isTimed = flowTime !== undefined;
    const isOff = (part: (figures: GroupFigures) => number | undefined, whole: number) =>
      Math.abs(sum(groups, part) - whole) > 1e-4 + Math.abs(whole) * 1e-9;
    const shares = groups.map(({ conversion = 0 }) => conversion);
    const names = groups.flatMap(({ nodes }) => nodes);
    return [
      ...(isTimed && isOff((each) => each.flowTime, flowTime) ? ['flow time'] : []),
      ...(isTimed && isOff((each) => each.valueAddTime, valueAddTime) ? ['value-add time'] : []),
      ...(isTimed && isOff((each) => each.waitingTime, waitingTime) ? ['waiting time'] : []),
      ...(wipExpected !== undefined && isOff((each) => each.wipExpected, wipExpected)
        ? ['WIP expected']
        : []),
      ...(isOff((each) => each.wipCounted, wipCounted) ? ['WIP counted'] : []),
      ...(shares.every((share) => share >= 0 && share <= 1) ? [] : ['a share of more than all']),
      ...(new Set(names).size === names.length ? [] : ['a node in two groups']),
    ];
  }

  it('give the totals of the nurture stream', () => {
    expect((['stage', 'lane', 'zone'] as const).flatMap((by) => wrongTotals(leadStages(), by))).toEqual([]);
  });

  it('give the totals of any stream, however its steps are grouped', () => {
    fc.assert(
      fc.property(
        anyStream,
        fc.array(fc.constantFrom('one', 'two', undefined), { minLength: 1 }),
        (stream, bands) => {
          const { map } = drawn(stream);
          const document = {
            ...map,
            states: map.states.map((state) => ({
              ...state,
              stages: [
                { id: 'one', label: 'One' },
                { id: 'two', label: 'Two' },
              ],
              nodes: state.nodes.map((node, index) => {
                const stage = bands[index % bands.length];
                return stage === undefined ? node : { ...node, data: { ...node.data, stage } };
              }),
            })),
          };
          expect(wrongTotals(document, 'stage')).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
