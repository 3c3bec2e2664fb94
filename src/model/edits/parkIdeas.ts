import type { JsonValue } from '#src/lib/json.ts';
import { burstFields } from '#src/notation/nodes/burstFields.ts';
import { detailsOf } from '../detailsOf.ts';
import type { MapDocument, MapNode, ParkedIdea } from '../document.ts';
import { freshId, type NewId } from '../freshId.ts';
import { parkedList } from '../mapLists.ts';
import { stateOf } from '../stateOf.ts';
import { removeItems } from './removeItems.ts';

/**
 * The map with these ideas of a state in the parking lot, at its end and under their own ids as far as these are free;
 * all that they say is kept but their place. What is not an idea stays; the same map when none is.
 */
export function parkIdeas(
  document: MapDocument,
  stateId: string,
  ids: ReadonlySet<string>,
  newId: NewId,
): MapDocument {
  const parked = parkedList.entries(document);
  const taken = new Set(parked.map(({ id }) => id));
  const nodes = stateOf(document, stateId).nodes.filter(
    (node) => ids.has(node.id) && detailsOf(node).idea !== undefined,
  );
  if (nodes.length === 0) return document;
  const more = nodes.map((node) => {
    const id = taken.has(node.id) ? freshId(newId, 'idea', taken) : node.id;
    taken.add(id);
    return parkedIdea(id, node);
  });
  const shorter = removeItems(document, stateId, { nodes: nodes.map(({ id }) => id) });
  return parkedList.withEntries(shorter, [...parked, ...more]);
}

/** Fields of a later version are kept where those of parked ideas are. */
function parkedIdea(id: string, { data, extra }: MapNode): ParkedIdea {
  const unknown: Record<string, JsonValue | undefined> = { ...extra };
  const known: Record<string, JsonValue | undefined> = {};
  for (const [name, value] of Object.entries<JsonValue | undefined>(data)) {
    if (Object.hasOwn(burstFields, name)) known[name] = value;
    else unknown[name] = value;
  }
  const idea = parkedList.make(id, known);
  return Object.keys(unknown).length === 0 ? idea : { ...idea, extra: unknown };
}
