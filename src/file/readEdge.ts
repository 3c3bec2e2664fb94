import { isJsonObject, type JsonObject } from '#src/lib/json.ts';
import type { MapEdge } from '#src/model/document.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { readFields } from './readField.ts';
import type { IdReader } from './readId.ts';
import { readKind } from './readKind.ts';
import { readUnknownFields } from './readUnknown.ts';
import { type Repairs, shown } from './repairs.ts';

const known = new Set(['id', 'kind', 'data', 'to', 'from']);

/** One edge, checked and mended; undefined, and reported, when an end of it is not on the map. */
export function readEdge(
  raw: JsonObject,
  ids: { readonly nodes: IdReader; readonly edges: IdReader },
  where: string,
  repairs: Repairs,
): MapEdge | undefined {
  const here = `${where}, connection ${shown(raw['id'])}`;
  const { from: tail, to: head } = raw;
  const from = ids.nodes.find(tail);
  const to = ids.nodes.find(head);
  if (from === undefined || to === undefined) {
    const missing = from === undefined ? `starts at ${shown(tail)}` : `leads to ${shown(head)}`;
    repairs.add(here, `it ${missing}, which is not on the map, so it was left out.`);
    return undefined;
  }
  const data = isJsonObject(raw['data']) ? raw['data'] : {};
  if (raw['data'] !== undefined && !isJsonObject(raw['data'])) {
    repairs.add(here, `its data should be an object, but was ${shown(raw['data'])}, so it was left out.`);
  }
  const kind = readKind(raw['kind'], here, repairs);
  const fields = readFields(edgeKindOf(kind).fields, data, here, repairs);
  const extra = readUnknownFields(raw, here, repairs, known);
  return {
    id: ids.edges.read(raw['id'], here),
    kind,
    from,
    to,
    data: { ...fields.known, ...fields.unknown },
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  };
}
