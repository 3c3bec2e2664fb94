import { detailsOf } from '#src/model/detailsOf.ts';
import type { Customer, MapDocument, MapNode } from '#src/model/document.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { needLines, type Served } from './needBadges.ts';
import type { NodeNotes } from './nodeDrawing.ts';

type CustomerNotes = Pick<NodeNotes, 'served' | 'needs'>;

const none: CustomerNotes = {};

/** What the map's customer adds to symbols: badges on steps that serve needs, the needs under the customer. */
export function customerNotes({ customer }: MapDocument): (node: MapNode) => CustomerNotes {
  return notesUnder(customer);
}

const notesUnder = memoiseByIdentity(({ needs, ctqs }: Customer) => {
  if (needs.length + ctqs.length === 0) return () => none;
  const needIds = new Set(needs.map(({ id }) => id));
  const ctqIds = new Set(ctqs.map(({ id }) => id));
  const lines = needs.length === 0 ? none : { needs: needLines(needs) };
  return memoiseByIdentity((node: MapNode): CustomerNotes => {
    if (nodeRole(node) === 'customer') return lines;
    const details = detailsOf(node);
    const served: Served = {
      needs: details.needs?.filter((id) => needIds.has(id)) ?? [],
      ctqs: details.ctqs?.filter((id) => ctqIds.has(id)) ?? [],
    };
    return served.needs.length + served.ctqs.length === 0 ? none : { served };
  });
});
