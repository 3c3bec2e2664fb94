import { describe, expect, it } from 'vitest';
import { contentUses } from '#src/model/contentUses.ts';
import { createDocument, createState } from '#src/model/create.ts';
import { ctqGap } from '#src/model/ctqGap.ts';
import { ctqWords } from '#src/model/ctqWords.ts';
import { needCoverage } from '#src/model/needCoverage.ts';
import { edge, node } from './maps.ts';

describe('the gap of what is critical', () => {
  const ctq = (direction: 'up' | 'down' | undefined, target?: number, current?: number) =>
    ctqGap({
      id: 'Q1',
      measure: 'm',
      ...(direction && { direction }),
      ...(target !== undefined && { target }),
      ...(current !== undefined && { current }),
    });

  it('is what is still to go, whichever way is better', () => {
    expect(ctq('up', 100, 40)).toEqual({ amount: 60, isReached: false });
    expect(ctq('down', 1, 42)).toEqual({ amount: 41, isReached: false });
  });

  it('is nothing once the target is met or passed', () => {
    expect(ctq('up', 100, 100)).toEqual({ amount: 0, isReached: true });
    expect(ctq('down', 1, 0.5)).toEqual({ amount: 0, isReached: true });
  });

  it('is the distance where nobody said which way is better', () => {
    expect(ctq(undefined, 10, 13)).toEqual({ amount: 3, isReached: false });
  });

  it('is not known without both figures', () => {
    expect(ctq('up', 100)).toBeUndefined();
    expect(ctq('up', undefined, 3)).toBeUndefined();
  });
});

describe('the words for what is critical', () => {
  it.each([
    [{ current: 42, target: 1, unit: 'h', direction: 'down' }, '42 → 1 h', '41 h to go'],
    [{ current: 40, target: 100, direction: 'up' }, '40 → 100', '60 to go'],
    [{ current: 13, target: 10, unit: 'h' }, '13 → 10 h', '3 h apart'],
    [{ current: 0.5, target: 1, unit: 'h', direction: 'down' }, '0.5 → 1 h', 'target reached'],
    [{ target: 1, unit: 'h' }, '? → 1 h', undefined],
    [{ current: 1, unit: 'h' }, '1 → ? h', undefined],
    [{ unit: 'h', direction: 'up' }, undefined, undefined],
  ] as const)('of %j are %s and %s', (figures, values, gap) => {
    expect(ctqWords({ id: 'Q1', measure: 'Hours to an answer', ...figures })).toEqual({ values, gap });
  });
});

describe('coverage of needs', () => {
  const state = createState({
    nodes: [
      node('demo', 'step', 200, { name: 'demo', needs: ['N1'] }),
      node('chat', 'touchPoint', 100, { name: 'chat', needs: ['N1'] }),
      node('aside', 'note', 0, { name: 'aside', needs: ['N2'] }),
      node('none', 'step', 300),
      node('pile', 'queue', 400, { needs: ['N2'] }),
      node('shop', 'customer', 500, { needs: ['N2'] }),
    ],
    edges: [edge('chat>demo')],
  });
  const needs = [
    { id: 'N1', text: 'See it work', kind: 'output' as const, weight: 5 },
    { id: 'N2', text: 'Fair price', kind: 'service' as const },
  ];

  it('weighs the needs that a step serves; one without a weight counts as 3', () => {
    const map = createDocument({ id: 'm', customer: { needs }, states: [state] });
    const { share, needs: served } = needCoverage(map, state);
    expect(share).toBe(5 / 8);
    expect(served.map(({ steps }) => steps.map(({ id }) => id))).toEqual([['chat', 'demo'], []]);
  });

  it('is not defined without needs', () => {
    expect(needCoverage(createDocument({ id: 'm' }), state).share).toBeUndefined();
  });
});

it('counts the uses of a piece of content in the state and beside it', () => {
  const state = createState({
    nodes: [
      node('a', 'step', 0, { contents: ['C1'] }),
      node('other', 'step', 50, { contents: ['C2'] }),
      node('none', 'step', 70),
      node('b', 'step', 100, { contents: ['C2', 'C1'] }),
    ],
  });
  expect(contentUses(state, { id: 'C2', title: 'Film' })).toEqual({
    steps: ['other', 'b'],
    others: 0,
    all: 2,
  });
  expect(contentUses(state, { id: 'C1', title: 'Guide', otherUses: 28 })).toEqual({
    steps: ['a', 'b'],
    others: 28,
    all: 30,
  });
});
