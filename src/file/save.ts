import { isJsonObject, type JsonObject, type JsonValue } from '#src/lib/json.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import type { MapDocument, MapEdge, MapNode, MapState } from '#src/model/document.ts';
import {
  calendarFields,
  contentFields,
  ctqFields,
  customerFields,
  needFields,
  ownFigureFields,
  roleFields,
  streamFields,
  thresholdFields,
} from '#src/model/mapFields.ts';
import {
  demandFields,
  laneFields,
  ownValueFields,
  stageFields,
  stateFields,
  waiverFields,
} from '#src/model/stateFields.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { Field, Fields } from '#src/notation/field.ts';
import { burstFields } from '#src/notation/nodes/burstFields.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { jsonText } from './jsonText.ts';
import { fileFormat, fileVersion } from './version.ts';

/**
 * The map as the text of a file: UTF-8 JSON, two spaces, one newline at the end. Fields stand in the order in which they
 * are declared, then those that this version does not know; the same map gives the same text.
 */
export function saveMap(document: MapDocument): string {
  return jsonText(mapTree(document));
}

/** The map as it stands in a file. Symbols and connections that two maps share are the same objects in both trees. */
export function mapTree(document: MapDocument): JsonObject {
  const { id, title, stream, calendar, customer, contents, parkedIdeas, ownFigures, thresholds, brand } =
    document;
  const file = {
    format: fileFormat,
    version: fileVersion,
    id,
    title,
    stream: withExtra({ ...declared(streamFields, stream), ...rolesOf(stream.roles) }, stream),
    calendar: ordered(calendarFields, calendar),
    customer: withExtra(
      {
        ...declared(customerFields, customer),
        needs: customer.needs.map((need) => withId(needFields, need)),
        ctqs: customer.ctqs.map((ctq) => withId(ctqFields, ctq)),
      },
      customer,
    ),
    ...(contents && { contents: contents.map((content) => withId(contentFields, content)) }),
    ...(parkedIdeas && { parkedIdeas: parkedIdeas.map((idea) => withId(burstFields, idea)) }),
    ...(ownFigures && { ownFigures: ownFigures.map((figure) => withId(ownFigureFields, figure)) }),
    ...(thresholds && { thresholds: ordered(thresholdFields, thresholds) }),
    ...(brand && { brand }),
    states: document.states.map(stateTree),
  };
  return withExtra(file, document);
}

/** A node as it stands in the file. */
export function nodeJson(node: MapNode): JsonObject {
  const { id, kind, x, y, width, height, data } = node;
  const fields = nodeKindOf(kind).fields;
  return withExtra({ id, kind, x, y, width, height, data: ordered(fields, data) }, node);
}

/** An edge as it stands in the file. */
export function edgeJson(edge: MapEdge): JsonObject {
  const { id, kind, from, to, data } = edge;
  return withExtra({ id, kind, from, to, data: ordered(edgeKindOf(kind).fields, data) }, edge);
}

const stateTree = memoiseByIdentity(stateJson);
const nodeTree = memoiseByIdentity(nodeJson);
const edgeTree = memoiseByIdentity(edgeJson);

function stateJson(state: MapState): JsonObject {
  const { id, demand, stages, lanes, waivers, ownValues, nodes, edges } = state;
  return withExtra(
    {
      id,
      ...declared(stateFields, state),
      ...(demand && { demand: withExtra(declared(demandFields, demand), demand) }),
      stages: stages.map((stage) => withId(stageFields, stage)),
      lanes: lanes.map((lane) => withId(laneFields, lane)),
      ...(waivers && { waivers: waivers.map((waiver) => withId(waiverFields, waiver)) }),
      ...(ownValues && { ownValues: ownValues.map((each) => withId(ownValueFields, each)) }),
      nodes: nodes.map(nodeTree),
      edges: edges.map(edgeTree),
    },
    state,
  );
}

function rolesOf(roles: JsonObject | undefined): JsonObject {
  return roles === undefined ? {} : { roles: ordered(roleFields, roles) };
}

type Extensible = { readonly extra?: JsonObject | undefined };

function withId(fields: Fields, item: { readonly id: string } & Extensible & JsonObject): JsonObject {
  return withExtra({ id: item.id, ...declared(fields, item) }, item);
}

/** The unknown fields behind the known ones; a name that has become known since then is the known one's. */
function withExtra(known: JsonObject, { extra }: Extensible): JsonObject {
  return extra === undefined ? known : { ...known, ...without(extra, known) };
}

function without(extra: JsonObject, known: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(extra).filter(([name]) => !Object.hasOwn(known, name)));
}

/** The declared fields, in the order of their declaration. */
function declared(fields: Fields, object: JsonObject): JsonObject {
  const known: Record<string, JsonValue> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (value !== undefined) known[name] = orderedValue(field, value);
  }
  return known;
}

/** The declared fields, then the others as they are. */
function ordered(fields: Fields, object: JsonObject): JsonObject {
  return { ...declared(fields, object), ...without(object, fields) };
}

function orderedValue(field: Field, value: JsonValue): JsonValue {
  if (!isJsonObject(value)) return value;
  if (field.type === 'group') return ordered(field.fields, value);
  if (field.type !== 'duration') return value;
  const { value: amount, unit, plus, ...others } = value;
  return { value: amount, unit, ...(plus !== undefined && { plus: orderedValue(field, plus) }), ...others };
}
