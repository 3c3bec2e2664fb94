import { describe, expect, it } from 'vitest';
import { customer, exit, measured, node, type NodeParts, source, step } from './mapOf.ts';

const ca = (percent: number) => step({ ca: percent });
const split = step({ parallel: true });

function rolled(nodes: { readonly [id: string]: NodeParts }, edges: readonly string[]) {
  return measured({ nodes, edges }).headline.rolledCompleteAccurate;
}

describe('the rolled %C&A', () => {
  it('is the product along a line; a step not assessed counts as 1', () => {
    const nodes = { s: source, a: ca(90), b: step(), c: ca(50), k: customer };
    expect(rolled(nodes, ['s > a', 'a > b', 'b > c', 'c > k'])).toBeCloseTo(0.45, 12);
  });

  it('is 1 where nothing is assessed, and 0 behind a step of which nothing is usable', () => {
    const line = ['s > a', 'a > k'];
    expect(rolled({ s: source, a: step(), k: customer }, line)).toBe(1);
    expect(rolled({ s: source, a: ca(0), k: customer }, line)).toBe(0);
  });

  it('weighs the ways of a choice by the units delivered on each', () => {
    const nodes = { s: source, a: step(), b: ca(90), c: ca(60), x: exit, k: customer };
    // Of b all are delivered, of c half: two thirds come by b.
    expect(rolled(nodes, ['s > a', 'a > b 50', 'a > c 50', 'b > k', 'c > k 50', 'c > x'])).toBeCloseTo(
      0.8,
      12,
    );
  });

  it('leaves out a way on which nothing is delivered', () => {
    const nodes = { s: source, a: ca(80), b: ca(10), x: exit, k: customer };
    expect(rolled(nodes, ['s > a', 'a > k 50', 'a > b 50', 'b > x'])).toBeCloseTo(0.8, 12);
  });

  it('weighs several entries by their volume and by what is delivered of each', () => {
    const nodes = {
      s: node('source', { volume: 300 }),
      t: node('source', { volume: 100 }),
      a: ca(90),
      b: ca(50),
      x: exit,
      k: customer,
    };
    // Of the first 300 a third, of the other 100 all: 100 each.
    expect(rolled(nodes, ['s > a', 't > b', 'a > k 33.33333333333333', 'a > x', 'b > k'])).toBeCloseTo(
      0.7,
      12,
    );
  });

  it('leaves out rework, marked or not', () => {
    const nodes = { s: source, a: ca(90), b: ca(80), r: ca(10), k: customer };
    expect(rolled(nodes, ['s > a', 'a > b', 'b ~ r 30', 'r > a', 'b > k'])).toBeCloseTo(0.72, 12);
    expect(rolled(nodes, ['s > a', 'a > b', 'b > a 30', 'b > k'])).toBeCloseTo(0.72, 12);
  });

  it('is not defined where a delivery is reached by rework alone', () => {
    const nodes = { s: source, a: ca(90), b: ca(80), k: customer };
    expect(rolled(nodes, ['s > a', 'a ~ b 100', 'b > k'])).toBeUndefined();
    expect(rolled({ a: ca(90), k: customer }, [])).toBeUndefined();
  });
});

describe('the rolled %C&A of a parallel block', () => {
  it('is the product over all branches, one without a step being 1', () => {
    const nodes = { s: source, o: split, a: ca(80), b: ca(50), m: ca(90), k: customer };
    const edges = ['s > o', 'o > a', 'o > b', 'o > m', 'a > m', 'b > m', 'm > k'];
    expect(rolled(nodes, edges)).toBeCloseTo(0.36, 12);
  });

  it('holds that of a block inside', () => {
    const nodes = {
      s: source,
      o: { ...split, data: { ...split.data, percentCompleteAccurate: 90 } },
      a: ca(80),
      i: split,
      p: ca(50),
      q: ca(70),
      j: ca(60),
      m: step(),
      k: customer,
    };
    const edges = ['s > o', 'o > a', 'o > i', 'i > p', 'i > q', 'p > j', 'q > j', 'j > m', 'a > m', 'm > k'];
    expect(rolled(nodes, edges)).toBeCloseTo(0.9 * 0.8 * (0.5 * 0.7) * 0.6, 12);
  });

  it('weighs a choice in a branch by its shares, and leaves out rework there', () => {
    const nodes = { s: source, o: split, a: step(), x: ca(40), y: ca(80), b: ca(50), m: step(), k: customer };
    const edges = [
      's > o',
      'o > a',
      'o > b',
      'a > x 25',
      'a > y',
      'x > m',
      'y ~ y 50',
      'y > m',
      'b > m',
      'm > k',
    ];
    expect(rolled(nodes, edges)).toBeCloseTo((0.25 * 0.4 + 0.75 * 0.8) * 0.5, 12);
  });

  it('is not defined where a branch comes to the meeting by rework alone', () => {
    const nodes = { s: source, o: split, a: ca(80), c: ca(70), b: ca(50), m: step(), k: customer };
    const edges = ['s > o', 'o > a', 'o > b', 'a ~ c 100', 'c > m', 'b > m', 'm > k'];
    expect(rolled(nodes, edges)).toBeUndefined();
  });
});
