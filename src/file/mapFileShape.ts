import { z } from 'zod';
import { brandField } from '#src/model/brandField.ts';
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
  titleField,
} from '#src/model/mapFields.ts';
import {
  demandFields,
  laneFields,
  ownValueFields,
  stageFields,
  stateFields,
  waiverFields,
} from '#src/model/stateFields.ts';
import { worldReach } from '#src/model/world.ts';
import { edgeKinds } from '#src/notation/edges/index.ts';
import type { Fields } from '#src/notation/field.ts';
import { burstFields } from '#src/notation/nodes/burstFields.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';
import { fieldSchema, fieldsShape } from './fieldSchema.ts';
import { fileLimits, valueLimits } from './limits.ts';
import { fileFormat, fileVersion } from './version.ts';

const id = z.string().min(1).max(valueLimits.idLength);
const coordinate = z.number().min(-worldReach).max(worldReach);
const length = z.number().gt(0).max(valueLimits.nodeSize);

/** A list that may be left out. */
function list(item: z.ZodType, most: number): z.ZodType {
  return z.array(item).max(most).optional();
}

/** These fields, those named being there; with an id in front where it is given. */
function object(fields: Fields, required: readonly string[], own: Record<string, z.ZodType> = {}): z.ZodType {
  const shape = fieldsShape(fields);
  for (const name of required) {
    const field = fields[name];
    if (field !== undefined) shape[name] = fieldSchema(field);
  }
  return z.looseObject({ ...own, ...shape });
}

/** Every known kind with its data; and any other kind, of a later version, with whatever data. */
function byKind(
  kinds: readonly {
    readonly id: string;
    readonly title: string;
    readonly help: string;
    readonly fields: Fields;
  }[],
  shape: Record<string, z.ZodType>,
): z.ZodType {
  const known = kinds.map((kind) =>
    z
      .looseObject({
        id,
        kind: z.literal(kind.id),
        ...shape,
        data: z.looseObject(fieldsShape(kind.fields)).optional(),
      })
      .meta({ title: kind.title, description: kind.help }),
  );
  const others = new RegExp(`^(?!(?:${kinds.map((kind) => kind.id).join('|')})$)`);
  const later = z.looseObject({
    id,
    kind: z.string().min(1).max(valueLimits.kindLength).regex(others),
    ...shape,
    data: z.looseObject({}).optional(),
  });
  return z.union([...known, later.meta({ title: 'A kind of a later version' })]);
}

const node = byKind(nodeKinds, {
  x: coordinate,
  y: coordinate,
  width: length.optional(),
  height: length.optional(),
});
const edge = byKind(edgeKinds, { from: id, to: id });

const state = z.looseObject({
  id,
  ...fieldsShape(stateFields),
  name: fieldSchema(stateFields.name),
  kind: fieldSchema(stateFields.kind),
  demand: object(demandFields, ['units', 'per', 'at']).optional(),
  stages: list(object(stageFields, ['label'], { id }), fileLimits.listLength),
  lanes: list(object(laneFields, ['label'], { id }), fileLimits.listLength),
  waivers: list(object(waiverFields, ['check'], { id }), fileLimits.listLength),
  ownValues: list(object(ownValueFields, ['value'], { id }), fileLimits.listLength),
  nodes: z.array(node).max(fileLimits.nodes),
  edges: z.array(edge).max(fileLimits.edges),
});

/**
 * A whole map file, made of the declarations of its fields. Opening does not use it, because it repairs value by value;
 * the JSON Schema and the tests do. Ids that are used twice or lead nowhere can't be said here.
 */
export const mapFileShape = z.looseObject({
  format: z.literal(fileFormat),
  version: z.literal(fileVersion),
  id,
  title: fieldSchema(titleField),
  stream: object(streamFields, ['unit', 'kind'], { roles: object(roleFields, []).optional() }),
  calendar: object(calendarFields, ['hoursPerDay', 'daysPerWeek']),
  customer: object(customerFields, [], {
    needs: list(object(needFields, ['text', 'kind'], { id }), fileLimits.listLength),
    ctqs: list(object(ctqFields, ['measure'], { id }), fileLimits.listLength),
  }).optional(),
  contents: list(object(contentFields, ['title'], { id }), fileLimits.listLength),
  parkedIdeas: list(object(burstFields, [], { id }), fileLimits.listLength),
  ownFigures: list(object(ownFigureFields, ['name', 'better'], { id }), fileLimits.listLength),
  thresholds: object(thresholdFields, []).optional(),
  brand: fieldSchema(brandField).optional(),
  states: z.array(state).min(1).max(fileLimits.states),
});
