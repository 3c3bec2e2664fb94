import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rings } from '#src/analysis/funnels/rings.ts';
import { stageFunnel } from '#src/analysis/funnels/stageFunnel.ts';
import { analyse } from '#src/analysis/analyse.ts';
import type { MapDocument } from '#src/model/document.ts';
import { updateMap } from '#src/model/edits/updateMap.ts';
import { templates } from '#src/templates/index.ts';
import { customer, demandOf, exit, mapOf, node, source, step } from '../mapOf.ts';

async function template(id: string): Promise<MapDocument> {
  const map = await templates.find((each) => each.id === id)?.load();
  if (map === undefined) throw new Error(`no template ${id}`);
  return map;
}

const rounded = (value: number | undefined) => Number((value ?? NaN).toFixed(6));
const bars = (document: MapDocument) =>
  (stageFunnel(document, 'current')?.bars ?? []).map(({ label, units, losses }) => [
    label,
    rounded(units),
    ...losses.map((loss) => `${rounded(loss.units)} ${loss.reason ?? '?'}`),
  ]);

const line = { source, call: step(), offer: step(), buyer: customer };

describe('the stages of a funnel', () => {
  it('of lead nurture hold its published volumes, all losses unexplained', async () => {
    const document = await template('lead-nurture');
    expect(bars(document)).toEqual([
      ['Define', 400],
      // 280 after the drip, 48 after the first response.
      ['Measure', 400, '328 ?'],
      ['Analyze', 72, '61.2 ?'],
    ]);
    expect(stageFunnel(document, 'current')?.delivered).toBeCloseTo(10.8, 9);
    expect(stageFunnel(document, 'current')?.per).toEqual({ value: 1, unit: 'mo' });
  });

  it('name why units leave where there is an exit, and say plainly what is not explained', async () => {
    expect(bars(await template('sales-opportunity'))).toEqual([
      ['Analyze', 40, '12 No fit'],
      ['Improve', 28, '12.6 ?', '5.39 No budget'],
      ['Control', 10.01, '1.6016 Chose another'],
    ]);
  });

  it('are the steps where a map has no stages, of 100 units where it has no demand', () => {
    const document = mapOf({
      nodes: { ...line, lost: { ...exit, data: { name: 'Lost', reason: 'no budget' } } },
      edges: ['source > call', 'call > offer 60', 'offer > buyer 30', 'offer > lost 50'],
    });
    expect(bars(document)).toEqual([
      ['call', 100, '40 ?'],
      ['offer', 60, '30 Lost: no budget', '12 ?'],
    ]);
    expect(stageFunnel(document, 'current')?.per).toBeUndefined();
    expect(stageFunnel(document, 'current')?.delivered).toBeCloseTo(18, 9);
  });

  it('count who comes back where they come back, and who comes in later where they come in', () => {
    const document = mapOf({
      nodes: { ...line, market: source },
      edges: ['source > call', 'call > offer 50', 'market > offer', 'offer > buyer 50', 'buyer @ offer 40'],
      demand: demandOf(80, [1, 'mo']),
    });
    // 40 each; 40 · 0.5 + 40 come to the offer, and what comes back of half of them: 60 ÷ (1 − 0.5 · 0.4) = 75.
    expect(bars(document)).toEqual([
      ['call', 40, '20 ?'],
      ['offer', 75, '37.5 ?'],
    ]);
  });

  it('do not count twice who is sent back or split', () => {
    const nodes = { ...line, split: step({ parallel: true }), copy: step(), design: step() };
    const document = mapOf({
      nodes,
      edges: [
        'source > call',
        'call > split 90',
        'split > copy',
        'split > design',
        'copy > offer',
        'design > offer',
        'offer > buyer 80',
        'offer ~ call 20',
      ],
    });
    const funnel = stageFunnel(document, 'current');
    // A tenth leaves at the call; of the other 90 a fifth is sent back from the offer, each time.
    const later = (90 * 0.2 * 0.1) / (1 - 0.2 * 0.9);
    expect(funnel?.bars.map(({ label, units }) => [label, rounded(units)])).toEqual([
      ['call', 100],
      ['split', 90],
      ['copy', 90],
      ['design', 90],
      ['offer', 90],
    ]);
    expect(funnel?.bars.at(-1)?.losses.map(({ units }) => rounded(units))).toEqual([rounded(later)]);
    expect(funnel?.delivered).toBeCloseTo(90 - later, 9);
  });

  it('have nothing to say while an error is in the way, or on an empty map', () => {
    expect(stageFunnel(mapOf({ nodes: {}, edges: [] }), 'current')).toBeUndefined();
    const broken = mapOf({ nodes: line, edges: ['source > call', 'call > offer 70', 'call > buyer 70'] });
    expect(stageFunnel(broken, 'current')).toBeUndefined();
    expect(rings(broken, 'current')).toBeUndefined();
  });
});

/** Steps joined in any way, with rework, exits, two entries and loops; most of them sensible. */
const anyMap = fc.integer({ min: 2, max: 7 }).chain((size) => {
  const at = fc.integer({ min: 0, max: size - 1 });
  const end = fc.oneof(
    at.map((index) => `s${index}`),
    fc.constantFrom('buyer', 'lost', 'buyer'),
  );
  const share = fc.constantFrom('', ' 10', ' 25', ' 40');
  const way = fc
    .tuple(at, fc.constantFrom('>', '>', '>', '~'), end, share)
    .map(
      ([from, sign, to, part]) => `s${from} ${sign === '~' && !to.startsWith('s') ? '>' : sign} ${to}${part}`,
    );
  const loop = fc.tuple(at, fc.constantFrom(' 5', ' 30')).map(([to, part]) => `buyer @ s${to}${part}`);
  return fc
    .record({
      ways: fc.array(way, { minLength: size, maxLength: 3 * size }),
      loops: fc.array(loop, { maxLength: 2 }),
    })
    .map(({ ways, loops }) =>
      mapOf({
        nodes: {
          market: source,
          web: node('source', { zone: 'existing' }),
          ...Object.fromEntries(Array.from({ length: size }, (_, index) => [`s${index}`, step()])),
          buyer: customer,
          lost: { ...exit, data: { reason: 'no budget' } },
        },
        edges: ['market > s0', `web > s${size - 1}`, `s${size - 1} > buyer 50`, ...ways, ...loops],
        demand: demandOf(70, [1, 'mo']),
      }),
    );
});

describe('every unit that comes in', () => {
  it('is lost somewhere or delivered, on any map, and the rings sum to it', () => {
    let counted = 0;
    fc.assert(
      fc.property(anyMap, (document) => {
        const funnel = stageFunnel(document, 'current');
        const warm = rings(document, 'current')?.rings ?? [];
        if (funnel === undefined) return;
        counted += 1;
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        const entering = sum(funnel.bars.map((bar) => bar.entering));
        const lost = sum(funnel.bars.flatMap(({ losses }) => losses).map(({ units }) => units));
        expect(entering - lost).toBeCloseTo(funnel.delivered, 5);
        expect(sum(warm.map(({ units }) => units))).toBeCloseTo(entering, 5);
        expect(sum(warm.map(({ delivered }) => delivered))).toBeCloseTo(funnel.delivered, 5);
        for (const { units } of funnel.bars) expect(units).toBeGreaterThan(-1e-6);
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(counted).toBeGreaterThan(60);
  });
});

describe('the rings', () => {
  const ringsOf = (document: MapDocument) =>
    (rings(document, 'current')?.rings ?? []).map(({ id, units, delivered }) => [
      id,
      rounded(units),
      rounded(delivered),
    ]);

  it('put the entries where the stream says, outside where it says nothing', async () => {
    const document = await template('lead-nurture');
    expect(ringsOf(document)).toEqual([
      ['existing', 0, 0],
      ['engaged', 400, 10.8],
      ['new', 0, 0],
    ]);
    const { ring: _ring, ...stream } = document.stream;
    expect(ringsOf({ ...document, stream })[2]).toEqual(['new', 400, 10.8]);
  });

  it('put in the middle who comes back and whom they send, with what they come to', async () => {
    const document = await template('stay-in-touch');
    const delivered = analyse(document, 'current').headline.deliveredPerPeriod ?? NaN;
    // Of D customers 20 % send others to the first step, 30 % come back to the second, 25 % to the third.
    const back = delivered * (0.2 + 0.3 + 0.25);
    const bought = delivered * (0.2 * 0.12 + 0.3 * 0.24 + 0.25 * 0.4);
    expect(ringsOf(document)).toEqual([
      ['existing', rounded(back), rounded(bought)],
      ['engaged', 0, 0],
      ['new', 100, 12],
    ]);
    expect(delivered).toBeCloseTo(12 / (1 - 0.196), 9);
    expect([...(rings(document, 'current')?.returning.values() ?? [])].map(rounded)).toEqual(
      [0.2, 0.3, 0.25].map((share) => rounded(share * delivered)),
    );
  });

  it('put a source of existing customers in the middle, whatever the stream says', () => {
    const document = mapOf({
      nodes: { ...line, owners: node('source', { zone: 'existing' }) },
      edges: ['source > call', 'owners > offer', 'call > offer', 'offer > buyer'],
    });
    expect(ringsOf(updateMap(document, { stream: { ring: 'engaged' } })).map(([, units]) => units)).toEqual([
      50, 50, 0,
    ]);
  });
});
