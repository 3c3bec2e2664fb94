import type { JsonValue } from '#src/lib/json.ts';
import type { MapDocument } from '#src/model/document.ts';
import { sameJson } from '#src/model/sameJson.ts';

/**
 * The map, with every symbol, connection and state that says the same as in the other one being the same object: what
 * looks at it then sees that nothing changed there.
 */
export function withSharedParts(document: MapDocument, other: MapDocument): MapDocument {
  const states = document.states.map((state) => {
    const twin = other.states.find(({ id }) => id === state.id);
    if (twin === undefined) return state;
    const nodes = sharedItems(state.nodes, twin.nodes);
    const edges = sharedItems(state.edges, twin.edges);
    return shared({ ...state, nodes, edges }, twin);
  });
  return {
    ...document,
    states,
    stream: shared(document.stream, other.stream),
    customer: shared(document.customer, other.customer),
    calendar: shared(document.calendar, other.calendar),
  };
}

function sharedItems<Item extends { readonly id: string } & JsonValue>(
  items: readonly Item[],
  others: readonly Item[],
): readonly Item[] {
  const known = new Map(others.map((item) => [item.id, item]));
  const same = items.map((item) => shared(item, known.get(item.id) ?? item));
  const isAll = same.length === others.length && same.every((item, index) => item === others[index]);
  return isAll ? others : same;
}

function shared<Part extends JsonValue>(part: Part, other: Part): Part {
  return sameJson(part, other) ? other : part;
}
