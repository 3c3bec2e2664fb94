import { memoiseByIdentity } from '#src/lib/memo.ts';
import { detailsOf } from './detailsOf.ts';
import type { MapState } from './document.ts';

/** Whether an improvement idea stands on this state of a map. Asked often, so it is remembered by identity. */
export const hasIdeas: (state: MapState) => boolean = memoiseByIdentity((state: MapState) =>
  state.nodes.some((node) => detailsOf(node).idea !== undefined),
);
