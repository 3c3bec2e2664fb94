import { memoiseByIdentity } from '#src/lib/memo.ts';
import { detailsOf } from './detailsOf.ts';
import type { MapDocument, MapNode, MapState, Need } from './document.ts';
import { flowOrder } from './flowOrder.ts';
import { nodeRole } from './nodeRole.ts';

/** A need and the steps that serve it, in flow order. */
export type ServedNeed = {
  readonly need: Need;
  /** 1 to 5; the middle where none is stated. */
  readonly weight: number;
  readonly steps: readonly MapNode[];
};

export type NeedCoverage = {
  readonly needs: readonly ServedNeed[];
  /** Weight of the needs that some step serves ÷ weight of all, 0 to 1; undefined without needs. */
  readonly share: number | undefined;
};

/** What a need counts as that has no weight: the middle of 1 to 5. */
export const usualWeight = 3;

/** Which steps and touch points of a state serve which needs of the customer. */
export function needCoverage({ customer }: MapDocument, state: MapState): NeedCoverage {
  const steps = stepsInOrder(state);
  const needs = customer.needs.map((need) => ({
    need,
    weight: need.weight ?? usualWeight,
    steps: steps.filter((node) => detailsOf(node).needs?.includes(need.id) === true),
  }));
  const whole = sumOfWeights(needs);
  const served = sumOfWeights(needs.filter(({ steps: serving }) => serving.length > 0));
  return { needs, share: whole === 0 ? undefined : served / whole };
}

/** The steps and touch points of a state, along the flow. */
export const stepsInOrder = memoiseByIdentity((state: MapState): readonly MapNode[] =>
  flowOrder(state).filter((node) => nodeRole(node) === 'step'),
);

function sumOfWeights(needs: readonly ServedNeed[]): number {
  return needs.reduce((sum, { weight }) => sum + weight, 0);
}
