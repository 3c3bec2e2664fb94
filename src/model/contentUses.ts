import { detailsOf } from './detailsOf.ts';
import type { Content, MapState } from './document.ts';

/** How often a piece of content is used: by steps of the state, and outside the map. */
export type ContentUses = {
  readonly steps: readonly string[];
  readonly others: number;
  readonly all: number;
};

/** The uses of a piece of content: the steps that name it, and the other uses that it states. */
export function contentUses(state: MapState, { id, otherUses = 0 }: Content): ContentUses {
  const steps = state.nodes.flatMap((node) =>
    detailsOf(node).contents?.includes(id) === true ? [node.id] : [],
  );
  return { steps, others: otherUses, all: steps.length + otherUses };
}
