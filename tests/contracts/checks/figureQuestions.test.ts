import { describe, expect, it } from 'vitest';
import type { Thresholds } from '#src/model/document.ts';
import { customer, demandOf, node, queue, step } from '#tests/analysis/mapOf.ts';
import { foundBy, namedBy, saidBy, twoSteps, withNodes } from './asked.ts';
import { type MapParts, withParts } from './withParts.ts';

const daily = demandOf(8, [1, 'd']);
const own = (thresholds: Thresholds) => ({ map: { thresholds } });
/** The figures in each of the sentences. */
const figuresIn = (messages: readonly string[]) =>
  messages.map((message) => (message.match(/\d+(\.\d+)?/g) ?? []).join(' '));

describe('a load', () => {
  const loaded = (hours: number, more: MapParts = {}) =>
    withNodes({ a: step({ pt: [hours, 'h'], people: 1 }) }, { demand: daily, ...more });

  it.each([
    [0.84, [], []],
    [0.85, [], []],
    [0.86, ['86'], []],
    [0.99, ['99'], []],
    [1, [], ['100 0']],
    [1.25, [], ['125 8']],
  ])('of %d is high above the threshold, and full from 1 on', (hours, high, full) => {
    expect(figuresIn(saidBy('high-utilisation', loaded(hours)))).toEqual(high);
    expect(figuresIn(saidBy('utilisation-above-100', loaded(hours)))).toEqual(full);
  });

  it('is high above what the map sets', () => {
    const strict = own({ utilisationPercent: 50 });
    expect(namedBy('high-utilisation', loaded(0.5, strict))).toEqual([]);
    expect(namedBy('high-utilisation', loaded(0.6, strict))).toEqual(['a']);
  });

  it('is not known without a demand', () => {
    const parts = withNodes({ a: step({ pt: [3, 'h'], people: 1 }) });
    expect(namedBy('high-utilisation', parts)).toEqual([]);
    expect(namedBy('utilisation-above-100', parts)).toEqual([]);
  });
});

describe('a limit of work in progress', () => {
  const code = 'over-wip-limit';

  it('is broken by what was counted above it, at a step and in a queue', () => {
    const at = (wip: number) => saidBy(code, withNodes({ a: step({ wip, wipLimit: 1 }) }));
    expect(at(0)).toEqual([]);
    expect(at(1)).toEqual([]);
    expect(at(2)).toEqual([
      'What can be finished at “a” before more comes in? 2 units were counted and 1 is allowed.',
    ]);
    const inbox = { kind: 'queue', data: { ...queue({ count: 6 }).data, wipLimit: 5 } };
    expect(namedBy(code, withNodes({ a: inbox }))).toEqual(['a']);
  });

  it('is broken by what is to be expected where nothing was counted', () => {
    const waiting = { wait: [1, 'd'], wipLimit: 5 } as const;
    expect(saidBy(code, withNodes({ a: step(waiting) }, { demand: daily }))).toEqual([
      'What can be finished at “a” before more comes in? 8 units are to be expected and 5 are allowed.',
    ]);
    expect(saidBy(code, withNodes({ a: step({ ...waiting, wip: 5 }) }, { demand: daily }))).toEqual([]);
    expect(saidBy(code, withNodes({ a: step(waiting) }))).toEqual([]);
    expect(saidBy(code, withNodes({ a: step({ wip: 6 }) }, { demand: daily }))).toEqual([]);
  });
});

describe('more units than expected', () => {
  const counted = (wip: number | undefined, more: MapParts = {}) =>
    saidBy(
      'counted-above-expected',
      withNodes(
        { a: step({ wait: [1, 'd'], ...(wip !== undefined && { wip }) }) },
        { demand: daily, ...more },
      ),
    );

  it('are more than twice as many, or as the map sets', () => {
    expect(counted(16)).toEqual([]);
    expect(figuresIn(counted(17))).toEqual(['17 8']);
    expect(counted(24, own({ countedWipFactor: 3 }))).toEqual([]);
    expect(figuresIn(counted(25, own({ countedWipFactor: 3 })))).toEqual(['25 8']);
  });

  it('are not known where nothing was counted or is to be expected', () => {
    expect(counted(undefined)).toEqual([]);
    expect(saidBy('counted-above-expected', withNodes({ a: step({ wip: 99 }) }, { demand: daily }))).toEqual(
      [],
    );
  });
});

describe('usable work', () => {
  it.each([
    [60, undefined, []],
    [59, undefined, ['59']],
    [0, undefined, ['0']],
    [60, 75, ['60']],
    [75, 75, []],
  ])('of %d percent with the threshold %o is asked about: %o', (ca, completeAccuratePercent, said) => {
    const map = completeAccuratePercent === undefined ? {} : own({ completeAccuratePercent });
    expect(figuresIn(saidBy('low-complete-accurate', withNodes({ a: step({ ca }) }, map)))).toEqual(said);
  });
});

describe('one step that holds the flow time', () => {
  const held = (days: number, more: MapParts = {}) =>
    saidBy(
      'one-step-holds-flow-time',
      withNodes(
        {
          a: step({ wait: [days - 1, 'd'], pt: [1, 'd'] }),
          b: step({ pt: [2, 'd'] }),
          c: step({ wait: [1, 'd'] }),
        },
        { edges: ['visitors > a', 'a > b', 'b > c', 'c > buyer'], ...more },
      ),
    );

  it('holds more than 70 %, wait and work, or than the map sets', () => {
    expect(held(7)).toEqual([]);
    expect(held(9)).toEqual(['Why does it take so long at “a”? 75 % of the flow time is there.']);
    expect(held(9, own({ flowTimePercent: 75 }))).toEqual([]);
    expect(held(7, own({ flowTimePercent: 65 }))).toEqual([
      'Why does it take so long at “a”? 70 % of the flow time is there.',
    ]);
  });

  it('is not named among two with times', () => {
    const parts = withNodes({ a: step({ wait: [9, 'd'] }), b: step({ pt: [1, 'h'] }) });
    expect(saidBy('one-step-holds-flow-time', parts)).toEqual([]);
    expect(saidBy('one-step-holds-flow-time', twoSteps)).toEqual([]);
  });
});

describe('a wait in hours', () => {
  const said = (value: number, unit: string, calendar?: MapParts['calendar']) =>
    saidBy(
      'wait-in-24-hours',
      withNodes({ a: step({ waitTime: { value, unit } }) }, { ...(calendar && { calendar }) }),
    );

  it.each([
    [24, 'h', 'Are 24 h of waiting at “a” 1 d? They count as 3 working days.'],
    [72, 'h', 'Are 72 h of waiting at “a” 3 d? They count as 9 working days.'],
    [12, 'h', undefined],
    [25, 'h', undefined],
    [0, 'h', undefined],
    [48, 'min', undefined],
  ])('of %d %s is taken for whole days: %s', (value, unit, message) => {
    expect(said(value, unit)).toEqual(message === undefined ? [] : [message]);
  });

  it('is asked about as long as a day of work is no longer than twelve hours', () => {
    expect(figuresIn(said(24, 'h', { hoursPerDay: 7, daysPerWeek: 5 }))).toEqual(['24 1 3.4']);
    expect(figuresIn(said(24, 'h', { hoursPerDay: 12, daysPerWeek: 5 }))).toEqual(['24 1 2']);
    expect(said(24, 'h', { hoursPerDay: 12.5, daysPerWeek: 5 })).toEqual([]);
  });

  it('is asked about in a queue too, and not where days stand beside the hours', () => {
    expect(namedBy('wait-in-24-hours', withNodes({ a: queue({ wait: [24, 'h'] }) }))).toEqual([
      'a [Turn 24 h into 1 d]',
    ]);
    const both = step({ waitTime: { value: 24, unit: 'h', plus: { value: 1, unit: 'd' } } });
    expect(namedBy('wait-in-24-hours', withNodes({ a: both }))).toEqual([]);
  });

  it('is turned into days by the fix', () => {
    const parts = withNodes({ a: step({ wait: [48, 'h'] }) });
    const [found] = foundBy('wait-in-24-hours', parts);
    const mended = found?.fix?.change(withParts(parts));
    expect(mended?.states[0]?.nodes.find(({ id }) => id === 'a')?.data['waitTime']).toEqual({
      value: 2,
      unit: 'd',
    });
  });
});

describe('a count without a rate', () => {
  const code = 'queue-count-without-demand';
  const forked = ['visitors > a', 'a > b', 'b > buyer', 'visitors > c 0', 'c > buyer'];

  it('is asked about where nothing says how fast units pass', () => {
    expect(namedBy(code, withNodes({ a: queue({ count: 8 }) }))).toEqual(['a']);
    expect(namedBy(code, withNodes({ a: queue({ count: 0 }) }))).toEqual([]);
    expect(namedBy(code, withNodes({ a: queue({}) }))).toEqual([]);
    expect(namedBy(code, withNodes({ a: queue({ count: 8, wait: [1, 'h'] }) }))).toEqual([]);
    expect(namedBy(code, withNodes({ a: queue({ count: 8 }) }, { demand: daily }))).toEqual([]);
    const aside = withNodes({ c: queue({ count: 8 }) }, { demand: daily, edges: forked });
    expect(namedBy(code, aside)).toEqual(['c']);
  });
});

describe('volumes', () => {
  const fair = (visitors: object, other: object): MapParts => ({
    nodes: {
      visitors: node('source', { ...visitors }),
      fair: node('source', { ...other }),
      a: step(),
      buyer: customer,
    },
    edges: ['visitors > a', 'fair > a', 'a > buyer'],
  });

  it('are asked for beside sources that have one above 0', () => {
    expect(namedBy('volume-missing', fair({}, { volume: 10 }))).toEqual(['visitors']);
    expect(namedBy('volume-missing', fair({ volume: 10 }, {}))).toEqual(['fair']);
    expect(namedBy('volume-missing', fair({}, { volume: 0 }))).toEqual([]);
    expect(namedBy('volume-missing', fair({ volume: 0 }, { volume: 10 }))).toEqual([]);
    expect(namedBy('volume-missing', fair({}, {}))).toEqual([]);
  });
});

it('a lead time is asked about below the process time only', () => {
  const named = (hours: number) =>
    namedBy('lead-time-below-process-time', withNodes({ a: step({ pt: [2, 'h'], lead: [hours, 'h'] }) }));
  expect([named(1.9), named(2), named(2.1)]).toEqual([['a'], [], []]);
});
