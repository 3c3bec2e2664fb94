import type { JsonObject } from '#src/lib/json.ts';
import type { Customer, MapDocument, MapState, Stage, Stream } from '#src/model/document.ts';
import { mapOf, type Parts } from '#tests/analysis/mapOf.ts';

/** A map on which a check speaks, and the same map with what it asks for, on which it is silent. */
export type CheckCase = { readonly ill: MapDocument; readonly cured: MapDocument };

export type MapParts = Partial<Parts> & {
  readonly customer?: Partial<Customer>;
  readonly stream?: Partial<Stream>;
  readonly map?: Partial<MapDocument>;
  readonly state?: Partial<MapState>;
  /** Kind and data of edges by their ids, `e0` for the first. */
  readonly edgeParts?: { readonly [id: string]: { readonly kind?: string; readonly data?: JsonObject } };
};

/** A small map: a stream as `mapOf` writes it, with what is said of the customer, the state and the edges. */
export function withParts(parts: MapParts): MapDocument {
  const { nodes = {}, edges = [], customer, stream, map, state, edgeParts = {}, ...rest } = parts;
  const drawn = mapOf({ nodes, edges, ...rest });
  return {
    ...drawn,
    ...map,
    customer: { ...drawn.customer, ...customer },
    stream: { ...drawn.stream, ...stream },
    states: drawn.states.map((each) => ({
      ...each,
      ...state,
      edges: each.edges.map((edge) => {
        const { kind = edge.kind, data = {} } = edgeParts[edge.id] ?? {};
        return { ...edge, kind, data: { ...edge.data, ...data } };
      }),
    })),
  };
}

/** The same stream twice, differing in what is given for each. */
export function pair(common: MapParts, ill: MapParts, cured: MapParts): CheckCase {
  return { ill: withParts(merged(common, ill)), cured: withParts(merged(common, cured)) };
}

function merged(common: MapParts, own: MapParts): MapParts {
  return {
    ...common,
    ...own,
    nodes: { ...common.nodes, ...own.nodes },
    customer: { ...common.customer, ...own.customer },
    stream: { ...common.stream, ...own.stream },
    map: { ...common.map, ...own.map },
    state: { ...common.state, ...own.state },
    edgeParts: { ...common.edgeParts, ...own.edgeParts },
  };
}

/** Stages of the three zones, named after them. */
export const stages: readonly Stage[] = [
  { id: 'indirect', label: 'Define', zone: 'indirect' },
  { id: 'direct', label: 'Analyze', zone: 'direct' },
  { id: 'existing', label: 'Control', zone: 'existing' },
];
