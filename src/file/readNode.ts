import { isJsonObject, type JsonObject } from '#src/lib/json.ts';
import { insideWorld, worldReach } from '#src/model/world.ts';
import type { MapNode } from '#src/model/document.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { valueLimits } from './limits.ts';
import { readFields } from './readField.ts';
import type { IdReader } from './readId.ts';
import { readKind } from './readKind.ts';
import { readUnknownFields } from './readUnknown.ts';
import { type Repairs, shown } from './repairs.ts';

const known = new Set(['id', 'kind', 'x', 'y', 'width', 'height', 'data']);

/** One node, checked and mended; `where` names the list it stands in. */
export function readNode(raw: JsonObject, ids: IdReader, where: string, repairs: Repairs): MapNode {
  const data = isJsonObject(raw['data']) ? raw['data'] : {};
  const here = `${where}, ${nodeWords(raw, data)}`;
  if (raw['data'] !== undefined && !isJsonObject(raw['data'])) {
    repairs.add(here, `its data should be an object, but was ${shown(raw['data'])}, so it was left out.`);
  }
  const kind = readKind(raw['kind'], here, repairs);
  const fields = readFields(nodeKindOf(kind).fields, data, here, repairs);
  const extra = readUnknownFields(raw, here, repairs, known);
  const width = readLength(raw['width'], 'width', here, repairs);
  const height = readLength(raw['height'], 'height', here, repairs);
  return {
    id: ids.read(raw['id'], here),
    kind,
    x: readPlace(raw['x'], 'x', here, repairs),
    y: readPlace(raw['y'], 'y', here, repairs),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    data: { ...fields.known, ...fields.unknown },
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  };
}

function nodeWords(raw: JsonObject, data: JsonObject): string {
  const name = data['name'];
  return typeof name === 'string' && name !== '' ? shown(name) : `node ${shown(raw['id'])}`;
}

function readPlace(raw: unknown, axis: 'x' | 'y', where: string, repairs: Repairs): number {
  if (typeof raw !== 'number' || Number.isNaN(raw)) {
    repairs.add(where, `its ${axis} should be a number, but is ${shown(raw)}, so it was put at 0.`);
    return 0;
  }
  const inside = insideWorld(raw);
  if (inside !== raw) {
    repairs.add(where, `its ${axis} of ${raw} was moved inside the map, which ends at ±${worldReach}.`);
  }
  return inside;
}

function readLength(raw: unknown, name: string, where: string, repairs: Repairs): number | undefined {
  if (raw === undefined) return undefined;
  if (typeof raw === 'number' && raw > 0 && raw <= valueLimits.nodeSize) return raw;
  const range = `a number above 0 and up to ${valueLimits.nodeSize}`;
  repairs.add(where, `its ${name} of ${shown(raw)} is not ${range}, so it has its own size.`);
  return undefined;
}
