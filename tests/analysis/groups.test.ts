import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { type GroupedBy, type GroupFigures, groupFigures } from '#src/analysis/groups.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { Zone } from '#src/model/placeOf.ts';
import { customer, day, demandOf, mapOf, type Parts, source, step } from './mapOf.ts';
import { type StagesOf, withStages } from './withStages.ts';
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
  const zoned = (zones: readonly (string | undefined)[], stageZone?: Zone): MapDocument => {
    const nodes = Object.fromEntries(
      zones.map((zone, index) => [`n${index}`, step(zone === undefined ? {} : { zone })]),
    );
    const map = mapOf({ nodes, edges: [] });
    if (stageZone === undefined) return map;
    const stages = [{ id: 'late', label: 'Late', zone: stageZone }];
    return { ...map, states: map.states.map((state) => ({ ...state, stages })) };
  };
  const listed = (document: MapDocument) =>
    groupFigures(document, 'current', 'zone').map(({ id, label, nodes }) => [id, label, nodes]);

  it('are listed on the way of the customer, only those that some step or stage is in', () => {
    expect(listed(zoned(['existing', 'indirect']))).toEqual([
      ['indirect', 'Indirect', ['n1']],
      ['existing', 'Existing customers', ['n0']],
    ]);
    expect(listed(zoned(['direct', undefined], 'existing'))).toEqual([
      ['direct', 'Direct', ['n0']],
      ['existing', 'Existing customers', []],
      [undefined, undefined, ['n1']],
    ]);
    expect(listed(zoned([]))).toEqual([]);
  });

  it('are those of the stage for a step that names none', () => {
    const stages = [{ id: 'late', label: 'Late', zone: 'existing' as const }];
    const map = mapOf({
      nodes: { a: step({ stage: 'late' }), b: step({ stage: 'late', zone: 'direct' }) },
      edges: [],
    });
    expect(listed({ ...map, states: map.states.map((state) => ({ ...state, stages })) })).toEqual([
      ['direct', 'Direct', ['b']],
      ['existing', 'Existing customers', ['a']],
    ]);
  });

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

describe('one stage', () => {
  const week = demandOf(8, [1, 'wk']);
  const hour = step({ pt: [1, 'h'], wait: [1, 'd'], people: 0.5, class: 'value-add' });
  const line: Parts = {
    nodes: {
      s: source,
      a: hour,
      b: step({ wait: [2, 'd'], owner: 'customer', wip: 4 }),
      c: step({ people: 1, wip: 3 }),
      k: customer,
    },
    edges: ['s > a', 'a > b', 'b > c', 'c > k'],
    demand: week,
  };
  const stages = (parts: Parts, byNode: StagesOf) =>
    groupFigures(withStages(mapOf(parts), byNode), 'current', 'stage');

  it('sums times, units and people of its steps, and leaves the wait of the customer out', () => {
    expect(stages(line, { a: 'one', b: 'one', c: 'two', s: 'two', k: 'two' })).toEqual([
      {
        id: 'one',
        label: 'one',
        nodes: ['a', 'b'],
        flowTime: 3 * day + 3600,
        valueAddTime: 3600,
        waitingTime: day,
        wipExpected: (8 / 40) * 25,
        wipCounted: 4,
        people: 0.5,
        conversion: 1,
      },
      {
        id: 'two',
        label: 'two',
        nodes: ['s', 'c', 'k'],
        flowTime: 0,
        valueAddTime: 0,
        waitingTime: 0,
        wipExpected: 0,
        wipCounted: 3,
        people: 1,
        conversion: 1,
      },
    ]);
    const [all] = stages(line, { a: 'one', b: 'one', c: 'one' });
    expect(all).toMatchObject({ wipCounted: 7, people: 1.5 });
  });

  it('is followed by what belongs to none, which has no name', () => {
    const groups = stages(line, { a: 'one', b: 'two' });
    expect(groups.map(({ id, label, nodes }) => [id, label, nodes])).toEqual([
      ['one', 'one', ['a']],
      ['two', 'two', ['b']],
      [undefined, undefined, ['s', 'c', 'k']],
    ]);
  });

  it('is there without any step, and the rest is nothing where it has no step', () => {
    const document = withStages(mapOf({ nodes: {}, edges: [] }), { gone: 'one' });
    expect(groupFigures(document, 'current', 'stage').map(({ id, nodes }) => [id, nodes])).toEqual([
      ['one', []],
    ]);
  });

  it('at full load has no steady number of units; the others have theirs', () => {
    const [one, two] = stages({ ...line, demand: demandOf(20, [1, 'wk']) }, { a: 'one', b: 'two' });
    expect(one).toMatchObject({ wipExpected: undefined, flowTime: day + 3600 });
    expect(two?.wipExpected).toBeCloseTo((20 / 40) * 16, 9);
  });

  it('has no expected units without a demand', () => {
    const { demand: _, ...without } = line;
    const [one] = stages(without, { a: 'one' });
    expect(one).toMatchObject({ wipExpected: undefined, flowTime: day + 3600 });
  });

  it('has no times while those of the stream are not defined, but counts and people', () => {
    const impossible = step({ pt: [2, 'd'], lead: [1, 'd'], people: 1, wip: 2 });
    const [one] = stages({ ...line, nodes: { ...line.nodes, a: impossible } }, { a: 'one' });
    expect(one).toMatchObject({
      flowTime: undefined,
      valueAddTime: undefined,
      waitingTime: undefined,
      wipExpected: undefined,
      wipCounted: 2,
      people: 1,
      conversion: 1,
    });
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
