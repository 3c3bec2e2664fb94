import type { Calendar } from '#src/lib/calendar.ts';
import { type Duration, workingSeconds } from '#src/lib/duration.ts';
import type { NodeFlow, QueueFigures, WaitOwner, WorkFigures } from '#src/notation/flow.ts';

/** Times of one visit in working seconds. `process` is the sum of its three classes. */
export type VisitTimes = {
  /** Waiting in front, as entered; batch waiting and transfers not yet in it. */
  readonly wait: number;
  /** Waiting for the rest of the batch: always ours. */
  readonly batchWait: number;
  /** The unit's own processing as it passes on the clock. */
  readonly process: number;
  readonly valueAdd: number;
  readonly necessary: number;
  readonly waste: number;
  /** Hands-on time for one unit: more than `process` only where several people work on it at once. */
  readonly effort: number;
};

/** What one node says of itself, in working seconds and ratios, before anything flows. */
export type OwnFigures = {
  readonly typical: VisitTimes;
  /** All lows and all highs; the same object as `typical` where no range was entered. */
  readonly low: VisitTimes;
  readonly high: VisitTimes;
  /** Units that wait, where the queue is counted instead of timed. */
  readonly count: number | undefined;
  readonly waitOwner: WaitOwner;
  /** 0 to 1; undefined: not assessed. */
  readonly completeAccurate: number | undefined;
  /** pt ÷ (b · m · av); undefined without people or without process time. */
  readonly cycleTime: number | undefined;
  /** Units counted there now. */
  readonly wip: number | undefined;
  /** False where neither a process time nor a wait is known. */
  readonly isKnown: boolean;
  /** True where the lead time entered is below the process time of a step that one person works on. */
  readonly leadTimeIsImpossible: boolean;
};

export const noTimes: VisitTimes = {
  wait: 0,
  batchWait: 0,
  process: 0,
  valueAdd: 0,
  necessary: 0,
  waste: 0,
  effort: 0,
};

const nothing: OwnFigures = {
  typical: noTimes,
  low: noTimes,
  high: noTimes,
  count: undefined,
  waitOwner: 'ours',
  completeAccurate: undefined,
  cycleTime: undefined,
  wip: undefined,
  isKnown: true,
  leadTimeIsImpossible: false,
};

/** The own figures of a flow node; nodes that only pass units on have none, which is known. */
export function ownFigures(flow: NodeFlow, calendar: Calendar): OwnFigures {
  if (flow.role === 'step') return workFigures(flow.work, calendar);
  if (flow.role === 'queue') return queueFigures(flow.waiting, calendar);
  return nothing;
}

function queueFigures(queue: QueueFigures, calendar: Calendar): OwnFigures {
  const wait = seconds(queue.waitTime, calendar);
  const low = seconds(queue.waitTimeLow, calendar) ?? wait ?? 0;
  const high = seconds(queue.waitTimeHigh, calendar) ?? wait ?? 0;
  const count = amount(queue.count);
  const typical = { ...noTimes, wait: wait ?? 0 };
  return {
    ...nothing,
    typical,
    low: low === typical.wait ? typical : { ...noTimes, wait: low },
    high: high === typical.wait ? typical : { ...noTimes, wait: high },
    count,
    waitOwner: queue.waitOwner ?? 'ours',
    wip: count,
    isKnown: wait !== undefined || count !== undefined,
  };
}

/** Process time per batch in its classes, as entered. */
type Classes = { readonly valueAdd: number; readonly necessary: number; readonly waste: number };

function workFigures(work: WorkFigures, calendar: Calendar): OwnFigures {
  const classes = enteredClasses(work, calendar);
  const process = classes === undefined ? 0 : sumOf(classes);
  const batch = Math.max(1, amount(work.batch) ?? 1);
  const people = amount(work.people) ?? 0;
  const lead = seconds(work.leadTime, calendar);
  const wait = seconds(work.waitTime, calendar);
  const low = seconds(work.processTimeLow, calendar);
  const high = seconds(work.processTimeHigh, calendar);
  const waitLow = seconds(work.waitTimeLow, calendar);
  const waitHigh = seconds(work.waitTimeHigh, calendar);

  const leadTimeIsImpossible = lead !== undefined && lead < process * (1 - 1e-12) && people <= 1;
  const typical =
    lead === undefined || leadTimeIsImpossible
      ? timesByWait(classes ?? noClasses, wait ?? 0, batch)
      : timesByLeadTime(classes ?? noClasses, lead, batch);
  const ranged = (ptBound: number | undefined, waitBound: number | undefined): VisitTimes => {
    if (ptBound === undefined && waitBound === undefined) return typical;
    const bound =
      ptBound === undefined ? (classes ?? noClasses) : scaledTo(ptBound, classes, work.valueClass);
    return timesByWait(bound, waitBound ?? typical.wait, batch);
  };
  return {
    typical,
    low: ranged(low, waitLow),
    high: ranged(high, waitHigh),
    count: undefined,
    waitOwner: work.waitOwner ?? 'ours',
    completeAccurate: ratio(work.percentCompleteAccurate),
    cycleTime: classes === undefined ? undefined : cycleTime(process, batch, people, work),
    wip: amount(work.wip),
    isKnown: classes !== undefined || wait !== undefined || lead !== undefined,
    leadTimeIsImpossible,
  };
}

const noClasses: Classes = { valueAdd: 0, necessary: 0, waste: 0 };

/** The split where one was entered, else all in the one class; unclassified time counts as waste. */
function enteredClasses(work: WorkFigures, calendar: Calendar): Classes | undefined {
  const { split } = work;
  const valueAdd = seconds(split?.valueAdd, calendar);
  const necessary = seconds(split?.necessary, calendar);
  const waste = seconds(split?.waste, calendar);
  if (valueAdd !== undefined || necessary !== undefined || waste !== undefined) {
    return { valueAdd: valueAdd ?? 0, necessary: necessary ?? 0, waste: waste ?? 0 };
  }
  const process = seconds(work.processTime, calendar);
  return process === undefined ? undefined : inOneClass(process, work.valueClass);
}

function inOneClass(process: number, valueClass: WorkFigures['valueClass']): Classes {
  if (valueClass === 'value-add') return { ...noClasses, valueAdd: process };
  if (valueClass === 'necessary') return { ...noClasses, necessary: process };
  return { ...noClasses, waste: process };
}

/** The classes in their proportions with another sum; without a typical figure all of it in the one class. */
function scaledTo(
  process: number,
  classes: Classes | undefined,
  valueClass: WorkFigures['valueClass'],
): Classes {
  const typical = classes === undefined ? 0 : sumOf(classes);
  if (classes === undefined || typical === 0) return inOneClass(process, valueClass);
  return scaled(classes, process / typical);
}

function scaled(classes: Classes, factor: number): Classes {
  return {
    valueAdd: classes.valueAdd * factor,
    necessary: classes.necessary * factor,
    waste: classes.waste * factor,
  };
}

function sumOf(classes: Classes): number {
  return classes.valueAdd + classes.necessary + classes.waste;
}

/** With batches, w + pt − pt/b waits and the b-th part of pt is the unit's own processing. */
function timesByWait(batchClasses: Classes, wait: number, batch: number): VisitTimes {
  const own = scaled(batchClasses, 1 / batch);
  const process = sumOf(own);
  return { wait, batchWait: sumOf(batchClasses) - process, process, ...own, effort: process };
}

/**
 * The lead time contains the process time: w = lt − pt. Where several people work on a unit at once it can be shorter
 * than their hands-on time; then no more than the lead time passes on the clock, its classes in proportion.
 */
function timesByLeadTime(batchClasses: Classes, lead: number, batch: number): VisitTimes {
  const effort = sumOf(batchClasses) / batch;
  const process = Math.min(effort, lead);
  const waiting = lead - process;
  const batchWait = Math.min(waiting, sumOf(batchClasses) - effort);
  const own = scaled(batchClasses, effort === 0 ? 0 : process / effort / batch);
  return { wait: waiting - batchWait, batchWait, process, ...own, effort };
}

function cycleTime(process: number, batch: number, people: number, work: WorkFigures): number | undefined {
  const availability = ratio(work.availabilityPercent) ?? 1;
  const capacity = batch * people * availability;
  return capacity > 0 ? process / capacity : undefined;
}

function seconds(entered: Duration | undefined, calendar: Calendar): number | undefined {
  return entered === undefined ? undefined : amount(workingSeconds(entered, calendar));
}

/** Beyond any figure that a map can hold, and far from where products of figures overflow. */
const largest = 1e100;

/** A figure that can be reckoned with. The file check lets no other through. */
function amount(value: number | undefined): number | undefined {
  return value !== undefined && value >= 0 && value <= largest ? value : undefined;
}

function ratio(percent: number | undefined): number | undefined {
  const value = amount(percent);
  return value === undefined ? undefined : Math.min(1, value / 100);
}
