import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studied } from '#src/analysis/analyse.ts';
import { firstResponse } from '#src/analysis/firstResponse.ts';
import {
  customer,
  day,
  exit,
  mapOf,
  node,
  type NodeParts,
  type Parts,
  source,
  step,
  type Time,
} from './mapOf.ts';
import { anyStream, byHand, drawn, type Piece } from './randomStream.ts';
import { duration } from '#src/lib/duration.ts';

const met = (wait: Time, data = {}): NodeParts =>
  node('touchPoint', { waitTime: duration(...wait), processTime: duration(1, 'h'), ...data });
const lasting = (days: number, data = {}) => step({ pt: [days, 'd'], ...data });

/** In days; undefined where nobody is met. */
function response(parts: Parts): number | undefined {
  const found = firstResponse(studied(mapOf(parts), 'current').study);
  return found && found.seconds / day;
}

describe('the first response', () => {
  it('is everything before the first contact and the wait for it, not the contact itself nor what follows', () => {
    const parts: Parts = {
      nodes: {
        s: source,
        a: lasting(1, { wait: [1, 'd'] }),
        chat: met([2, 'd']),
        b: met([9, 'd']),
        k: customer,
      },
      edges: ['s > a', 'a > chat', 'chat > b', 'b > k'],
    };
    expect(response(parts)).toBeCloseTo(4, 9);
    const found = firstResponse(studied(mapOf(parts), 'current').study);
    expect(found?.contacts).toEqual(['chat']);
    expect(found?.parts).toEqual(
      new Map([
        ['a', 2 * day],
        ['chat', 2 * day],
      ]),
    );
  });

  it('is the mean over the ways that lead to a contact', () => {
    expect(
      response({
        nodes: {
          s: source,
          a: lasting(1),
          fast: met([1, 'd']),
          b: lasting(3),
          late: met([1, 'd']),
          k: customer,
        },
        edges: ['s > a', 'a > fast 50', 'a > b 50', 'b > late', 'fast > k', 'late > k'],
      }),
    ).toBeCloseTo(1 + 0.5 * 1 + 0.5 * 4, 9);
  });

  it('counts only the units that come to a contact: (0.1 · 1 + 0.09 · 10) ÷ 0.19 after the first day', () => {
    expect(
      response({
        nodes: {
          s: source,
          a: lasting(1),
          quick: met([1, 'd']),
          slow: lasting(9),
          late: met([1, 'd']),
          lost: exit,
          k: customer,
        },
        edges: [
          's > a',
          'a > quick 10',
          'a > slow 90',
          'slow > late 10',
          'slow > lost 90',
          'quick > k',
          'late > k',
        ],
      }),
    ).toBeCloseTo(1 + 1 / 0.19, 9);
  });

  it('contains the repeats before the contact and the transfers to it', () => {
    expect(
      response({
        nodes: { s: source, a: lasting(4), chat: met([1, 'd']), k: customer },
        edges: ['s > a', 'a ~ a 20', 'a > chat 80 +2', 'chat > k'],
      }),
    ).toBeCloseTo(4 / 0.8 + 2 + 1, 9);
  });

  it('waits for the batch of a contact, and does not count what is lost on the way there', () => {
    const batch = step({ pt: [8, 'h'], batch: 4, wait: [1, 'd'], zone: 'direct' });
    expect(
      response({ nodes: { s: source, batch, k: customer }, edges: ['s > batch', 'batch > k'] }),
    ).toBeCloseTo(1.75, 9);
    // The day of those who come to the chat, and the transfers on their way.
    const lossy: Parts = {
      nodes: { s: source, a: lasting(1), b: lasting(0), chat: met([1, 'd']), x: exit, k: customer },
      edges: ['s > a +3', 'a > b 50 +2', 'a > x', 'b > chat 40 +4', 'b > x', 'chat > k'],
    };
    expect(response(lossy)).toBeCloseTo(3 + 1 + 2 + 4 + 1, 9);
  });

  it('names only contacts that somebody comes to first', () => {
    const contacts = (edges: readonly string[]) =>
      firstResponse(
        studied(
          mapOf({
            nodes: {
              s: node('source', { volume: 5 }),
              t: node('source'),
              a: lasting(1),
              o: lasting(0, { parallel: true }),
              b: lasting(1),
              chat: met([1, 'd']),
              call: met([1, 'd']),
              m: lasting(1),
              k: customer,
            },
            edges,
          }),
          'current',
        ).study,
      )?.contacts;
    const chat = ['s > a', 'a > chat', 'chat > k'];
    expect(contacts([...chat, 't > call', 'call > k'])).toEqual(['chat']);
    expect(contacts([...chat, 't > o', 'o > call', 'o > b', 'call > m', 'b > m', 'm > k'])).toEqual(['chat']);
    expect(contacts(['s > o', 't > a', 'a > k', 'o > call', 'o > b', 'call > m', 'b > m', 'm > k'])).toEqual([
      'call',
    ]);
  });

  it('repeats what a branch without contact repeats, its transfers and a block inside it', () => {
    const nodes = {
      s: source,
      o: lasting(0, { parallel: true }),
      a: lasting(2),
      c: lasting(1),
      i: lasting(0, { parallel: true }),
      p: lasting(1),
      q: lasting(3),
      j: lasting(1),
      b: lasting(1),
      m: lasting(0),
      chat: met([1, 'd']),
      k: customer,
    };
    const rest = ['s > o', 'o > a +1', 'o > b', 'b > m', 'm > chat', 'chat > k'];
    // A day on the way to a, two visits of two days, half of them on to c by two days of transfer.
    const repeats = ['a ~ a 50', 'a > c 25 +2', 'a > m 25 +4', 'c > m'];
    expect(response({ nodes, edges: [...rest, ...repeats] })).toBeCloseTo(
      1 + 4 + 0.5 * (2 + 1) + 0.5 * 4 + 1,
      9,
    );
    const inner = ['a > i 50', 'a > m 50', 'i > p', 'i > q +1', 'p > j', 'q > j', 'j > m'];
    expect(response({ nodes, edges: [...rest, ...inner] })).toBeCloseTo(1 + 2 + 0.5 * (1 + 3 + 1) + 1, 9);
  });

  it('passes a block by as often as units do, and again as often as they come back', () => {
    const nodes = {
      s: source,
      z: lasting(0),
      o: lasting(0, { parallel: true }),
      a: lasting(4),
      b: lasting(1),
      m: lasting(0),
      chat: met([1, 'd']),
      k: customer,
    };
    const block = ['s > z', 'o > a', 'o > b', 'a > m', 'b > m', 'chat > k'];
    expect(response({ nodes, edges: [...block, 'z > o 50', 'z > m 50', 'm > chat'] })).toBeCloseTo(2 + 1, 9);
    expect(response({ nodes, edges: [...block, 'z > o', 'm ~ o 50', 'm > chat'] })).toBeCloseTo(8 + 1, 9);
  });

  it.each([
    ['the sooner contact drawn first', 'o > quick', 'o > slow', 1, ['quick']],
    ['the sooner contact drawn last', 'o > slow', 'o > quick', 1, ['quick']],
    ['the first drawn of equally soon ones', 'o > quick', 'o > same', 1, ['quick']],
    ['the first drawn of equally soon ones, other way round', 'o > same', 'o > quick', 1, ['same']],
  ])('takes of two branches with a contact %s', (_what, first, second, days, contacts) => {
    const parts: Parts = {
      nodes: {
        s: source,
        o: lasting(0, { parallel: true }),
        quick: met([1, 'd']),
        same: met([1, 'd']),
        slow: met([3, 'd']),
        m: lasting(1),
        k: customer,
      },
      edges: ['s > o', first, second, 'quick > m', 'same > m', 'slow > m', 'm > k'],
    };
    expect(response(parts)).toBeCloseTo(days, 9);
    expect(firstResponse(studied(mapOf(parts), 'current').study)?.contacts).toEqual(contacts);
  });

  it('takes a parallel block without a contact as long as its branch on the clock', () => {
    expect(
      response({
        nodes: {
          s: source,
          a: lasting(1, { parallel: true }),
          long: lasting(5),
          short: lasting(2),
          m: lasting(1),
          chat: met([1, 'd']),
          k: customer,
        },
        edges: ['s > a', 'a > long', 'a > short', 'long > m', 'short > m', 'm > chat', 'chat > k'],
      }),
    ).toBeCloseTo(1 + 5 + 1 + 1, 9);
  });

  it('takes the branch of a block that comes to a contact soonest', () => {
    expect(
      response({
        nodes: {
          s: source,
          a: lasting(1, { parallel: true }),
          long: lasting(5),
          chat: met([2, 'd']),
          m: met([1, 'd']),
          k: customer,
        },
        edges: ['s > a', 'a > long', 'a > chat +1', 'long > m', 'chat > m', 'm > k'],
      }),
    ).toBeCloseTo(1 + 1 + 2, 9);
  });

  it('goes on behind a block whose contact some units pass by', () => {
    // Half of the units meet the chat after a day; the others take five days through the block, then two more.
    expect(
      response({
        nodes: {
          s: source,
          a: lasting(0, { parallel: true }),
          long: lasting(5),
          choose: lasting(0),
          chat: met([1, 'd']),
          skip: lasting(1),
          m: met([2, 'd']),
          k: customer,
        },
        edges: [
          's > a',
          'a > long',
          'a > choose',
          'choose > chat 50',
          'choose > skip 50',
          'chat > m',
          'skip > m',
          'long > m',
          'm > k',
        ],
      }),
    ).toBeCloseTo(0.5 * 1 + 0.5 * 7, 9);
  });

  it('is met in the direct zone, of whatever kind, and not where customers serve themselves', () => {
    const line = (first: NodeParts, second: NodeParts) =>
      response({
        nodes: { s: source, first, second, last: met([1, 'd']), k: customer },
        edges: ['s > first', 'first > second', 'second > last', 'last > k'],
      });
    const hour = 1 / 8;
    expect(line(lasting(1), lasting(1, { zone: 'direct', wait: [3, 'd'] }))).toBeCloseTo(4, 9);
    expect(line(met([1, 'd'], { selfServe: 'yes' }), lasting(1))).toBeCloseTo(1 + hour + 1 + 1, 9);
    expect(line(met([1, 'd'], { zone: 'indirect' }), lasting(1))).toBeCloseTo(1 + hour + 1 + 1, 9);
    expect(line(met([1, 'd'], { zone: 'direct', selfServe: 'yes' }), lasting(1))).toBeCloseTo(1, 9);
    const waiting = node('queue', { waitTime: duration(2, 'd'), zone: 'direct' });
    expect(line(waiting, lasting(1))).toBeCloseTo(2 + 1 + 1, 9);
  });

  it('is not known while nobody is met, or while an error is in the way', () => {
    expect(
      response({ nodes: { s: source, a: lasting(1), k: customer }, edges: ['s > a', 'a > k'] }),
    ).toBeUndefined();
    expect(
      response({
        nodes: { s: source, a: lasting(1), chat: met([1, 'd']), k: customer },
        edges: ['s > a', 'a > chat 80', 'a > k 70', 'chat > k'],
      }),
    ).toBeUndefined();
  });
});

describe('the first response of any stream', () => {
  it('is what comes before the contact, worked out by hand from the structure, whatever follows it', () => {
    fc.assert(
      fc.property(anyStream, anyStream, fc.integer({ min: 0, max: 100 }), (before, after, wait) => {
        const contact: Piece = {
          form: 'step',
          data: { kind: 'touchPoint', waitTime: duration(wait, 'h') },
          wait,
          process: 0,
        };
        const { map } = drawn({ form: 'line', pieces: [before, contact, after] });
        const found = firstResponse(studied(map, map.states[0]?.id ?? '').study);
        const expected = (byHand(before).time + wait) * 3600;
        expect(found?.contacts).toHaveLength(1);
        expect(found?.seconds).toBeCloseTo(expected, expected > 1e6 ? 2 : 5);
      }),
      { numRuns: 150 },
    );
  });
});
