import { describe, expect, it } from 'vitest';
import { rings } from '#src/analysis/funnels/rings.ts';
import { stageFunnel, type StageFunnel } from '#src/analysis/funnels/stageFunnel.ts';
import { volumes } from '#src/analysis/funnels/volumes.ts';
import type { MapDocument, Stage } from '#src/model/document.ts';
import { customer, demandOf, exit, mapOf, node, type Parts, queue, source, step } from '../mapOf.ts';

const stages: readonly Stage[] = [
  { id: 'find', label: 'Find', zone: 'indirect' },
  { id: 'empty', label: 'Empty' },
  { id: 'buy', label: 'Buy', zone: 'direct' },
];
const staged = (parts: Parts): MapDocument => {
  const map = mapOf(parts);
  return { ...map, states: map.states.map((state) => ({ ...state, stages })) };
};
const find = (data = {}) => step({ stage: 'find', ...data });
const buy = (data = {}) => step({ stage: 'buy', ...data });

function funnel(document: MapDocument): StageFunnel {
  const found = stageFunnel(document, 'current');
  if (found === undefined) throw new Error('no funnel');
  return found;
}
/** Losses of all bars, `30 No budget`, those without a reason as `?`; a bar with none is empty. */
const losses = (document: MapDocument) =>
  funnel(document).bars.map((bar) =>
    bar.losses.map(({ units, reason = '?' }) => `${Number(units.toFixed(6))} ${reason}`).join(', '),
  );
const units = (document: MapDocument) => funnel(document).bars.map((bar) => Number(bar.units.toFixed(6)));

describe('the bars of a funnel', () => {
  const line: Parts = {
    nodes: { s: source, a: find(), b: buy(), k: customer },
    edges: ['s > a', 'a > b 50', 'b > k 20'],
  };

  it('are the stages in which something stands, with their zone', () => {
    expect(funnel(staged(line)).bars).toEqual([
      { id: 'find', label: 'Find', zone: 'indirect', units: 100, entering: 100, losses: [{ units: 50 }] },
      { id: 'buy', label: 'Buy', zone: 'direct', units: 50, entering: 0, losses: [{ units: 40 }] },
    ]);
    expect(funnel(staged(line)).delivered).toBeCloseTo(10, 9);
  });

  it('are steps and queues along the flow where there are no stages, without a zone', () => {
    const nodes = { b: step(), inbox: queue({}), s: source, k: customer, system: node('informationSystem') };
    const { bars } = funnel(mapOf({ nodes, edges: ['s > inbox', 'inbox > b', 'b > k'] }));
    expect(bars.map(({ id, label, zone }) => [id, label, zone])).toEqual([
      ['inbox', 'inbox', undefined],
      ['b', 'b', undefined],
    ]);
  });

  it('take in a node without a stage with the farthest before it', () => {
    const nodes = { s: source, a: find(), b: buy(), c: step(), k: customer };
    const edges = ['s > a', 'a > b 50', 'b > c', 'a > c 50', 'c > k 40'];
    expect(losses(staged({ nodes, edges }))).toEqual(['', '60 ?']);
    const early = ['s > a', 'a > c', 'c > b 40', 'b > k'];
    expect(losses(staged({ nodes, edges: early }))).toEqual(['60 ?', '']);
  });

  it('take in what stands before all stages with the first that it leads to', () => {
    const nodes = { s: source, c: step(), a: find(), b: buy(), k: customer };
    const later = staged({ nodes, edges: ['s > c', 'c > b 40', 'a > b', 'b > k'] });
    expect(units(later)).toEqual([0, 100]);
    const both = staged({ nodes, edges: ['s > c', 'c > b 40', 'c > a 40', 'a > b', 'b > k'] });
    expect(losses(both)).toEqual(['20 ?', '']);
  });

  it('take it in there whether its losses have an exit or not', () => {
    const nodes = { s: source, c: step(), a: find(), b: buy(), x: exit, k: customer };
    const document = staged({ nodes, edges: ['s > c', 'c > b 40', 'c > x 60', 'a > b', 'b > k'] });
    expect(units(document)).toEqual([0, 100]);
    expect(losses(document)).toEqual(['', '60 x']);
  });

  it('take in what ways lead back to with what it leads to', () => {
    const nodes = { s: source, c: step(), a: find(), b: buy(), k: node('customer', { stage: 'buy' }) };
    const edges = ['s > c', 'c > a 60', 'a > b', 'b > k'];
    expect(losses(staged({ nodes, edges }))).toEqual(['40 ?', '']);
    expect(losses(staged({ nodes, edges: [...edges, 'k @ c 50'] }))[0]).toMatch(/ \?$/);
    expect(losses(staged({ nodes, edges: [...edges, 'b ~ c 50'] }))[0]).toBe('40 ?');
    expect(losses(staged({ nodes, edges: [...edges, 'b > c 50'] }))[0]).toBe('40 ?');
  });

  it('count those who come in later where they come in', () => {
    const nodes = { s: source, web: source, a: find(), b: buy(), k: customer };
    const { bars } = funnel(staged({ nodes, edges: ['s > a', 'web > b', 'a > b', 'b > k'] }));
    expect(bars.map((bar) => [bar.units, bar.entering])).toEqual([
      [50, 50],
      [100, 50],
    ]);
  });

  it('are none on a map of a source and a customer alone', () => {
    expect(
      stageFunnel(mapOf({ nodes: { s: source, k: customer }, edges: ['s > k'] }), 'current'),
    ).toBeUndefined();
  });
});

describe('the losses of a bar', () => {
  const lost = (name: string | undefined, reason?: string) => ({
    kind: 'exit',
    data: { name, ...(reason !== undefined && { reason }) },
  });

  it('say name and reason of the exit, the one that there is, or nothing', () => {
    const reasons = (name: string | undefined, reason?: string) =>
      losses(
        mapOf({
          nodes: { s: source, a: step(), x: lost(name, reason), k: customer },
          edges: ['s > a', 'a > k 70', 'a > x 30'],
        }),
      );
    expect(reasons('Lost', 'no budget')).toEqual(['30 Lost: no budget']);
    expect(reasons(' Lost ', ' no budget ')).toEqual(['30 Lost: no budget']);
    expect(reasons(undefined, 'no budget')).toEqual(['30 no budget']);
    expect(reasons('Lost')).toEqual(['30 Lost']);
    expect(reasons('Lost', ' ')).toEqual(['30 Lost']);
    expect(reasons(undefined)).toEqual(['30 ?']);
  });

  it('stand with the largest first, those for the same reason together', () => {
    const nodes = {
      s: source,
      a: find(),
      b: find(),
      few: lost('Few'),
      many: lost('Many'),
      again: lost('Few'),
      k: customer,
    };
    const edges = ['s > a', 'a > b 70', 'a > few 10', 'a > many 20', 'b > again 10', 'b > k 50'];
    expect(losses(staged({ nodes, edges }))).toEqual(['28 ?, 20 Many, 17 Few']);
  });

  it('leave out exits that nobody takes', () => {
    const nodes = { s: source, a: step(), x: lost('Never'), k: customer };
    expect(losses(mapOf({ nodes, edges: ['s > a', 'a > k 100', 'a > x 0'] }))).toEqual(['']);
  });
});

describe('who is sent back and lost then', () => {
  const sent: Parts = {
    nodes: { s: source, a: find(), b: buy(), k: customer },
    edges: ['s > a', 'a > b 90', 'b ~ a 50', 'b > k 50'],
  };

  it('is counted as far as they had come', () => {
    // 10 never come to the second stage; of the 90 each half is sent back, and a tenth of them lost each time.
    expect(units(staged(sent))).toEqual([100, 90]);
    const [first, second] = losses(staged(sent));
    expect(first).toBe('10 ?');
    expect(Number.parseFloat(second ?? '')).toBeCloseTo((90 * 0.5 * 0.1) / (1 - 0.5 * 0.9), 5);
  });

  it('is counted apart from who is lost as soon as they come as far', () => {
    const leaving = { ...sent, edges: ['s > a', 'a > b 90', 'b ~ a 50', 'b > k 30'] };
    // A unit is at b 1 ÷ (1 − 0.5 · 0.9) times.
    const delivered = (90 / 0.55) * 0.3;
    expect(losses(staged(leaving))).toEqual(['10 ?', `${Number((90 - delivered).toFixed(6))} ?`]);
    const web = {
      ...leaving,
      nodes: { ...leaving.nodes, web: source },
      edges: [...leaving.edges, 'web > b'],
    };
    expect(losses(staged(web))[0]).toBe('5 ?');
    const loops = { ...leaving, edges: [...leaving.edges, 'k @ b 20'] };
    expect(losses(staged(loops))[0]).toBe('10 ?');
  });

  it('is counted so within a bar too, and with a share of nobody as if no way led back', () => {
    const within = { ...sent, nodes: { ...sent.nodes, b: find() } };
    expect(losses(staged(within))).toHaveLength(1);
    const never = { ...sent, edges: ['s > a', 'a > b 90', 'b ~ a 0', 'b > k 50'] };
    expect(losses(staged(never))).toEqual(['10 ?', '45 ?']);
  });

  it('is counted from a parallel block as far as the block goes', () => {
    const nodes = {
      s: source,
      a: find(),
      split: step({ parallel: true, stage: 'find' }),
      one: find(),
      two: buy(),
      meet: step({ stage: 'find' }),
      k: customer,
    };
    const edges = [
      's > a',
      'a > split 80',
      'split > one',
      'split > two',
      'one > meet',
      'two > meet',
      'meet > k 50',
      'meet ~ a 10',
    ];
    const document = staged({ nodes, edges });
    expect(units(document)).toEqual([100, 80]);
    expect(losses(document)[0]).toBe('20 ?');
    const lostLater = funnel(document).bars[1]?.losses.reduce((sum, loss) => sum + loss.units, 0) ?? 0;
    expect(80 - lostLater).toBeCloseTo(funnel(document).delivered, 6);
  });
});

describe('volumes', () => {
  const nodes = { s: source, a: step(), k: customer };
  const edges = ['s > a', 'a > k 50'];

  it('are those of the demand at the entry or at the customer, in its period', () => {
    const entry = volumes(mapOf({ nodes, edges, demand: demandOf(80, [1, 'wk']) }), 'current');
    expect([...(entry?.entries.values() ?? [])]).toEqual([80]);
    expect(entry?.per).toEqual({ value: 1, unit: 'wk' });
    const wanted = volumes(mapOf({ nodes, edges, demand: demandOf(80, [1, 'wk'], 'customer') }), 'current');
    expect([...(wanted?.entries.values() ?? [])]).toEqual([160]);
    expect(wanted?.demand.delivered).toBe(80);
  });

  it('are of 100 units without a demand, and none where nothing comes in', () => {
    const plain = volumes(mapOf({ nodes, edges }), 'current');
    expect([...(plain?.entries.values() ?? [])]).toEqual([100]);
    expect([plain?.per, plain?.demand.delivered]).toEqual([undefined, 50]);
    expect(volumes(mapOf({ nodes: {}, edges: [] }), 'current')).toBeUndefined();
    const endless = mapOf({ nodes, edges: ['s > a', 'a > k', 'k @ a 100'] });
    expect(volumes(endless, 'current')).toBeUndefined();
  });

  it('are shared among the entries, with who comes back along each loop', () => {
    const two = {
      s: node('source', { volume: 30 }),
      web: node('source', { volume: 10 }),
      a: step(),
      k: customer,
    };
    const document = mapOf({
      nodes: two,
      edges: ['s > a', 'web > a', 'a > k 50', 'k @ a 20', 'k @ s'],
      demand: demandOf(40, [1, 'mo']),
    });
    expect([...(volumes(document, 'current')?.entries.values() ?? [])]).toEqual([30, 10]);
    const drawn = rings(document, 'current');
    expect(drawn?.per).toEqual({ value: 1, unit: 'mo' });
    expect(drawn?.rings.map(({ title }) => title)).toEqual([
      'Existing customers',
      'Engaged prospects',
      'New',
    ]);
    // 20 bought at first; a fifth of all who buy come back, half of whom buy: D = 20 ÷ (1 − 0.1).
    const returning = [...(drawn?.returning ?? [])];
    expect(returning.map(([id]) => id)).toEqual(['e3', 'e4']);
    expect(returning[0]?.[1]).toBeCloseTo((20 / 0.9) * 0.2, 9);
    expect(returning[1]?.[1]).toBe(0);
  });
});
