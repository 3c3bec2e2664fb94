import type { MapNode } from '#src/model/document.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { Headline, NodeFigures } from '../analysis.ts';

/**
 * What would bring a step to the target utilisation, each by itself. From ρ = arrivals · pt ÷ (b · m · av) of
 * docs/measures.md, section 6: the people who are needed, m · ρ ÷ target; or the process time of one batch,
 * pt · target ÷ ρ; or the conversion from here on, at which so many fewer units have to come here.
 */
export type Relief = {
  readonly peopleNow: number;
  readonly people: number;
  /** Working seconds. */
  readonly processTimeNow: number;
  readonly processTime: number;
  readonly conversion: ConversionRelief;
};

/** Shares of the units that come here and are delivered, 0 to 1; or why the conversion is no way out. */
export type ConversionRelief =
  | { readonly now: number; readonly needed: number }
  /** Even all of them would not do; not every delivered unit comes here exactly once, so there is no such share. */
  | 'more than all'
  | 'not one way';

/** Rounding of the solver, not of people. */
const close = 1e-9;

/** Undefined where the step has no load, or none above the target. */
export function relief(
  node: MapNode,
  figures: NodeFigures,
  headline: Headline,
  target: number,
): Relief | undefined {
  const { utilisation } = figures;
  const flow = nodeKindOf(node.kind).flow(node.data);
  if (flow.role !== 'step' || utilisation === undefined || !(target > 0)) return undefined;
  const excess = utilisation / target;
  if (excess <= 1) return undefined;
  const people = flow.work.people ?? 0;
  const processTime = figures.effort * Math.max(1, flow.work.batch ?? 1);
  return {
    peopleNow: people,
    people: people * excess,
    processTimeNow: processTime,
    processTime: processTime / excess,
    conversion: conversionRelief(figures, headline, excess),
  };
}

/**
 * Deliveries ÷ arrivals is the share that is delivered only where every delivered unit comes exactly once and none
 * comes back after the purchase; and only a better conversion behind the step lowers what has to arrive at it.
 */
function conversionRelief(figures: NodeFigures, headline: Headline, excess: number): ConversionRelief {
  const { visits, reach, arrivalsPerPeriod: arrivals } = figures;
  const { deliveredPerPeriod: delivered, entryPerPeriod: entry, yield: share } = headline;
  if (delivered === undefined || entry === undefined || share === undefined || !arrivals)
    return 'not one way';
  const isOnce = isSame(visits ?? 0, 1) && isSame(reach ?? 0, 1);
  const returns = !isSame(entry * share, delivered);
  if (!isOnce || returns) return 'not one way';
  const now = delivered / arrivals;
  const needed = now * excess;
  return needed > 1 + close ? 'more than all' : { now, needed: Math.min(1, needed) };
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= close * Math.max(1, Math.abs(b));
}
