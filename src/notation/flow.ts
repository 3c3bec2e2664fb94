import type { Duration } from '#src/lib/duration.ts';

/**
 * What the measures know of a node: its role and its figures as they were entered, never its kind. A new kind with a
 * known role needs no change anywhere in `analysis`.
 */
export type NodeRole = NodeFlow['role'];
export type Routing = 'choice' | 'parallel';
export type ValueClass = 'value-add' | 'necessary' | 'waste';
export type WaitOwner = 'ours' | 'shared' | 'scheduled' | 'customer';

/** A step's own figures as entered (docs: the measures, "A step's own figures"). Anything may be unknown. */
export type WorkFigures = {
  readonly processTime?: Duration | undefined;
  readonly processTimeLow?: Duration | undefined;
  readonly processTimeHigh?: Duration | undefined;
  /** Where all of `processTime` belongs. Unknown: it counts as waste in the sums, and is drawn as unclassified. */
  readonly valueClass?: ValueClass | undefined;
  /** In place of `processTime` with one class. */
  readonly split?:
    | {
        readonly valueAdd?: Duration | undefined;
        readonly necessary?: Duration | undefined;
        readonly waste?: Duration | undefined;
      }
    | undefined;
  readonly waitTime?: Duration | undefined;
  readonly waitTimeLow?: Duration | undefined;
  readonly waitTimeHigh?: Duration | undefined;
  /** In place of `waitTime`: contains the process time. */
  readonly leadTime?: Duration | undefined;
  readonly waitOwner?: WaitOwner | undefined;
  /** 0 to 100. */
  readonly percentCompleteAccurate?: number | undefined;
  readonly people?: number | undefined;
  /** 0 to 100. */
  readonly availabilityPercent?: number | undefined;
  readonly batch?: number | undefined;
  readonly wip?: number | undefined;
  readonly wipLimit?: number | undefined;
};

/** What waits in a queue: a time, or a count of units (then its wait follows from the rate that passes). */
export type QueueFigures = {
  readonly waitTime?: Duration | undefined;
  readonly waitTimeLow?: Duration | undefined;
  readonly waitTimeHigh?: Duration | undefined;
  readonly count?: number | undefined;
  readonly waitOwner?: WaitOwner | undefined;
  readonly wipLimit?: number | undefined;
};

export type NodeFlow =
  | { readonly role: 'source'; readonly volume?: number | undefined; readonly routing?: Routing | undefined }
  | { readonly role: 'step'; readonly work: WorkFigures; readonly routing?: Routing | undefined }
  | { readonly role: 'queue'; readonly waiting: QueueFigures; readonly routing?: Routing | undefined }
  | { readonly role: 'customer' }
  | { readonly role: 'exit'; readonly reason?: string | undefined }
  | { readonly role: 'information' }
  | { readonly role: 'none' };

/**
 * What the measures know of an edge. `flow` carries units on; `rework` carries them back; `loop` brings customers back
 * after the purchase; `information` and `influence` carry no units.
 */
export type EdgeRole = 'flow' | 'rework' | 'loop' | 'information' | 'influence';
export type EdgeFlow = {
  /** 0 to 100. Ignored for information and influence. */
  readonly sharePercent?: number | undefined;
  readonly transferTime?: Duration | undefined;
};

/** Who sets the pace: the sender, the receiver, or the customer, who goes on of their own accord. */
export type Pace = 'push' | 'pull' | 'customer';
/** Whom a loop after the purchase brings: the customers themselves, or others whom they send. */
export type Brings = 'customers' | 'newcomers';
/** What is agreed about a hand-over; it is defined when all three are known. */
export type HandOver = {
  readonly trigger?: string | undefined;
  readonly owner?: string | undefined;
  readonly payload?: string | undefined;
};
