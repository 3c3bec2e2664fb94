import * as fc from 'fast-check';
import { cleanText } from '#src/lib/cleanText.ts';
import { durationUnits } from '#src/lib/duration.ts';
import type { JsonObject, JsonValue } from '#src/lib/json.ts';
import { brandField } from '#src/model/brandField.ts';
import { createDocument, createEdge, createNode, createState } from '#src/model/create.ts';
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
  laneFields,
  ownValueFields,
  stageFields,
  stateFields,
  waiverFields,
} from '#src/model/stateFields.ts';
import { edgeKindOf, edgeKinds } from '#src/notation/edges/index.ts';
import type { Field, Fields } from '#src/notation/field.ts';
import { burstFields } from '#src/notation/nodes/burstFields.ts';
import { nodeKindOf, nodeKinds } from '#src/notation/nodes/index.ts';

const at = (id: string, x: number) => ({ id, x, y: 0 });

/** A short stream with rework: source, two steps, customer. */
export function smallMap(): MapDocument {
  return createDocument({
    id: 'm1',
    title: 'Small',
    states: [
      createState({
        nodes: [
          createNode('source', at('n1', 0), { name: 'Visitors' }),
          createNode('step', at('n2', 200), { name: 'Nurture', waitTime: { value: 15, unit: 'd' } }),
          createNode('step', at('n3', 400), { name: 'Qualify', percentCompleteAccurate: 75 }),
          createNode('customer', at('n4', 600), { name: 'Buyer' }),
        ],
        edges: [
          createEdge('push', { id: 'e1', from: 'n1', to: 'n2' }),
          createEdge('push', { id: 'e2', from: 'n2', to: 'n3' }, { sharePercent: 30 }),
          createEdge('push', { id: 'e3', from: 'n3', to: 'n4' }),
          createEdge('rework', { id: 'e4', from: 'n3', to: 'n2' }, { sharePercent: 10 }),
        ],
      }),
    ],
  });
}

/** Text as the map keeps it. */
const keptText = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => cleanText(text, { maxLength }));

const finite = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const anyDuration: fc.Arbitrary<JsonValue> = fc
  .letrec<{ duration: JsonValue }>((tie) => ({
    duration: fc.record(
      {
        value: finite(0, 1e6),
        unit: fc.constantFrom(...durationUnits),
        plus: fc.oneof(
          { maxDepth: 3, depthIdentifier: 'parts' },
          fc.constant({ value: 3, unit: 'h' }),
          tie('duration'),
        ),
      },
      { requiredKeys: ['value', 'unit'], noNullPrototype: true },
    ),
  }))
  .duration.filter((entered) => JSON.stringify(entered).split('"value"').length <= 5);

const anyReference = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);

const valueOf = (field: Field): fc.Arbitrary<JsonValue> => {
  switch (field.type) {
    case 'text':
      return field.form === undefined
        ? keptText(field.maxLength)
        : fc.stringMatching(new RegExp(field.form.pattern));
    case 'duration':
      return anyDuration;
    case 'number':
      return field.integer === true
        ? fc.integer({ min: Math.max(field.min, -1000) + 1, max: Math.min(field.max, 1000) })
        : finite(field.min, field.max).filter((value) => field.aboveMin !== true || value > field.min);
    case 'choice':
      return fc.constantFrom(...field.options.map((option) => option.value));
    case 'date':
      return fc.constant('2026-11-22');
    case 'reference':
      return anyReference;
    case 'references':
      return fc.uniqueArray(anyReference, { minLength: 1, maxLength: 4 });
    case 'group':
      return dataOf(field.fields);
  }
};

const dataOf = (fields: Fields): fc.Arbitrary<JsonObject> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field)])), {
    requiredKeys: [],
    noNullPrototype: true,
  });

/** Names that opening takes out, wherever they stand. */
const unsafeName = /__proto__|constructor|prototype/g;

/** Fields that a later version might add, with any JSON in them. */
const unknownFields: fc.Arbitrary<JsonObject> = fc.dictionary(
  fc.stringMatching(/^later[A-Z][a-z0-9]{0,5}$/),
  // Through text once, because JSON knows no minus zero.
  fc
    .jsonValue({ maxDepth: 2, stringUnit: 'grapheme-ascii' })
    .map((value) => JSON.parse(JSON.stringify(value).replaceAll(unsafeName, 'safe')) as JsonValue),
  { maxKeys: 2, noNullPrototype: true },
);
const extra = unknownFields.map((fields) => (Object.keys(fields).length === 0 ? {} : { extra: fields }));

/** The items with ids that are unlike one another. */
const listOf = <Item extends object>(item: fc.Arbitrary<Item>, prefix: string, most = 3) =>
  fc
    .array(item, { maxLength: most })
    .map((items) => items.map((each, index) => ({ id: `${prefix}${index}`, ...each })));

/** The same, at least one of them; or nothing at all. */
const someOf = <Item extends object>(item: fc.Arbitrary<Item>, prefix: string) =>
  fc.option(
    listOf(item, prefix).filter((items) => items.length > 0),
    { nil: undefined },
  );

const isFilled = (data: JsonObject) => Object.keys(data).length > 0;

const parts = <Part extends object>(fields: Fields, required: Part): fc.Arbitrary<Part> =>
  fc.tuple(dataOf(fields), extra).map(([data, more]) => ({ ...required, ...data, ...more }));

const node: fc.Arbitrary<Omit<MapNode, 'id'>> = fc
  .constantFrom(...nodeKinds.map((kind) => kind.id), 'hologram')
  .chain((kind) =>
    fc
      .tuple(
        fc.record({ kind: fc.constant(kind), x: finite(-1e5, 1e5), y: finite(-1e5, 1e5) }),
        fc.tuple(dataOf(nodeKindOf(kind).fields), unknownFields),
        extra,
      )
      .map(([place, [data, more], others]) => ({ ...place, data: { ...data, ...more }, ...others })),
  );

const edgesBetween = (nodes: readonly MapNode[]): fc.Arbitrary<readonly MapEdge[]> =>
  nodes.length === 0
    ? fc.constant([])
    : listOf(
        fc.constantFrom(...edgeKinds.map((kind) => kind.id), 'teleport').chain((kind) =>
          fc
            .record({
              kind: fc.constant(kind),
              from: fc.constantFrom(...nodes.map((each) => each.id)),
              to: fc.constantFrom(...nodes.map((each) => each.id)),
              data: dataOf(edgeKindOf(kind).fields),
            })
            .chain((edge) => extra.map((more) => ({ ...edge, ...more }))),
        ),
        'e',
      );

const state: fc.Arbitrary<Omit<MapState, 'id'>> = listOf(node, 'n', 4).chain((nodes) =>
  fc
    .tuple(
      parts(omit(stateFields, 'basedOn'), { name: 'State', kind: 'other' as const }),
      listOf(parts(stageFields, { label: '' }), 'stage'),
      listOf(parts(laneFields, { label: '' }), 'lane'),
      edgesBetween(nodes),
      fc.option(
        fc.record({
          units: finite(0.001, 1e6),
          per: fc.constant({ value: 1, unit: 'mo' as const }),
          at: fc.constantFrom('entry' as const, 'customer' as const),
        }),
        { nil: undefined },
      ),
      someOf(parts(waiverFields, { check: '' }), 'waiver'),
      someOf(parts(ownValueFields, { value: 0 }), 'F'),
    )
    .map(([head, stages, lanes, edges, demand, waivers, ownValues]) => ({
      ...head,
      ...(ownValues && { ownValues }),
      ...(waivers && { waivers }),
      ...(demand && { demand }),
      stages,
      lanes,
      nodes,
      edges,
    })),
);

/** Any map that the editor could hold, with fields and kinds that it does not know. */
export const anyMap: fc.Arbitrary<MapDocument> = fc
  .tuple(
    fc.record({ id: fc.stringMatching(/^m_[a-z0-9]{1,8}$/), title: keptText(200) }),
    parts(streamFields, { unit: 'lead', kind: 'customer' as const }),
    fc.option(dataOf(roleFields), { nil: undefined }),
    dataOf(calendarFields),
    parts(customerFields, {}),
    fc.tuple(
      listOf(parts(needFields, { text: '', kind: 'output' as const }), 'N'),
      listOf(parts(ctqFields, { measure: '' }), 'Q'),
    ),
    fc.tuple(
      fc.array(state, { minLength: 1, maxLength: 2 }),
      extra,
      fc.tuple(
        someOf(parts(contentFields, { title: '' }), 'C'),
        someOf(parts(burstFields, {}), 'I'),
        someOf(parts(ownFigureFields, { name: '', better: 'less' as const }), 'F'),
      ),
      fc.option(dataOf(thresholdFields).filter(isFilled), { nil: undefined }),
      fc.option(dataOf(brandField.fields).filter(isFilled), { nil: undefined }),
    ),
  )
  .map(
    ([
      head,
      stream,
      roles,
      calendar,
      customer,
      lists,
      [states, more, [contents, parkedIdeas, ownFigures], thresholds, brand],
    ]) => ({
      ...head,
      ...(contents && { contents }),
      ...(parkedIdeas && { parkedIdeas }),
      ...(ownFigures && { ownFigures }),
      ...(thresholds && { thresholds }),
      ...(brand && { brand }),
      stream: { ...stream, ...(roles && { roles }) },
      calendar: { hoursPerDay: 8, daysPerWeek: 5, ...calendar },
      customer: { ...customer, needs: lists[0], ctqs: lists[1] },
      states: states.map((each, index) => ({ id: `state${index}`, ...each })),
      ...more,
    }),
  );

function omit(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([own]) => own !== name));
}
