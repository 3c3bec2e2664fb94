import { describe, expect, it } from 'vitest';
import { ownFigures } from '#src/analysis/ownFigures.ts';
import { officeCalendar } from '#src/lib/calendar.ts';
import { duration } from '#src/lib/duration.ts';
import type { QueueFigures, WorkFigures } from '#src/notation/flow.ts';

const work = (figures: WorkFigures) => ownFigures({ role: 'step', work: figures }, officeCalendar);
const waiting = (figures: QueueFigures) => ownFigures({ role: 'queue', waiting: figures }, officeCalendar);
const hours = (value: number) => duration(value, 'h');
const h = 3600;

const noTimes = { wait: 0, batchWait: 0, process: 0, valueAdd: 0, necessary: 0, waste: 0, effort: 0 };

describe('a step of which nothing is known', () => {
  it('takes no time and has no figures', () => {
    expect(work({})).toEqual({
      typical: noTimes,
      low: noTimes,
      high: noTimes,
      count: undefined,
      waitOwner: 'ours',
      completeAccurate: undefined,
      cycleTime: undefined,
      wip: undefined,
      isKnown: false,
      leadTimeIsImpossible: false,
    });
  });

  it.each<[string, WorkFigures]>([
    ['process time', { processTime: hours(0) }],
    ['wait', { waitTime: hours(0) }],
    ['lead time', { leadTime: hours(0) }],
    ['part of a split', { split: { necessary: hours(0) } }],
  ])('is known once it has a %s, be it 0', (_, figures) => {
    expect(work(figures).isKnown).toBe(true);
  });
});

it('what only passes units on has no figures, and that is known', () => {
  expect(ownFigures({ role: 'customer' }, officeCalendar)).toMatchObject({
    typical: noTimes,
    isKnown: true,
    waitOwner: 'ours',
    leadTimeIsImpossible: false,
  });
});

describe('the process time', () => {
  it('belongs to the class that is stated, and to waste where none is', () => {
    const classesOf = (valueClass?: WorkFigures['valueClass']) =>
      work({ processTime: hours(2), ...(valueClass && { valueClass }) }).typical;
    expect(classesOf('value-add')).toMatchObject({ valueAdd: 2 * h, necessary: 0, waste: 0, process: 2 * h });
    expect(classesOf('necessary')).toMatchObject({ valueAdd: 0, necessary: 2 * h, waste: 0, process: 2 * h });
    expect(classesOf('waste')).toMatchObject({ valueAdd: 0, necessary: 0, waste: 2 * h, process: 2 * h });
    expect(classesOf()).toMatchObject({ valueAdd: 0, necessary: 0, waste: 2 * h, process: 2 * h });
  });

  it('is the sum of its split, of which any part may be missing, whatever stands beside it', () => {
    const splitOf = (split: WorkFigures['split']) =>
      work({ processTime: hours(9), valueClass: 'value-add', split }).typical;
    expect(splitOf({ valueAdd: hours(1) })).toMatchObject({
      valueAdd: h,
      necessary: 0,
      waste: 0,
      process: h,
    });
    expect(splitOf({ necessary: hours(2) })).toMatchObject({ valueAdd: 0, necessary: 2 * h, process: 2 * h });
    expect(splitOf({ waste: hours(3) })).toMatchObject({ valueAdd: 0, waste: 3 * h, process: 3 * h });
    expect(splitOf({})).toMatchObject({ valueAdd: 9 * h, process: 9 * h });
  });

  it('that no map can hold is not known', () => {
    expect(work({ processTime: hours(-1) }).isKnown).toBe(false);
    expect(work({ processTime: hours(1e100) }).isKnown).toBe(false);
    expect(work({ processTime: duration(1e100, 's') }).typical.process).toBe(1e100);
  });
});

describe('work in batches', () => {
  const inBatches = (batch: number, more: WorkFigures = {}) =>
    work({ processTime: hours(8), valueClass: 'necessary', batch, ...more });

  it('takes each unit its part, and lets it wait for the others', () => {
    expect(inBatches(4, { waitTime: hours(5) }).typical).toEqual({
      ...noTimes,
      wait: 5 * h,
      batchWait: 6 * h,
      process: 2 * h,
      necessary: 2 * h,
      effort: 2 * h,
    });
  });

  it('of one unit or less are none', () => {
    for (const batch of [1, 0.5, 0, -4])
      expect(inBatches(batch).typical).toMatchObject({ process: 8 * h, batchWait: 0 });
  });

  it('are part of a lead time, before any other wait', () => {
    expect(inBatches(4, { leadTime: hours(20) }).typical).toMatchObject({
      wait: 12 * h,
      batchWait: 6 * h,
      process: 2 * h,
      necessary: 2 * h,
    });
    expect(inBatches(4, { leadTime: hours(6), people: 2 }).typical).toMatchObject({
      wait: 0,
      batchWait: 4 * h,
      process: 2 * h,
    });
  });
});

describe('the lead time', () => {
  const both = (lead: number, more: WorkFigures = {}) =>
    work({ processTime: hours(4), valueClass: 'value-add', leadTime: hours(lead), ...more });

  it('holds the process time; the rest is waiting, whatever wait is stated', () => {
    expect(both(10, { waitTime: hours(99) }).typical).toMatchObject({
      wait: 6 * h,
      process: 4 * h,
      effort: 4 * h,
    });
    expect(both(4).typical).toMatchObject({ wait: 0, process: 4 * h });
  });

  it('below the process time can’t be for one person, nor where nobody says how many', () => {
    expect(both(3.9)).toMatchObject({ leadTimeIsImpossible: true, typical: { process: 4 * h, wait: 0 } });
    expect(both(3.9, { people: 1 }).leadTimeIsImpossible).toBe(true);
    expect(both(3.9, { people: 1.5 }).leadTimeIsImpossible).toBe(false);
    expect(both(4).leadTimeIsImpossible).toBe(false);
    expect(both(4 * (1 - 1e-13)).leadTimeIsImpossible).toBe(false);
    expect(both(4.1).leadTimeIsImpossible).toBe(false);
  });

  it('that can’t be counts for nothing: the wait that is stated does', () => {
    expect(both(3, { waitTime: hours(2) }).typical).toMatchObject({ wait: 2 * h, process: 4 * h });
  });

  it('below it where several work at once is all that passes, its classes in proportion', () => {
    const split = { valueAdd: hours(1), necessary: hours(2), waste: hours(1) };
    expect(both(2, { people: 2, split }).typical).toEqual({
      wait: 0,
      batchWait: 0,
      process: 2 * h,
      valueAdd: h / 2,
      necessary: h,
      waste: h / 2,
      effort: 4 * h,
    });
  });

  it('without a process time is all waiting', () => {
    expect(work({ leadTime: hours(3) }).typical).toEqual({ ...noTimes, wait: 3 * h });
    expect(work({ leadTime: hours(3), processTime: hours(0) }).typical).toEqual({ ...noTimes, wait: 3 * h });
  });
});

describe('a range', () => {
  const split = { valueAdd: hours(1), necessary: hours(2), waste: hours(1) };

  it('that was not entered is the typical figure itself', () => {
    const figures = work({ processTime: hours(2), waitTime: hours(3) });
    expect(figures.low).toBe(figures.typical);
    expect(figures.high).toBe(figures.typical);
  });

  it('of the process time keeps the proportions of its classes', () => {
    const { low, high } = work({ split, processTimeLow: hours(2), processTimeHigh: hours(8) });
    expect(low).toMatchObject({ valueAdd: h / 2, necessary: h, waste: h / 2, process: 2 * h });
    expect(high).toMatchObject({ valueAdd: 2 * h, necessary: 4 * h, waste: 2 * h, process: 8 * h });
  });

  it('without a typical figure, or one of 0, belongs to the stated class', () => {
    const lowOf = (more: WorkFigures) =>
      work({ valueClass: 'value-add', processTimeLow: hours(2), ...more }).low;
    expect(lowOf({})).toMatchObject({ valueAdd: 2 * h, process: 2 * h });
    expect(lowOf({ processTime: hours(0) })).toMatchObject({ valueAdd: 2 * h, process: 2 * h });
  });

  it('of the wait alone leaves the process time, and the other way round', () => {
    const both = { processTime: hours(2), waitTime: hours(3), batch: 2 };
    expect(work({ ...both, waitTimeHigh: hours(9) }).high).toMatchObject({
      wait: 9 * h,
      process: h,
      batchWait: h,
    });
    expect(work({ ...both, processTimeLow: hours(1) }).low).toMatchObject({ wait: 3 * h, process: h / 2 });
    expect(work({ waitTimeLow: hours(1) }).low).toMatchObject({ wait: h, process: 0 });
    expect(work({ ...both, waitTimeLow: hours(1) }).high).toMatchObject({ wait: 3 * h });
  });

  it('beside a lead time leaves the wait that follows from it', () => {
    const figures = work({ processTime: hours(2), leadTime: hours(6), processTimeHigh: hours(3) });
    expect(figures.high).toMatchObject({ wait: 4 * h, process: 3 * h });
  });
});

describe('the time between two units', () => {
  const cycleOf = (more: WorkFigures) => work({ processTime: hours(6), ...more }).cycleTime;

  it('is the process time by batch, people and availability', () => {
    expect(cycleOf({ people: 1 })).toBe(6 * h);
    expect(cycleOf({ people: 2, batch: 3, availabilityPercent: 50 })).toBe(2 * h);
    expect(cycleOf({ people: 1, availabilityPercent: 300 })).toBe(6 * h);
    expect(work({ processTime: hours(0), people: 1 }).cycleTime).toBe(0);
  });

  it('is not known without people, availability or a process time', () => {
    expect(cycleOf({})).toBeUndefined();
    expect(cycleOf({ people: 0 })).toBeUndefined();
    expect(cycleOf({ people: -1 })).toBeUndefined();
    expect(cycleOf({ people: 1, availabilityPercent: 0 })).toBeUndefined();
    expect(work({ people: 1 }).cycleTime).toBeUndefined();
  });
});

describe('%C&A', () => {
  it('is a ratio of at most 1; a figure below 0 is not known', () => {
    const ratioOf = (percentCompleteAccurate: number) => work({ percentCompleteAccurate }).completeAccurate;
    expect([0, 62.5, 100, 140, -5, Number.NaN].map(ratioOf)).toEqual([0, 0.625, 1, 1, undefined, undefined]);
  });
});

it('whose wait it is and how many are there now stand as they were entered', () => {
  expect(work({ waitOwner: 'shared', wip: 7 })).toMatchObject({
    waitOwner: 'shared',
    wip: 7,
    count: undefined,
  });
  expect(waiting({ waitOwner: 'customer', count: 7 })).toMatchObject({
    waitOwner: 'customer',
    wip: 7,
    count: 7,
  });
  expect(waiting({})).toMatchObject({ waitOwner: 'ours', wip: undefined });
});

describe('a queue', () => {
  it('waits as long as was entered, at best and at worst', () => {
    const figures = waiting({ waitTime: hours(3), waitTimeLow: hours(1), waitTimeHigh: hours(9) });
    expect(figures.typical).toEqual({ ...noTimes, wait: 3 * h });
    expect(figures.low).toEqual({ ...noTimes, wait: h });
    expect(figures.high).toEqual({ ...noTimes, wait: 9 * h });
  });

  it('has one figure where no range was entered, or the same', () => {
    for (const range of [{}, { waitTimeLow: hours(3), waitTimeHigh: duration(180, 'min') }]) {
      const figures = waiting({ waitTime: hours(3), ...range });
      expect(figures.low).toBe(figures.typical);
      expect(figures.high).toBe(figures.typical);
    }
  });

  it('may have a range alone', () => {
    const figures = waiting({ waitTimeHigh: hours(2) });
    expect([figures.typical.wait, figures.low.wait, figures.high.wait]).toEqual([0, 0, 2 * h]);
    expect(figures.low).toBe(figures.typical);
  });

  it('is known with a wait or a count, be it 0', () => {
    expect(waiting({}).isKnown).toBe(false);
    expect(waiting({ waitTime: hours(0) }).isKnown).toBe(true);
    expect(waiting({ count: 0 }).isKnown).toBe(true);
    expect(waiting({ count: -1 })).toMatchObject({ isKnown: false, count: undefined });
  });
});
