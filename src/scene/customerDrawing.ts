import { memoiseByIdentity } from '#src/lib/memo.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { Customer, MapNode } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import type { DrawCustomer } from './buildScene.ts';
import { needBadges, needLines, needsPlate } from './needBadges.ts';
import type { Additions } from './nodeDrawing.ts';

/** What the flag of the constraint takes of the upper edge, and the corner of a box without one. */
const flagRoom = 70;
const cornerRoom = 6;

/**
 * What the map's customer adds to symbols: badges on steps that serve needs, the needs under the customer. The same node
 * under the same customer gives the same additions.
 */
export const customerDrawing: DrawCustomer = ({ customer }) => {
  const drawn = drawnUnder(customer);
  return (node, isConstraint) => (isConstraint ? drawn.besideFlag : drawn.alone)(node);
};

const drawnUnder = memoiseByIdentity((customer: Customer) => ({
  alone: memoiseByIdentity(additionsUnder(customer, cornerRoom)),
  besideFlag: memoiseByIdentity(additionsUnder(customer, flagRoom)),
}));

function additionsUnder({ needs, ctqs }: Customer, taken: number): (node: MapNode) => Additions | undefined {
  const needIds = new Set(needs.map(({ id }) => id));
  const ctqIds = new Set(ctqs.map(({ id }) => id));
  const lines = needLines(needs);
  return (node) => {
    if (nodeRole(node) === 'customer') {
      if (lines.length === 0) return undefined;
      return { drawing: needsPlate(lines, nodeBounds(node)), words: [`needs ${lines.join(', ')}`] };
    }
    const details = detailsOf(node);
    const served = details.needs?.filter((id) => needIds.has(id)) ?? [];
    const affected = details.ctqs?.filter((id) => ctqIds.has(id)) ?? [];
    if (served.length + affected.length === 0) return undefined;
    return {
      drawing: needBadges({ needs: served, ctqs: affected }, nodeBounds(node).width - taken),
      words: [
        ...(served.length === 0 ? [] : [`serves ${served.join(', ')}`]),
        ...(affected.length === 0 ? [] : [`affects ${affected.join(', ')}`]),
      ],
    };
  };
}
