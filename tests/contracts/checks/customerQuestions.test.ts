import { describe, expect, it } from 'vitest';
import { customer, exit, node, step } from '#tests/analysis/mapOf.ts';
import { foundBy, namedBy, saidBy, twoSteps, withNodes } from './asked.ts';
import { type MapParts, stages } from './withParts.ts';

const need = { id: 'N1', text: 'An answer', kind: 'service' } as const;
const output = { id: 'N2', text: 'A price', kind: 'output' } as const;
const work = (data = {}) => step({ pt: [1, 'h'], class: 'value-add', ...data });

describe('who the customer is', () => {
  const buyer = { kind: 'customer', data: { name: undefined } };
  const fiveSteps = (count: number): MapParts => ({
    nodes: Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, step()])),
    customer: { needs: [need] },
  });

  it('is asked from five steps on where there is no customer yet', () => {
    expect(saidBy('no-customer', fiveSteps(4))).toEqual([]);
    expect(namedBy('no-customer', fiveSteps(5))).toEqual(['']);
  });

  it('is not asked where the map names one', () => {
    expect(saidBy('no-customer', withNodes({ buyer }, { customer: { name: 'Ann', needs: [need] } }))).toEqual(
      [],
    );
    expect(
      namedBy('no-customer', withNodes({ buyer, other: customer }, { customer: { needs: [need] } })),
    ).toEqual([]);
  });

  it('is not asked before anything is said of them', () => {
    expect(saidBy('no-customer', withNodes({ buyer }))).toEqual([]);
    expect(namedBy('no-customer', withNodes({ buyer }, { customer: { pain: 'Nobody answers' } }))).toEqual([
      'buyer',
    ]);
  });
});

describe('needs', () => {
  it('are asked of the customer by name, where there is one', () => {
    const said = (name: object) => saidBy('no-need', { ...twoSteps, customer: { pain: 'Late', ...name } });
    expect(said({ name: 'Ann' })).toEqual(['What does Ann need?']);
    expect(said({})).toEqual(['What does the customer need?']);
  });

  it.each([
    ['nothing with one alone', [need], []],
    [
      'how they are treated',
      [output, { ...output, id: 'N3' }],
      ['How does the customer want to be treated?'],
    ],
    ['what they want to get', [need, { ...need, id: 'N3' }], ['What does the customer want to get?']],
    ['nothing with both kinds', [need, output], []],
  ])('lead to the question %s', (_, needs, messages) => {
    const found = foundBy('needs-of-one-kind', { ...twoSteps, customer: { needs } });
    expect(found.map(({ message }) => message)).toEqual(messages);
    for (const { message, advice } of found) {
      expect(advice).toContain(
        message.includes('treated') ? 'add one about the service' : 'the thing itself',
      );
    }
  });

  it.each([
    [3, undefined, []],
    [4, undefined, ['(N1)']],
    [5, undefined, ['(N1)']],
    [undefined, undefined, []],
    [4, 5, []],
    [2, 2, ['(N1)']],
  ])('of weight %o want a measure from the threshold on, here %o', (weight, needWeight, named) => {
    const weighed = { ...need, ...(weight !== undefined && { weight }) };
    const map = needWeight === undefined ? {} : { thresholds: { needWeight } };
    expect(namedBy('heavy-need-without-ctq', { ...twoSteps, map, customer: { needs: [weighed] } })).toEqual(
      named,
    );
  });

  it('are to be served by value-adding steps alone, by one that is stated', () => {
    const parts = withNodes(
      {
        a: work({ needs: ['N1'] }),
        b: work({ needs: ['gone'] }),
        c: step({ pt: [1, 'h'], class: 'necessary' }),
        d: step(),
        e: work({ needs: ['gone', 'N1'] }),
      },
      { customer: { needs: [need] } },
    );
    expect(namedBy('step-without-need', parts)).toEqual(['b']);
    expect(namedBy('step-without-need', { ...parts, customer: {} })).toEqual([]);
  });
});

describe('stages', () => {
  const [first, second] = [step({ stage: 'indirect' }), step({ stage: 'direct' })];
  const staged = (nodes: NonNullable<MapParts['nodes']>, count = 2) =>
    withNodes(nodes, { state: { stages: stages.slice(0, count) } });

  it('name the steps outside, up to three by name', () => {
    const inside = { a: first, b: first, c: first, d: first };
    expect(saidBy('step-without-stage', staged({ ...inside, e: step() }, 1))).toEqual([
      'To which stage does “e” belong?',
    ]);
    expect(saidBy('step-without-stage', staged({ ...inside, e: step(), f: step(), g: step() }, 1))).toEqual([
      'To which stage do “e”, “f” and “g” belong?',
    ]);
    expect(
      saidBy('step-without-stage', staged({ ...inside, e: step(), f: step(), g: step(), h: step() }, 1)),
    ).toEqual(['To which stage do 4 steps belong?']);
  });

  it('wait until half of the steps stand in one', () => {
    expect(namedBy('step-without-stage', staged({ a: first, b: step() }, 1))).toEqual(['b (outside)']);
    expect(namedBy('step-without-stage', staged({ a: first, b: step(), c: step() }, 1))).toEqual([]);
  });

  it('are empty without a step, after the steps outside', () => {
    expect(saidBy('step-without-stage', staged({ a: first, b: first }))).toEqual([
      'What happens in “Analyze”? No step stands in this stage.',
    ]);
    expect(namedBy('step-without-stage', staged({ a: first, b: step() }))).toEqual([
      'b (outside)',
      '(direct)',
    ]);
    expect(namedBy('step-without-stage', staged({ a: first, b: second }))).toEqual([]);
  });

  it('that the state does not have are none', () => {
    expect(namedBy('step-without-stage', staged({ a: first, b: step({ stage: 'gone' }) }, 1))).toEqual([
      'b (outside)',
    ]);
  });
});

describe('direct contact', () => {
  const zone = (name: string) => step({ zone: name });

  it('is asked about at the first of several in a row', () => {
    expect(namedBy('direct-without-indirect', withNodes({ a: zone('direct'), b: zone('direct') }))).toEqual([
      'a',
    ]);
    expect(namedBy('direct-without-indirect', withNodes({ a: step(), b: zone('direct') }))).toEqual(['b']);
    expect(namedBy('direct-without-indirect', withNodes({ a: zone('indirect'), b: zone('direct') }))).toEqual(
      [],
    );
    expect(namedBy('direct-without-indirect', withNodes({ a: zone('direct'), b: zone('indirect') }))).toEqual(
      ['a'],
    );
  });

  it('is asked about once where the direct steps lead in a circle', () => {
    const parts = withNodes(
      { a: zone('direct'), b: zone('direct') },
      {
        edges: ['visitors > a', 'a > b', 'b ~ a 10', 'b > buyer'],
      },
    );
    expect(namedBy('direct-without-indirect', parts)).toEqual(['a']);
  });

  it('is not asked about at what is no step', () => {
    const nodes = { visitors: node('source', { zone: 'direct' }), a: zone('existing') };
    expect(namedBy('direct-without-indirect', withNodes(nodes))).toEqual([]);
  });
});

describe('existing customers', () => {
  const code = 'nothing-for-existing-customers';
  const loop = ['visitors > a', 'a > b', 'b > buyer', 'buyer @ a 10'];
  const existing = { state: { stages } };

  it('want a step once a loop or a stage speaks of them', () => {
    const zoned = { a: step({ zone: 'direct' }) };
    expect(foundBy(code, withNodes(zoned))).toEqual([]);
    expect(foundBy(code, withNodes(zoned, { edges: loop }))).toHaveLength(1);
    expect(foundBy(code, withNodes(zoned, existing))).toHaveLength(1);
    expect(foundBy(code, withNodes({ a: step({ zone: 'existing' }) }, { edges: loop }))).toEqual([]);
  });

  it('want it in a customer stream with zones, and a source is none', () => {
    expect(foundBy(code, withNodes({}, { edges: loop }))).toEqual([]);
    expect(foundBy(code, withNodes({}, { ...existing, stream: { kind: 'work' } }))).toEqual([]);
    const nodes = { visitors: node('source', { zone: 'existing' }) };
    expect(foundBy(code, withNodes(nodes, { edges: loop }))).toHaveLength(1);
  });

  it('are where a new segment follows from, by a loop or a symbol in their zone', () => {
    const found = (parts: MapParts, stream: object = { ring: 'new' }) =>
      saidBy('new-segment-from-nowhere', { ...parts, stream });
    expect(found(twoSteps)).toEqual(['Which existing customers lead to this new segment?']);
    expect(found(twoSteps, { ring: 'engaged' })).toEqual([]);
    expect(found({ ...twoSteps, edges: loop })).toEqual([]);
    expect(found(withNodes({ fans: node('source', { zone: 'existing' }) }))).toEqual([]);
  });

  it('have nowhere to go where the stream stops at the purchase', () => {
    const stops = 'stream-stops-at-purchase';
    const both = { a: step({ zone: 'indirect' }), b: step({ zone: 'direct' }) };
    expect(foundBy(stops, withNodes(both))).toHaveLength(1);
    expect(foundBy(stops, withNodes(both, { edges: loop }))).toEqual([]);
    expect(foundBy(stops, withNodes(both, { stream: { kind: 'work' } }))).toEqual([]);
    expect(foundBy(stops, withNodes({ a: step({ zone: 'indirect' }) }))).toEqual([]);
    expect(foundBy(stops, withNodes({ b: step({ zone: 'direct' }) }))).toEqual([]);
    expect(foundBy(stops, withNodes({ ...both, buyer: exit }))).toEqual([]);
    expect(foundBy(stops, withNodes({ ...both, visitors: step() }))).toEqual([]);
  });
});
