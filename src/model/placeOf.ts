import { detailsOf } from './detailsOf.ts';
import type { Lane, MapNode, MapState, Stage } from './document.ts';

export type Zone = NonNullable<Stage['zone']>;

/** Where a node belongs: undefined where neither it nor its stage says so, or what it names is not in the state. */
export type NodePlace = {
  readonly stage: Stage | undefined;
  readonly lane: Lane | undefined;
  /** Its own, else that of its stage. */
  readonly zone: Zone | undefined;
  /** Where customers are on their own way: its own words, else those of its stage. */
  readonly customerStage: string | undefined;
};

/** The stage, lane and zone of a node in this state. */
export function placeOf({ stages, lanes }: Pick<MapState, 'stages' | 'lanes'>, node: MapNode): NodePlace {
  const details = detailsOf(node);
  const stage = stages.find(({ id }) => id === details.stage);
  return {
    stage,
    lane: lanes.find(({ id }) => id === details.lane),
    zone: details.zone ?? stage?.zone,
    customerStage: details.customerStage ?? stage?.customerStage,
  };
}
