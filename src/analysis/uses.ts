import { memoiseByIdentity } from '#src/lib/memo.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import type { CustomerDetails } from '#src/notation/customerDetails.ts';

/** Which parts of the marketing side a state makes use of: checks wait for them, so that a sketch is left in peace. */
export type Uses = {
  /** A step names a need that it serves. */
  readonly needs: boolean;
  /** A step names a measure critical to quality. */
  readonly ctqs: boolean;
  /** A symbol or a stage says how customers are met. */
  readonly zones: boolean;
  /** A symbol stands in a stage. */
  readonly stages: boolean;
  /** A step says what it does to what is known. */
  readonly knowledge: boolean;
  /** A step names its row on the knowledge board. */
  readonly rows: boolean;
  /** A column of the knowledge board has a limit or says why it has none, or a card has a place. */
  readonly board: boolean;
  /** A contact says on which level it pulls. */
  readonly pullLevels: boolean;
};

/** What a state makes use of; worked out once per state. */
export const usesOf = memoiseByIdentity((state: MapState): Uses => {
  const all = state.nodes.map(detailsOf);
  const any = (has: (details: CustomerDetails) => boolean) => all.some(has);
  const columns = { ...state.wipLimits, ...state.unlimited };
  return {
    needs: any(({ needs = [] }) => needs.length > 0),
    ctqs: any(({ ctqs = [] }) => ctqs.length > 0),
    zones: any(({ zone }) => zone !== undefined) || state.stages.some(({ zone }) => zone !== undefined),
    stages: any(({ stage }) => stage !== undefined),
    knowledge: any(({ knowledge }) => knowledge?.from !== undefined || knowledge?.to !== undefined),
    rows: any(({ boardRow }) => boardRow !== undefined),
    board: Object.keys(columns).length > 0 || any(({ boardPlace }) => boardPlace !== undefined),
    pullLevels: any(({ pullLevel }) => pullLevel !== undefined),
  };
});

/** True once somebody has said anything about the customer: who it is, what troubles them, what they need. */
export function hasBegun({ customer }: MapDocument, state: MapState): boolean {
  const { name, pain, relief, decisionTime, needs, ctqs } = customer;
  const said = [name, pain, relief, decisionTime].some((part) => part !== undefined);
  const { zones, knowledge } = usesOf(state);
  return said || needs.length + ctqs.length > 0 || zones || knowledge;
}
