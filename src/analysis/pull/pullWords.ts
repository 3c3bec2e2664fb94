import type { Calendar } from '#src/lib/calendar.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import { fullLoad } from '../nodeFigures.ts';
import type { PullPlan, PullStep } from './pullPlan.ts';
import type { Relief } from './relief.ts';

/** What a load means, beside its figure: `breaks first`, `above 100 %`, `at 100 %`, `above 85 %`; empty where there is nothing to say. */
export function loadWords(step: PullStep, plan: PullPlan, target: number): string {
  if (step === plan.breaksAt) return 'breaks first';
  if (step.load === 'overloaded') return (step.utilisation ?? 0) > 2 - fullLoad ? 'above 100 %' : 'at 100 %';
  if (step.load === 'tight') return `above ${formatPercent(target)}`;
  if (step.load === 'unknown' && step.missing.length > 0) return `no ${step.missing.join(', no ')}`;
  return '';
}

/**
 * What would bring a step to the target, one way each: people, process time, conversion. People are rounded up, to a
 * tenth from one on and to a hundredth below, so that what is said is enough.
 */
export function reliefWords(relief: Relief, calendar: Calendar): readonly string[] {
  const { conversion } = relief;
  const people = `${formatNumber(roundedUp(relief.people))} people in place of ${formatNumber(relief.peopleNow)}`;
  const time = `${formatDuration(relief.processTime, calendar)} process time in place of ${formatDuration(relief.processTimeNow, calendar)}`;
  return [people, time, conversionWords(conversion)];
}

function conversionWords(conversion: Relief['conversion']): string {
  if (conversion === 'more than all') return 'no conversion alone: even if all were delivered, too many come';
  if (conversion === 'not one way')
    return 'conversion: no one share, as not every delivery comes here exactly once';
  const { needed, now } = conversion;
  return `${formatPercent(needed)} of those that come here delivered, in place of ${formatPercent(now)}`;
}

function roundedUp(people: number): number {
  const parts = people < 1 ? 100 : 10;
  return Math.ceil(people * parts - 1e-9) / parts;
}
