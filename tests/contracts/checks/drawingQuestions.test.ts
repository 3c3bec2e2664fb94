import { describe, expect, it } from 'vitest';
import { findings } from '#src/analysis/findings.ts';
import type { MapDocument } from '#src/model/document.ts';
import { customer, exit, node, queue, source, step } from '#tests/analysis/mapOf.ts';
import { foundBy, namedBy, saidBy, twoSteps, withNodes } from './asked.ts';
import { type MapParts, withParts } from './withParts.ts';

const line = [...(twoSteps.edges ?? [])];
const beside = (...edges: readonly string[]): MapParts => ({ ...twoSteps, edges: [...line, ...edges] });
const shares = (map: MapDocument | undefined) =>
  map?.states[0]?.edges.map(({ data }) => data['sharePercent']);
/** The map after the first fix that this check offers. */
const mended = (code: string, parts: MapParts) => foundBy(code, parts)[0]?.fix?.change(withParts(parts));

describe('steps in a row', () => {
  /** A row of steps, with more nodes and edges; its own edges first. */
  const row = (count: number, more: MapParts = {}): MapParts => {
    const ids = Array.from({ length: count }, (_, index) => `s${index}`);
    return {
      ...more,
      nodes: {
        visitors: source,
        ...Object.fromEntries(ids.map((id) => [id, step()])),
        buyer: customer,
        ...more.nodes,
      },
      edges: [
        ...['visitors', ...ids].map((id, index) => `${id} > ${ids[index] ?? 'buyer'}`),
        ...(more.edges ?? []),
      ],
    };
  };
  const said = (parts: MapParts) => saidBy('too-many-steps-in-row', parts);
  const few = { map: { thresholds: { stepsInRow: 3 } } };

  it('are too many above 15, or above what the map sets', () => {
    expect(said(row(15))).toEqual([]);
    expect(said(row(16))).toEqual([
      'Which of these 16 steps belong together? They follow one another from “s0” to “s15”.',
    ]);
    expect(said(row(3, few))).toEqual([]);
    expect(said(row(4, few))).toHaveLength(1);
  });

  it('go on over queues, which do not count', () => {
    const waits = { s1: queue({}), s3: queue({}) };
    expect(said(row(5, { ...few, nodes: waits }))).toEqual([]);
    expect(said(row(6, { ...few, nodes: waits }))).toEqual([
      'Which of these 4 steps belong together? They follow one another from “s0” to “s5”.',
    ]);
  });

  it('end where the way forks or ways come together, not where rework leads back', () => {
    const lost = { nodes: { lost: exit } };
    expect(said(row(6, { ...few, ...lost, edges: ['s2 > lost 10'] }))).toEqual([]);
    expect(said(row(6, { ...few, nodes: { fair: source }, edges: ['fair > s3'] }))).toEqual([]);
    expect(said(row(6, { ...few, edges: ['s4 ~ s1 10'] }))).toHaveLength(1);
    expect(said(row(6, { ...few, edges: ['s4 > s1 10'] }))).toHaveLength(1);
    expect(said(row(8, { ...few, ...lost, edges: ['s3 > lost 10'] }))).toEqual([
      'Which of these 4 steps belong together? They follow one another from “s0” to “s3”.',
      'Which of these 4 steps belong together? They follow one another from “s4” to “s7”.',
    ]);
  });
});

describe('shares', () => {
  const forked = (one: number, other: number): MapParts =>
    withNodes({ lost: exit }, { edges: ['visitors > a', `a > b ${one}`, `a > lost ${other}`, 'b > buyer'] });

  it('above 100 % are told with their sum, and scaled by the fix to two decimals', () => {
    const parts = forked(100, 50);
    expect(saidBy('shares-above-100', parts)).toEqual(['The shares out of “a” sum to 150 %.']);
    expect(shares(mended('shares-above-100', parts))).toEqual([undefined, 66.67, 33.33, undefined]);
    expect(saidBy('shares-above-100', forked(60, 40.5))).toEqual([]);
    const open = { ...parts, edges: [...(parts.edges ?? []), 'a > buyer'] };
    expect(namedBy('shares-above-100', open)).toEqual(['a e1 e2 (a) [Scale the shares to 100 %]']);
  });

  it('in a parallel split are cleared by the fix, all at once', () => {
    const split = withNodes(
      { a: step({ parallel: true }), c: step() },
      { edges: ['visitors > a', 'a > b 50', 'a > c 50', 'b > buyer', 'c > buyer'] },
    );
    expect(namedBy('shares-ignored-in-parallel', split)).toEqual(['a e1 e2 (a) [Clear these shares]']);
    expect(shares(mended('shares-ignored-in-parallel', split))?.every((share) => share === undefined)).toBe(
      true,
    );
  });

  it('of rework out of a parallel split count, and so do those behind a choice', () => {
    const split = withNodes(
      { a: step({ parallel: true }), c: step(), zero: step() },
      {
        edges: ['visitors > zero', 'zero > a', 'a > b', 'a > c', 'b > buyer', 'c > buyer', 'a ~ zero 10'],
      },
    );
    expect(namedBy('shares-ignored-in-parallel', split)).toEqual([]);
    expect(namedBy('shares-ignored-in-parallel', forked(60, 40))).toEqual([]);
  });

  it('that are missing are asked for on rework and on loops, 0 being one', () => {
    expect(namedBy('rework-without-share', beside('b ~ a'))).toEqual(['b e3']);
    expect(namedBy('rework-without-share', beside('b ~ a 0'))).toEqual([]);
    expect(namedBy('returns-without-share', beside('buyer @ a'))).toEqual(['buyer e3']);
    expect(namedBy('returns-without-share', beside('buyer @ a 0'))).toEqual([]);
  });
});

describe('a way back', () => {
  it('is turned into rework by the fix, with the share that it has', () => {
    const map = mended('unmarked-rework', beside('b > a 10'));
    expect(map?.states[0]?.edges[3]).toMatchObject({ kind: 'rework', data: { sharePercent: 10 } });
  });

  it('is not asked about while a loop is never left or there is no entry', () => {
    expect(namedBy('unmarked-rework', beside('b > a 10'))).toEqual(['b e3 [Mark this connection as rework]']);
    expect(namedBy('unmarked-rework', beside('b ~ a 10'))).toEqual([]);
    const closed = withNodes({}, { edges: ['visitors > a', 'a > b', 'b > a'] });
    expect(namedBy('unmarked-rework', closed)).toEqual([]);
  });

  it('is offered no fix where rework cannot lead there', () => {
    // The stream has ended at the customer.
    expect(namedBy('edge-after-the-end', beside('buyer > a 10'))).toEqual(['buyer e3']);
  });
});

describe('parallel branches', () => {
  const split = (edges: readonly string[], nodes: MapParts['nodes'] = {}): MapParts =>
    withNodes(
      { a: step({ parallel: true }), c: step(), ...nodes },
      { edges: ['visitors > a', 'a > b', 'a > c', ...edges] },
    );

  it('that are left name every way out and where units are lost', () => {
    const ways = split(['b > d', 'c > d', 'd > buyer', 'b > lost 10', 'c > lost 20'], {
      d: step(),
      lost: exit,
    });
    expect(saidBy('edge-leaves-parallel-block', ways)[0]).toContain(
      'by the connection from “b” to “lost”, the connection from “c” to “lost”.',
    );
    const shrinking = split(['b > d 80', 'c > d', 'd > buyer'], { d: step() });
    expect(saidBy('edge-leaves-parallel-block', shrinking)).toEqual([
      'The parallel block that starts at “a” is left before its branches meet, by a share of the units at “b”.',
    ]);
    expect(namedBy('edge-leaves-parallel-block', shrinking)).toEqual(['a b']);
  });

  it('that never meet are told with what to do', () => {
    const apart = split(['b > buyer', 'c > second'], { second: customer });
    expect(saidBy('branches-never-meet', apart)).toEqual([
      'The parallel branches from “a” never meet again.',
    ]);
    expect(foundBy('branches-never-meet', apart)[0]?.advice).toContain('set “a” to “Choice”');
    expect(namedBy('edge-leaves-parallel-block', apart)).toEqual([]);
    expect(
      namedBy('branches-never-meet', split(['b > buyer', 'c > buyer', 'b > lost 10'], { lost: exit })),
    ).toEqual([]);
  });
});

describe('the entries', () => {
  it('are asked for where something leads to every node', () => {
    const round: MapParts = { nodes: { a: step(), b: step() }, edges: ['a > b', 'b > a'] };
    expect(saidBy('no-entry', round)).toHaveLength(1);
    expect(
      saidBy('no-entry', { nodes: { a: queue({}), b: queue({}) }, edges: ['a > b', 'b > a'] }),
    ).toHaveLength(1);
    expect(saidBy('no-entry', { nodes: { remark: node('note') }, edges: [] })).toEqual([]);
    expect(saidBy('no-entry', { nodes: {}, edges: [] })).toEqual([]);
  });

  it('that reach no delivery are named one by one', () => {
    const parts = withNodes({ fair: source, web: source });
    expect(namedBy('entry-without-delivery', parts)).toEqual(['fair', 'web']);
  });
});

it('loops after purchase that bring back everything are named with all customers, each once', () => {
  const loops = beside('buyer @ a 60', 'buyer @ b 40');
  const demand = { units: 8, per: { value: 1, unit: 'd' }, at: 'entry' } as const;
  expect(namedBy('returns-without-end', { ...loops, demand })).toEqual(['buyer e3 e4']);
  expect(namedBy('returns-without-end', { ...beside('buyer @ a 60', 'buyer @ b 30'), demand })).toEqual([]);
});

it('a loop that is never left names its steps in the order of the map', () => {
  const parts = withNodes(
    { c: step(), d: step(), e: step() },
    {
      edges: ['visitors > a', 'a > buyer', 'a > e', 'e > c', 'c > d', 'd > e', 'b > buyer'],
    },
  );
  expect(saidBy('loop-never-left', parts)).toEqual(['No unit can leave the loop of “c”, “d” and “e”.']);
});

it('severities and numbers of what is found are those of the check', () => {
  const found = findings(withParts(beside('b ~ a')), 'current').find(({ number }) => number === 'C47');
  expect(found).toMatchObject({ code: 'rework-without-share', severity: 'warning' });
  const [other] = foundBy('returns-without-share', beside('buyer @ a'));
  expect(other).not.toHaveProperty('number');
});
