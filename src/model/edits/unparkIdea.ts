import type { Point } from '#src/lib/geometry.ts';
import { burst } from '#src/notation/nodes/burst.ts';
import { createNode } from '../create.ts';
import type { MapDocument } from '../document.ts';
import { freshId, type NewId } from '../freshId.ts';
import { parkedList } from '../mapLists.ts';
import { stateOf } from '../stateOf.ts';
import { addNode } from './addNode.ts';

/** The map with an idea of the parking lot put on a state, and the id that it has there. */
export type Unparked = { readonly document: MapDocument; readonly node: string | undefined };

/**
 * The map with this idea of the parking lot on a state, its top left corner at `at`, under its own id where that is free.
 * The same map, and no node, where the parking lot has no such idea.
 */
export function unparkIdea(
  document: MapDocument,
  stateId: string,
  ideaId: string,
  at: Point,
  newId: NewId,
): Unparked {
  const parked = parkedList.entries(document);
  const idea = parked.find(({ id }) => id === ideaId);
  if (idea === undefined) return { document, node: undefined };
  const taken = new Set(stateOf(document, stateId).nodes.map(({ id }) => id));
  const { id: own, extra, ...data } = idea;
  const id = taken.has(own) ? freshId(newId, 'n', taken) : own;
  const node = createNode(burst.id, { id, ...at }, { ...extra, ...data });
  const rest = parked.filter((other) => other !== idea);
  return { document: addNode(parkedList.withEntries(document, rest), stateId, node), node: id };
}
