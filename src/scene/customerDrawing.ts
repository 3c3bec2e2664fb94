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
 * What the map's customer adds to symbols: badges on steps that serve needs, the needs above the customer. A symbol that
 * says the same as before gets the same additions, so that typing what troubles the customer draws no step anew.
 */
export const customerDrawing: DrawCustomer = ({ customer }) => {
  const listed = listsOf(customer);
  return (node, isConstraint) => {
    const added =
      nodeRole(node) === 'customer'
        ? { lines: listed.lines, served: [], affected: [] }
        : { lines: [], ...servedBy(node, listed) };
    if (added.lines.length + added.served.length + added.affected.length === 0) return undefined;
    const key = JSON.stringify([added, isConstraint]);
    const known = latestOf.get(node);
    if (known?.key === key) return known.additions;
    const additions = additionsOf(node, added, isConstraint ? flagRoom : cornerRoom);
    latestOf.set(node, { key, additions });
    return additions;
  };
};

const latestOf = new WeakMap<MapNode, { readonly key: string; readonly additions: Additions }>();

type Listed = {
  readonly needs: ReadonlySet<string>;
  readonly ctqs: ReadonlySet<string>;
  readonly lines: readonly string[];
};

const listsOf = memoiseByIdentity(
  ({ needs, ctqs }: Customer): Listed => ({
    needs: new Set(needs.map(({ id }) => id)),
    ctqs: new Set(ctqs.map(({ id }) => id)),
    lines: needLines(needs),
  }),
);

/** The ids that a step names and the map has. */
function servedBy(node: MapNode, { needs, ctqs }: Listed) {
  const details = detailsOf(node);
  return {
    served: details.needs?.filter((id) => needs.has(id)) ?? [],
    affected: details.ctqs?.filter((id) => ctqs.has(id)) ?? [],
  };
}

type Added = {
  readonly lines: readonly string[];
  readonly served: readonly string[];
  readonly affected: readonly string[];
};

function additionsOf(node: MapNode, { lines, served, affected }: Added, taken: number): Additions {
  const bounds = nodeBounds(node);
  if (lines.length > 0) return { drawing: needsPlate(lines, bounds), words: [`needs ${lines.join(', ')}`] };
  return {
    drawing: needBadges({ needs: served, ctqs: affected }, bounds.width - taken),
    words: [
      ...(served.length === 0 ? [] : [`serves ${served.join(', ')}`]),
      ...(affected.length === 0 ? [] : [`affects ${affected.join(', ')}`]),
    ],
  };
}
