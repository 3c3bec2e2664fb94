import { officeCalendar } from '#src/lib/calendar.ts';
import type { Point } from '#src/lib/geometry.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { Customer, MapDocument, MapEdge, MapNode, MapState, Stream } from './document.ts';

export type DocumentParts = Partial<Omit<MapDocument, 'stream' | 'customer'>> & {
  readonly id: string;
  readonly stream?: Partial<Stream>;
  readonly customer?: Partial<Customer>;
};

/** What a map without a title is called. */
export const untitled = 'Untitled map';

/** A new map: one empty current state, office hours, leads of customers; the given parts in place of these. */
export function createDocument(parts: DocumentParts): MapDocument {
  return {
    ...parts,
    title: parts.title ?? untitled,
    stream: { unit: 'lead', kind: 'customer', ...parts.stream },
    calendar: parts.calendar ?? officeCalendar,
    customer: { needs: [], ctqs: [], ...parts.customer },
    states: parts.states ?? [createState()],
  };
}

/** A new state: the empty current state unless the parts say otherwise. */
export function createState(parts: Partial<MapState> = {}): MapState {
  return {
    id: 'current',
    name: 'Current state',
    kind: 'current',
    stages: [],
    lanes: [],
    nodes: [],
    edges: [],
    ...parts,
  };
}

/** A new node of this kind with its top left corner at `x`, `y`; `data` goes over what the kind starts with. */
export function createNode(kindId: string, place: { id: string } & Point, data: JsonObject = {}): MapNode {
  const { initial } = nodeKindOf(kindId);
  return { id: place.id, kind: kindId, x: place.x, y: place.y, data: { ...initial, ...data } };
}

/** A new edge of this kind; whether it is allowed is `canConnect`'s question. */
export function createEdge(
  kindId: string,
  ends: { id: string; from: string; to: string },
  data: JsonObject = {},
): MapEdge {
  const { initial } = edgeKindOf(kindId);
  return { id: ends.id, kind: kindId, from: ends.from, to: ends.to, data: { ...initial, ...data } };
}
