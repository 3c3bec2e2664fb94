import { duration } from '#src/lib/duration.ts';
import type { Duration } from '#src/lib/duration.ts';
import type { MapDocument } from '#src/model/document.ts';
import { studied } from '../analyse.ts';
import { type DemandFlow, demandFlow } from '../demandFlow.ts';
import { spread, type Visits } from '../spread.ts';
import type { StreamFlow } from '../streamFlow.ts';
import type { Study } from '../study.ts';

/** Where how many units come in, pass and come back, for charts that account for every one of them. */
export type Volumes = {
  readonly study: Study;
  readonly flow: StreamFlow;
  /** The period of the demand; undefined: all volumes are of 100 units that come in. */
  readonly per: Duration | undefined;
  readonly demand: DemandFlow;
  /** Returning units counted. */
  readonly arrivals: Visits;
  /** Units that come in from outside, by node index. */
  readonly entries: ReadonlyMap<number, number>;
};

const hundred = { units: 100, per: duration(1, 'mo'), at: 'entry' } as const;

/** The volumes of a state; undefined while an error is in the way, or nothing can be delivered. */
export function volumes(document: MapDocument, stateId: string): Volumes | undefined {
  const { study } = studied(document, stateId);
  const { flow, graph, blocks, returning } = study;
  if (flow === undefined || flow.isBroken) return undefined;
  const known = study.demand;
  const demand = known ?? demandFlow(graph, flow, hundred, 1, returning);
  if (demand === undefined) return undefined;
  const { arrivals: visits, entry } = demand;
  const arrivals = spread(
    graph,
    flow,
    blocks,
    visits,
    (step) => (visits[step.place] ?? 0) * step.probability,
    () => true,
  );
  return {
    study,
    flow,
    per: known === undefined ? undefined : study.state.demand?.per,
    demand,
    arrivals,
    entries: new Map(
      study.entries.map(({ node }) => [node, (flow.start[flow.chain.placeOf.get(node) ?? -1] ?? 0) * entry]),
    ),
  };
}
