import type { NodeFigures } from './analysis.ts';
import type { FlowNode } from './flowGraph.ts';
import { noTimes, type VisitTimes } from './ownFigures.ts';
import type { Study } from './study.ts';
import { leadTime, type TimeStudy, transferTimes, visitTimes } from './timeStudy.ts';

/** From here on a load counts as full, so that exactly 100 % is not missed by rounding. */
export const fullLoad = 1 - 1e-9;

/** The figures of every flow node, by id, in document order. */
export function nodeFigures(
  study: Study,
  time: TimeStudy | undefined,
  reach: Float64Array,
): ReadonlyMap<string, NodeFigures> {
  const times = time?.times ?? visitTimes(study, 'typical');
  const transfer = transferPerVisit(study, time);
  return new Map(
    study.graph.nodes.map((node) => [
      node.id,
      figuresOf(
        study,
        time,
        node,
        times[node.index] ?? noTimes,
        transfer[node.index] ?? 0,
        reach[node.index] ?? 0,
      ),
    ]),
  );
}

function figuresOf(
  study: Study,
  time: TimeStudy | undefined,
  node: FlowNode,
  own: VisitTimes,
  transfer: number,
  reach: number,
): NodeFigures {
  const { visits, demand, behindError } = study;
  const isHidden = behindError.has(node.index);
  const delivered = visits?.delivered;
  const entering = isHidden ? undefined : visits?.reach.of(node.index).entering;
  const arrivals = isHidden ? undefined : visits?.arrivals?.nodes[node.index];
  const cycleTime = node.own.cycleTime;
  /** Units per working second. */
  const rate = demand && arrivals !== undefined ? arrivals / demand.period : undefined;
  const utilisation = rate === undefined || cycleTime === undefined ? undefined : finite(rate * cycleTime);
  const isOverloaded = (utilisation ?? 0) >= fullLoad;
  return {
    visits: delivered && finite(delivered.nodes[node.index] ?? 0),
    reach: delivered && reach,
    entering,
    onClock: isOnClock(study, time, node),
    waitTime: own.wait + own.batchWait + transfer,
    processTime: own.process,
    valueAddTime: own.valueAdd,
    necessaryTime: own.necessary,
    wastedWorkTime: own.waste,
    effort: own.effort,
    arrivalsPerPeriod: finite(arrivals),
    cycleTime,
    utilisation,
    wipExpected:
      rate === undefined || isOverloaded || node.own.leadTimeIsImpossible
        ? undefined
        : finite(rate * (leadTime(own) + transfer)),
  };
}

/** Off the clock is only what units visit in the shadow of a parallel block and nowhere else. */
function isOnClock({ visits }: Study, time: TimeStudy | undefined, node: FlowNode): boolean {
  if (time === undefined) return true;
  const inAll = visits?.entering.nodes[node.index] ?? 0;
  return inAll === 0 || (time.clockEntering.nodes[node.index] ?? 0) > 0;
}

/**
 * By node: the transfer time that joins the wait of one visit, the mean over the edges into it weighted with the
 * delivered units on the clock; with all delivered units where none is on the clock; with the entering ones where none
 * is delivered.
 */
function transferPerVisit(study: Study, time: TimeStudy | undefined): Float64Array {
  const readings = [time?.clockVisits, study.visits?.delivered, study.visits?.entering].flatMap((visits) =>
    visits === undefined ? [] : [{ visits, sums: transferTimes(study, visits) }],
  );
  return Float64Array.from(study.graph.nodes, (node) => {
    for (const { visits, sums } of readings) {
      const count = visits.nodes[node.index] ?? 0;
      if (count > 0) return (sums[node.index] ?? 0) / count;
    }
    return 0;
  });
}

/** Never NaN or infinite: a figure too large to be one is not defined. */
export function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}
