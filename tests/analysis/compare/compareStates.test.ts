import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStates } from '#src/analysis/compare/compareStates.ts';
import type { FigureComparison } from '#src/analysis/compare/compareFigures.ts';
import type { ItemChange } from '#src/analysis/compare/compareItems.ts';
import { duration } from '#src/lib/duration.ts';
import { roundHalfUp } from '#src/lib/roundHalfUp.ts';
import { createEdge, createNode } from '#src/model/create.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { campaignProduction } from '#src/templates/campaignProduction.ts';
import { leadNurture } from '#src/templates/leadNurture.ts';
import { leadStages } from '#tests/fixtures/leadStages.ts';
import { anyStream, drawn } from '../randomStream.ts';

/** The map with a second state, `next`, that was made from the first and then changed. */
function withNext(map: MapDocument, change: (state: MapState) => MapState = (state) => state): MapDocument {
  const id = map.states[0]?.id ?? '';
  const copied = copyState(map, id, { id: 'next', name: 'Next', kind: 'future' });
  return { ...copied, states: copied.states.map((each) => (each.id === 'next' ? change(each) : each)) };
}

function compareNext(map: MapDocument, change?: (state: MapState) => MapState) {
  return compareStates(withNext(map, change), map.states[0]?.id ?? '', 'next');
}

function figureOf(figures: readonly FigureComparison[], id: string): FigureComparison {
  const found = figures.find(({ metric }) => metric.id === id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
}

const changeData = (id: string, data: MapState['nodes'][number]['data']) => (state: MapState) => ({
  ...state,
  nodes: state.nodes.map((node) => (node.id === id ? { ...node, data: { ...node.data, ...data } } : node)),
});

/** A number in working days, a ratio in percent, or as it is, with so many decimals. */
const days = (value: number | undefined) => roundHalfUp((value ?? Number.NaN) / 28_800, 2);
const percent = (value: number | undefined) => roundHalfUp((value ?? Number.NaN) * 100, 1);

describe('the published streams', () => {
  it('compares stream 1 as the specification prints it', () => {
    const { figures } = compareStates(leadNurture(), 'current', 'future');
    const of = (id: string) => figureOf(figures, id);
    const flow = of('flow-time');
    // 29.625 d and 15.67625 d, which the tables show as 29.62 and 15.68.
    expect([days(flow.before), days(flow.after), days(flow.difference)]).toEqual([29.63, 15.68, -13.95]);
    expect(flow.improvement?.by).toBe('relative');
    expect(percent(flow.improvement?.amount)).toBe(47.1);
    expect([
      percent(of('rolled-complete-accurate').before),
      percent(of('rolled-complete-accurate').after),
    ]).toEqual([27.3, 63.2]);
    expect(of('rolled-complete-accurate').improvement?.by).toBe('points');
    expect(percent(of('rolled-complete-accurate').improvement?.amount)).toBe(35.9);
    expect([percent(of('activity-ratio').before), percent(of('activity-ratio').after)]).toEqual([1.3, 2.3]);
    expect([percent(of('value-add-ratio').before), percent(of('value-add-ratio').after)]).toEqual([1.2, 2.2]);
    expect(of('deliveries').before).toBeCloseTo(10.8, 9);
    expect(of('deliveries').after).toBeCloseTo(17.55, 9);
    expect(of('deliveries').improvement?.amount).toBeCloseTo(0.625, 9);
    expect(of('units-in-stream').before).toBeCloseTo(360.7, 1);
    expect(of('units-in-stream').after).toBeCloseTo(214.1, 1);
    expect(of('units-in-stream').improvement?.amount).toBeCloseTo(0.4066, 4);
    expect(of('carried-per-win').before).toBeCloseTo(33.4, 1);
    expect(of('carried-per-win').after).toBeCloseTo(12.2, 1);
    expect([days(of('time-in-stream').before), days(of('time-in-stream').after)]).toEqual([18.04, 10.7]);
  });

  it('compares stream 2 as the specification prints it', () => {
    const { figures, nodes } = compareStates(campaignProduction(), 'current', 'future');
    const of = (id: string) => figureOf(figures, id);
    expect([days(of('flow-time').before), days(of('flow-time').after)]).toEqual([35.75, 15.06]);
    expect(percent(of('flow-time').improvement?.amount)).toBe(57.9);
    expect([days(of('waiting-time').before), days(of('waiting-time').after)]).toEqual([32, 12]);
    expect([of('process-time').before, of('process-time').after]).toEqual([30 * 3600, 24.5 * 3600]);
    expect([
      percent(of('rolled-complete-accurate').before),
      percent(of('rolled-complete-accurate').after),
    ]).toEqual([6.1, 53.8]);
    expect([percent(of('activity-ratio').before), percent(of('activity-ratio').after)]).toEqual([10.5, 20.3]);
    expect([percent(of('value-add-ratio').before), percent(of('value-add-ratio').after)]).toEqual([
      7.2, 16.2,
    ]);
    expect(of('deliveries').verdict).toBe('same');
    expect(nodes.filter(({ change }) => change === 'removed').map(({ name }) => name)).toEqual([
      'Clarify brief, kick-off',
      'Legal / compliance review',
    ]);
  });
});

describe('an improvement', () => {
  const slower = changeData('s2', { waitTime: duration(30, 'd') });

  it('is a plus where less is better and it is less, a minus where it is more', () => {
    const { figures } = compareNext(onlyCurrent(leadNurture()), slower);
    expect(figureOf(figures, 'flow-time')).toMatchObject({ verdict: 'worse', difference: 15 * 28_800 });
    expect(figureOf(figures, 'flow-time').improvement?.amount).toBeCloseTo(-15 / 29.625, 9);
    expect(figureOf(figures, 'value-add-ratio')).toMatchObject({ verdict: 'worse' });
    expect(figureOf(figures, 'value-add-ratio').improvement?.amount).toBeLessThan(0);
  });

  it('is not said of plain facts, nor of what is unknown on one side, nor relative to nothing', () => {
    const facts = compareNext(
      onlyCurrent(leadNurture()),
      changeData('s2', { waitOwner: 'customer' }),
    ).figures;
    expect(figureOf(facts, 'customer-time')).toMatchObject({ verdict: 'plain', improvement: undefined });
    const { figures } = compareNext(onlyCurrent(leadNurture()), ({ demand: _none, ...state }) => state);
    expect(figureOf(figures, 'deliveries')).toMatchObject({
      after: undefined,
      difference: undefined,
      improvement: undefined,
      verdict: 'plain',
    });
    const wasted = compareNext(onlyCurrent(leadNurture()), changeData('s1', { valueClass: 'waste' })).figures;
    expect(figureOf(wasted, 'wasted-work-time')).toMatchObject({
      before: 0,
      improvement: undefined,
      verdict: 'worse',
    });
  });

  it('holds units a month against units a month, whatever the other state counts in', () => {
    const { figures, after } = compareNext(onlyCurrent(leadNurture()), (state) => ({
      ...state,
      demand: { units: 100, per: duration(1, 'wk'), at: 'entry' },
    }));
    expect(figureOf(figures, 'entries')).toMatchObject({ before: 400, difference: 0 });
    expect(figureOf(figures, 'deliveries').verdict).toBe('same');
    expect(figureOf(figures, 'carried-per-win').verdict).toBe('same');
    expect(after.context.state.demand?.per).toEqual(duration(1, 'mo'));
  });
});

describe('what changed', () => {
  const map = onlyCurrent(leadNurture());

  it('names the fields by their labels, with what was and is', () => {
    const { nodes } = compareNext(
      map,
      changeData('s2', {
        waitTime: duration(2, 'd'),
        percentCompleteAccurate: 99,
        knowledge: { from: 'data', to: 'wisdom' },
      }),
    );
    expect(nodes).toEqual([
      {
        id: 's2',
        name: 'Nurture (fixed drip)',
        change: 'changed',
        fields: [
          { label: 'Wait before', before: '15 d', after: '2 d' },
          { label: '%C&A', before: '90 %', after: '99 %' },
          { label: 'Knowledge', before: 'from: Data, to: Information', after: 'from: Data, to: Wisdom' },
        ],
      },
    ]);
  });

  it('says what was not said before, and what a later version says without knowing it', () => {
    const { nodes } = compareNext(map, changeData('s2', { comment: 'Weekly', later: 3 }));
    expect(nodes[0]?.fields).toEqual([
      { label: expect.stringMatching(/Comment/), before: undefined, after: 'Weekly' },
      { label: 'later', before: undefined, after: '3' },
    ]);
  });

  it('leaves places and sizes on the map out', () => {
    const { nodes, edges } = compareNext(map, (state) => ({
      ...state,
      nodes: state.nodes.map((node) => ({ ...node, x: node.x + 40, y: 7, width: 300, height: 200 })),
    }));
    expect([...nodes, ...edges]).toEqual([]);
  });

  it('lists what is new along the flow and what is gone, and where a connection leads now', () => {
    const { nodes, edges } = compareNext(map, (state) => ({
      ...state,
      nodes: [
        ...state.nodes.filter(({ id }) => id !== 's3'),
        createNode('step', { id: 'fit', x: 0, y: 0 }, { name: 'Fit checker' }),
      ],
      edges: [
        ...state.edges.filter(({ from, to }) => from !== 's3' && to !== 's3'),
        createEdge('push', { id: 'way', from: 's2', to: 'fit' }),
      ],
    }));
    const words = ({ name, change }: ItemChange) => `${change} ${name}`;
    expect(nodes.map(words)).toEqual(['added Fit checker', 'removed Score and hand over MQL']);
    expect(edges.map(words)).toEqual([
      'added Nurture (fixed drip) → Fit checker',
      'removed Nurture (fixed drip) → Score and hand over MQL',
      'removed Score and hand over MQL → First response',
    ]);
    const moved = compareNext(map, (state) => ({
      ...state,
      edges: state.edges.map((edge) => (edge.from === 's2' ? { ...edge, kind: 'pull', to: 's4' } : edge)),
    }));
    expect(moved.edges[0]?.fields).toEqual([
      { label: 'Kind', before: 'Push', after: 'Pull' },
      { label: 'To', before: 'Score and hand over MQL', after: 'First response' },
    ]);
  });

  it('takes a connection that was drawn anew between the same two for the same', () => {
    const { edges } = compareNext(map, (state) => ({
      ...state,
      edges: state.edges.map((edge) =>
        edge.from === 's2' ? { ...edge, id: 'anew', data: { sharePercent: 45 } } : edge,
      ),
    }));
    expect(edges).toMatchObject([
      {
        id: 'anew',
        was: 'e3',
        change: 'changed',
        fields: [{ label: 'Share', before: '30 %', after: '45 %' }],
      },
    ]);
  });

  it('takes a connection whose id was given to another between other steps for another', () => {
    const { edges } = compareNext(map, (state) => ({
      ...state,
      edges: state.edges.map((edge) => (edge.from === 's2' ? { ...edge, from: 's5', to: 's1' } : edge)),
    }));
    expect(edges.map(({ change, name }) => `${change} ${name}`)).toEqual([
      'added Qualify with prospect → Capture & enrich lead',
      'removed Nurture (fixed drip) → Score and hand over MQL',
    ]);
  });

  it('leaves out improvement ideas, which are no part of the stream', () => {
    const idea = createNode('burst', { id: 'idea', x: 0, y: 0 }, { name: 'Check fit at once' });
    const planned = {
      ...map,
      states: map.states.map((state) => ({ ...state, nodes: [...state.nodes, idea] })),
    };
    const without = (state: MapState) => ({ ...state, nodes: state.nodes.filter(({ id }) => id !== 'idea') });
    expect(compareNext(planned, without).nodes).toEqual([]);
    expect(compareNext(planned, changeData('idea', { name: 'Check fit later' })).nodes).toEqual([]);
  });

  it('says stages by their names', () => {
    const { nodes } = compareNext(leadStages(), (state) => ({
      ...state,
      nodes: state.nodes.map((node) =>
        node.data['stage'] === 'define' ? { ...node, data: { ...node.data, stage: 'measure' } } : node,
      ),
    }));
    expect(nodes.flatMap(({ fields }) => fields)).toContainEqual({
      label: 'Stage',
      before: 'Define',
      after: 'Measure',
    });
  });
});

describe('any stream', () => {
  const numbers = (figures: readonly FigureComparison[]) =>
    figures.flatMap(({ before, after, difference, improvement }) => [
      before ?? 0,
      after ?? 0,
      difference ?? 0,
      improvement?.amount ?? 0,
    ]);
  /** Two streams as two states of one map, their ids their own. */
  const pair = fc.tuple(anyStream, anyStream).map(([one, other]): MapDocument => {
    const map = onlyCurrent(drawn(one).map);
    const next = stateOf(drawn(other).map, drawn(other).map.states[0]?.id ?? '');
    return { ...map, states: [...map.states, { ...next, id: 'next', name: 'Next' }] };
  });

  it('is the same as itself: nothing changed, no figure better or worse', () => {
    fc.assert(
      fc.property(anyStream, (stream) => {
        const { figures, nodes, edges } = compareNext(onlyCurrent(drawn(stream).map));
        expect([...nodes, ...edges]).toEqual([]);
        for (const { difference, improvement, verdict } of figures) {
          expect(difference ?? 0).toBe(0);
          expect(improvement?.amount ?? 0).toBe(0);
          expect(['same', 'plain']).toContain(verdict);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('turned round, turns every difference and verdict, points exactly and shares in sign', () => {
    const opposite = { better: 'worse', worse: 'better', same: 'same', plain: 'plain' } as const;
    fc.assert(
      fc.property(pair, (map) => {
        const id = map.states[0]?.id ?? '';
        const there = compareStates(map, id, 'next').figures;
        const back = compareStates(map, 'next', id).figures;
        expect(numbers(there).every(Number.isFinite)).toBe(true);
        there.forEach((figure, index) => {
          const turned = back[index];
          expect(turned?.metric).toBe(figure.metric);
          expect(turned?.verdict).toBe(opposite[figure.verdict]);
          expect((turned?.difference ?? 0) + (figure.difference ?? 0)).toBe(0);
          const [one, other] = [figure.improvement, turned?.improvement];
          if (one === undefined || other === undefined) return;
          expect(Math.sign(one.amount) + Math.sign(other.amount)).toBe(0);
          expect(one.by === 'points' ? one.amount + other.amount : 0).toBe(0);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('turned round, has what was added as removed and the changes the other way', () => {
    fc.assert(
      fc.property(pair, (map) => {
        const id = map.states[0]?.id ?? '';
        const there = compareStates(map, id, 'next').nodes;
        const back = compareStates(map, 'next', id).nodes;
        const ids = (changes: readonly ItemChange[], kind: string) =>
          changes.flatMap((each) => (each.change === kind ? [each.id] : [])).toSorted();
        expect(ids(back, 'removed')).toEqual(ids(there, 'added'));
        expect(ids(back, 'added')).toEqual(ids(there, 'removed'));
        expect(ids(back, 'changed')).toEqual(ids(there, 'changed'));
      }),
      { numRuns: 30 },
    );
  });
});

function onlyCurrent(map: MapDocument): MapDocument {
  return { ...map, states: map.states.slice(0, 1) };
}
