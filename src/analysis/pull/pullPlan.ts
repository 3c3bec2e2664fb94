import type { Duration } from '#src/lib/duration.ts';
import type { MapDocument, MapNode } from '#src/model/document.ts';
import { setDemand } from '#src/model/edits/setDemand.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { analyse } from '../analyse.ts';
import type { NodeFigures, StateAnalysis } from '../analysis.ts';
import { fullLoad } from '../nodeFigures.ts';
import { type Relief, relief } from './relief.ts';
import { whyNoPull } from './whyNoPull.ts';

/** Deliveries that are wanted in each period. */
export type Wanted = { readonly units: number; readonly per: Duration };

/** What the wanted deliveries ask of one step. */
export type PullStep = {
  readonly node: MapNode;
  /** Units that have to arrive in each period, repeated visits counted; undefined while an error is in the way. */
  readonly units: number | undefined;
  /** ρ with the people who are there; undefined without people or process time. */
  readonly utilisation: number | undefined;
  /** From 100 % on, where work piles up without end; above the target; at or below it; not known. */
  readonly load: 'overloaded' | 'tight' | 'fine' | 'unknown';
  /** What has to be known of the step before its load is. */
  readonly missing: readonly ('people' | 'process time')[];
  /** What would bring it to the target; undefined where it is there. */
  readonly relief: Relief | undefined;
};

export type PullPlan = {
  /** From the customer up the stream: steps and touch points in the opposite of the flow order. */
  readonly steps: readonly PullStep[];
  /** Units that have to enter in each period, returning ones not counted. */
  readonly entry: number | undefined;
  /** Where the stream breaks first as more is wanted: the highest utilisation, from 100 % on. */
  readonly breaksAt: PullStep | undefined;
  /** The same step, whether or not it breaks. */
  readonly tightest: PullStep | undefined;
  /** Deliveries in each period at which the tightest step is full, and at which it comes to the target. */
  readonly most: number | undefined;
  readonly mostAtTarget: number | undefined;
  /** In words, why there are no figures; undefined where there are. */
  readonly because: string | undefined;
};

/**
 * The pull calculator (docs/measures.md, section 6): what the wanted deliveries ask of every step. It is the analysis of
 * the same state with this demand put at the customer, so that losses, rework, parallel branches and loops after the
 * purchase count as they do everywhere. `target` is the highest utilisation that is wanted, 0 to 1. Pure.
 */
export function pullPlan(document: MapDocument, stateId: string, wanted: Wanted, target: number): PullPlan {
  const asked = wantedAtCustomer(document, stateId, wanted);
  const analysis = analyse(asked, stateId);
  const order = flowOrder(stateOf(asked, stateId)).filter((node) => nodeRole(node) === 'step');
  const steps = order.toReversed().map((node) => pullStep(node, analysis, target));
  const tightest = steps.find(({ node }) => node.id === analysis.constraint?.node);
  const most = analysis.headline.throughputPerPeriod;
  const entry = analysis.headline.entryPerPeriod;
  return {
    steps,
    entry,
    tightest,
    breaksAt: tightest?.load === 'overloaded' ? tightest : undefined,
    most,
    mostAtTarget: most === undefined ? undefined : most * target,
    because: entry === undefined || !(wanted.units > 0) ? whyNoPull(asked, stateId, wanted) : undefined,
  };
}

/** The map with the wanted deliveries as its demand, counted at the customer. */
export function wantedAtCustomer(
  document: MapDocument,
  stateId: string,
  { units, per }: Wanted,
): MapDocument {
  return setDemand(document, stateId, { units, per, at: 'customer' });
}

function pullStep(node: MapNode, analysis: StateAnalysis, target: number): PullStep {
  const figures = analysis.nodes.get(node.id);
  const { utilisation } = figures ?? {};
  const load = loadOf(utilisation, target);
  return {
    node,
    units: figures?.arrivalsPerPeriod,
    utilisation,
    load,
    missing: utilisation === undefined ? missingOf(node, figures) : [],
    relief:
      figures === undefined || load === 'fine' ? undefined : relief(node, figures, analysis.headline, target),
  };
}

/** A load counts as above the target only beyond what rounding does. */
function loadOf(utilisation: number | undefined, target: number): PullStep['load'] {
  if (utilisation === undefined) return 'unknown';
  if (utilisation >= fullLoad) return 'overloaded';
  return utilisation > target * (2 - fullLoad) ? 'tight' : 'fine';
}

function missingOf(node: MapNode, figures: NodeFigures | undefined): PullStep['missing'] {
  const flow = nodeKindOf(node.kind).flow(node.data);
  if (flow.role !== 'step' || figures?.cycleTime !== undefined) return [];
  const { people, processTime, split } = flow.work;
  const isTimed = processTime !== undefined || split !== undefined;
  const missing: ('people' | 'process time')[] = [];
  if (!((people ?? 0) > 0)) missing.push('people');
  if (!isTimed) missing.push('process time');
  return missing;
}
