import type { LadderSegment } from './analysis.ts';
import type { TimeStudy } from './timeStudy.ts';

/**
 * One segment per node on the clock, in flow order, already multiplied by its visits: the segments sum to the flow
 * time. Sources and customers have one only where they carry time (a transfer on the way to them).
 */
export function ladder({ shares }: TimeStudy): readonly LadderSegment[] {
  const shown = shares.filter(
    ({ node, wait, process }) => node.role === 'step' || node.role === 'queue' || wait + process > 0,
  );
  return shown.map((share) => ({
    node: share.node.id,
    visits: share.visits,
    wait: share.wait,
    customerWait: share.customerWait,
    process: share.process,
    valueAdd: share.valueAdd,
    necessary: share.necessary,
    waste: share.wastedWork + share.rework,
    rework: share.rework,
    waitOwner: share.node.own.waitOwner,
  }));
}
