import type { Constraint, Headline, NodeFigures } from './analysis.ts';
import { finite, fullLoad } from './nodeFigures.ts';
import { rolledCompleteAccurate } from './rolledQuality.ts';
import type { Study } from './study.ts';
import type { ClockShare, TimeStudy } from './timeStudy.ts';

type FlowFigures = Pick<
  Headline,
  | 'flowTime'
  | 'processTime'
  | 'valueAddTime'
  | 'necessaryTime'
  | 'customerTime'
  | 'wasteTime'
  | 'waitingTime'
  | 'wastedWorkTime'
  | 'reworkTime'
  | 'waiting'
  | 'valueAddRatio'
  | 'necessaryRatio'
  | 'customerRatio'
  | 'wasteRatio'
  | 'activityRatio'
  | 'timeInStream'
>;
type PaceFigures = Pick<
  Headline,
  'takt' | 'entryPerPeriod' | 'deliveredPerPeriod' | 'throughputPerPeriod' | 'wipExpected' | 'carriedPerWin'
>;

/** The three readings of the times; low and high only where some node has a range. */
export type Readings = {
  readonly typical: TimeStudy | undefined;
  readonly low: TimeStudy | undefined;
  readonly high: TimeStudy | undefined;
};

type NodeFiguresOf = ReadonlyMap<string, NodeFigures>;

/** The headline figures per delivered unit, and pace under the demand. */
export function headline(
  study: Study,
  { typical, low, high }: Readings,
  nodes: NodeFiguresOf,
  constraint: Constraint | undefined,
): Headline {
  const flow = typical === undefined ? undefined : study.flow;
  const times = flowFigures(study, typical, nodes);
  const lowTimes = low && flowFigures(study, low, nodes);
  const highTimes = high && flowFigures(study, high, nodes);
  return {
    ...times,
    ...assessed(study),
    rolledCompleteAccurate: flow && rolledCompleteAccurate(study, flow),
    effort: flow && finite(effortOf(study, study.visits?.delivered?.nodes)),
    effortWithLosses: flow && finite(effortOf(study, study.visits?.entering.nodes) / flow.yield),
    yield: flow?.yield,
    ...pace(study, typical, nodes, constraint),
    wipCounted: wipCounted(study),
    flowTimeRange: range(lowTimes?.flowTime, highTimes?.flowTime),
    valueAddRatioRange: range(lowTimes?.valueAddRatio, highTimes?.valueAddRatio),
  };
}

const noFlowFigures: FlowFigures = {
  flowTime: undefined,
  processTime: undefined,
  valueAddTime: undefined,
  necessaryTime: undefined,
  customerTime: undefined,
  wasteTime: undefined,
  waitingTime: undefined,
  wastedWorkTime: undefined,
  reworkTime: undefined,
  waiting: undefined,
  valueAddRatio: undefined,
  necessaryRatio: undefined,
  customerRatio: undefined,
  wasteRatio: undefined,
  activityRatio: undefined,
  timeInStream: undefined,
};

function flowFigures(study: Study, time: TimeStudy | undefined, nodes: NodeFiguresOf): FlowFigures {
  if (time === undefined) return noFlowFigures;
  const sum = (part: (share: ClockShare) => number) =>
    time.shares.reduce((total, share) => total + part(share), 0);
  const processTime = sum((share) => share.process);
  const work = {
    processTime,
    valueAddTime: sum((share) => share.valueAdd),
    necessaryTime: sum((share) => share.necessary),
    wastedWorkTime: sum((share) => share.wastedWork),
    reworkTime: sum((share) => share.rework),
  };
  const flowTime = sum((share) => share.wait + share.process);
  if (hasImpossibleLeadTime(study) || !Number.isFinite(flowTime)) return { ...noFlowFigures, ...work };
  const customerTime = sum((share) => share.customerWait);
  const waiting = waitingByOwner(time);
  const waitingTime = waiting.ours + waiting.shared + waiting.scheduled;
  const wasteTime = waitingTime + work.wastedWorkTime + work.reworkTime;
  const ratio = (part: number) => (flowTime > 0 ? part / flowTime : undefined);
  return {
    ...work,
    flowTime,
    customerTime,
    wasteTime,
    waitingTime,
    waiting,
    valueAddRatio: ratio(work.valueAddTime),
    necessaryRatio: ratio(work.necessaryTime),
    customerRatio: ratio(customerTime),
    wasteRatio: ratio(wasteTime),
    activityRatio: ratio(processTime),
    timeInStream: finite(unitsTimes(study, time.clockEntering.nodes, nodes)),
  };
}

function waitingByOwner({ shares }: TimeStudy): { ours: number; shared: number; scheduled: number } {
  const waiting = { ours: 0, shared: 0, scheduled: 0 };
  for (const { node, wait, batchWait } of shares) {
    const owner = node.own.waitOwner;
    waiting.ours += batchWait;
    if (owner !== 'customer') waiting[owner] += wait - batchWait;
  }
  return waiting;
}

/** True where units come to a step whose lead time was entered below its process time. */
function hasImpossibleLeadTime({ graph, visits }: Study): boolean {
  return graph.nodes.some(
    (node) => node.own.leadTimeIsImpossible && (visits?.entering.nodes[node.index] ?? 0) > 0,
  );
}

/** Σ visits × lead time. */
function unitsTimes({ graph }: Study, visits: Float64Array, nodes: NodeFiguresOf): number {
  return graph.nodes.reduce((sum, node) => {
    const figures = nodes.get(node.id);
    const time = figures === undefined ? 0 : figures.waitTime + figures.processTime;
    return sum + (visits[node.index] ?? 0) * time;
  }, 0);
}

function effortOf({ graph }: Study, visits: Float64Array | undefined): number {
  return graph.nodes.reduce((sum, node) => sum + (visits?.[node.index] ?? 0) * node.own.typical.effort, 0);
}

/**
 * Steps and touch points that a delivered unit can visit, and how many of them carry a %C&A. While an error is in the
 * way, those that a unit might visit.
 */
function assessed({ graph, visits, behindError }: Study): { assessedSteps: number; steps: number } {
  const counts = visits?.delivered ?? visits?.entering;
  const visited = graph.nodes.filter(
    (node) => node.role === 'step' && ((counts?.nodes[node.index] ?? 0) > 0 || isPossible(node.index)),
  );
  function isPossible(node: number): boolean {
    return visits !== undefined && visits.delivered === undefined && behindError.has(node);
  }
  return {
    steps: visited.length,
    assessedSteps: visited.filter((node) => node.own.completeAccurate !== undefined).length,
  };
}

function pace(
  study: Study,
  time: TimeStudy | undefined,
  nodes: NodeFiguresOf,
  constraint: Constraint | undefined,
): PaceFigures {
  const { demand, period } = study;
  const stated = period === undefined ? undefined : study.state.demand;
  const entry = stated?.at === 'entry' ? stated.units : time && demand?.entry;
  const delivered = stated?.at === 'customer' ? stated.units : time && demand?.delivered;
  const wipExpected = wipOf(study, time, nodes);
  return {
    takt: quotient(period, delivered),
    entryPerPeriod: finite(entry),
    deliveredPerPeriod: finite(delivered),
    throughputPerPeriod: demand && constraint && quotient(delivered, constraint.utilisation),
    wipExpected,
    carriedPerWin: quotient(wipExpected, delivered),
  };
}

/**
 * Little's law with losses: all that arrive × the time they spend on the clock. Undefined at full load, where work piles
 * up without end.
 */
function wipOf(study: Study, time: TimeStudy | undefined, nodes: NodeFiguresOf): number | undefined {
  const { demand } = study;
  if (demand === undefined || time?.clockArrivals === undefined || hasImpossibleLeadTime(study))
    return undefined;
  if ([...nodes.values()].some((figures) => (figures.utilisation ?? 0) >= fullLoad)) return undefined;
  return finite(unitsTimes(study, time.clockArrivals.nodes, nodes) / demand.period);
}

/** Undefined where either is, and for a division by 0. */
function quotient(value: number | undefined, by: number | undefined): number | undefined {
  return value === undefined || by === undefined ? undefined : finite(value / by);
}

function wipCounted({ graph }: Study): number | undefined {
  const counted = graph.nodes.flatMap((node) => node.own.wip ?? []);
  return counted.length === 0 ? undefined : counted.reduce((sum, units) => sum + units, 0);
}

/** Lower and upper bound; undefined unless both readings give the figure. */
function range(low: number | undefined, high: number | undefined): { low: number; high: number } | undefined {
  if (low === undefined || high === undefined) return undefined;
  return { low: Math.min(low, high), high: Math.max(low, high) };
}
