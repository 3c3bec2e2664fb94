import type { Services } from '../services.ts';

/** Milliseconds after an edit until it is written, together with those that came meanwhile. */
export const writeDelay = 60;
/** Milliseconds until the first retry; each further one waits twice as long, up to `longestRetry`. */
export const firstRetry = 1000;
export const longestRetry = 30_000;
/** Milliseconds after which it is said that storage does not answer. */
export const alarmAfter = 1800;

/** When to write, and when to say that it takes too long. */
export type WriteTimer = {
  /** There is something to write. */
  readonly soon: () => void;
  /** Writing failed: it is tried again, each time later. */
  readonly again: () => void;
  /** Nothing waits to be written. */
  readonly done: () => void;
  /** Nobody writes for now: no timer runs. */
  readonly stop: () => void;
  /** Since writing failed, or took too long, nothing has been written. */
  readonly hasFailed: () => boolean;
};

/** Counts no time itself, so that a clock that is set changes nothing. */
export function createWriteTimer({ later }: Services, write: () => void, alarm: () => void): WriteTimer {
  let cancelWrite: (() => void) | undefined;
  let cancelAlarm: (() => void) | undefined;
  let failures = 0;
  let isLate = false;
  let isRetry = false;

  function schedule(delay: number) {
    cancelWrite?.();
    cancelWrite = later(delay, () => {
      cancelWrite = undefined;
      isRetry = false;
      write();
    });
  }

  function stop() {
    cancelWrite?.();
    cancelAlarm?.();
    cancelWrite = undefined;
    cancelAlarm = undefined;
    isRetry = false;
  }

  return {
    soon: () => {
      // An edit after a failure does not wait for the next retry.
      if (cancelWrite === undefined || isRetry) schedule(writeDelay);
      isRetry = false;
      if (failures > 0) return;
      cancelAlarm ??= later(alarmAfter, () => {
        isLate = true;
        alarm();
      });
    },
    again: () => {
      stop();
      isRetry = true;
      schedule(Math.min(longestRetry, firstRetry * 2 ** failures));
      failures += 1;
    },
    done: () => {
      failures = 0;
      isLate = false;
      stop();
    },
    stop,
    hasFailed: () => isLate || failures > 0,
  };
}
