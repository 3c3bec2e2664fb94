import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { placeOf } from '#src/model/placeOf.ts';

/**
 * True where we meet this one prospect: a step or touch point in the direct zone; where no zone is said, a touch point
 * that customers do not serve themselves at.
 */
export function isDirectContact(state: MapState, node: MapNode): boolean {
  if (nodeRole(node) !== 'step') return false;
  const { isContact = false, selfServe } = detailsOf(node);
  const { zone } = placeOf(state, node);
  return zone === undefined ? isContact && selfServe !== 'yes' : zone === 'direct';
}
