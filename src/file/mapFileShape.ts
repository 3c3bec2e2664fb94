import * as z from 'zod/mini';
import {
  calendarFields,
  ctqFields,
  customerFields,
  demandFields,
  laneFields,
  needFields,
  roleFields,
  stageFields,
  stateFields,
  streamFields,
  titleField,
} from '#src/model/mapFields.ts';
import { worldReach } from '#src/model/world.ts';
import { edgeKinds } from '#src/notation/edges/index.ts';
import type { Fields } from '#src/notation/field.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';
import { fieldSchema, fieldsShape } from './fieldSchema.ts';
import { fileLimits, valueLimits } from './limits.ts';
import { fileFormat, fileVersion } from './version.ts';

const id = z.string().check(z.minLength(1), z.maxLength(valueLimits.idLength));
const coordinate = z.number().check(z.minimum(-worldReach), z.maximum(worldReach));
const length = z.number().check(z.gt(0), z.maximum(valueLimits.nodeSize));

/** A list that may be left out. */
function list(item: z.ZodMiniType, most: number): z.ZodMiniType {
  return z.optional(z.array(item).check(z.maxLength(most)));
}

/** These fields, those named being there; with an id in front where it is given. */
function object(
  fields: Fields,
  required: readonly string[],
  own: Record<string, z.ZodMiniType> = {},
): z.ZodMiniType {
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
  shape: Record<string, z.ZodMiniType>,
): z.ZodMiniType {
  const known = kinds.map((kind) =>
    z
      .looseObject({
        id,
        kind: z.literal(kind.id),
        ...shape,
        data: z.optional(z.looseObject(fieldsShape(kind.fields))),
      })
      .check(z.meta({ title: kind.title, description: kind.help })),
  );
  const others = new RegExp(`^(?!(?:${kinds.map((kind) => kind.id).join('|')})$)`);
  const later = z.looseObject({
    id,
    kind: z.string().check(z.minLength(1), z.maxLength(valueLimits.kindLength), z.regex(others)),
    ...shape,
    data: z.optional(z.looseObject({})),
  });
  return z.union([...known, later.check(z.meta({ title: 'A kind of a later version' }))]);
}

const node = byKind(nodeKinds, {
  x: coordinate,
  y: coordinate,
  width: z.optional(length),
  height: z.optional(length),
});
const edge = byKind(edgeKinds, { from: id, to: id });

const state = z.looseObject({
  id,
  ...fieldsShape(stateFields),
  name: fieldSchema(stateFields.name),
  kind: fieldSchema(stateFields.kind),
  demand: z.optional(object(demandFields, ['units', 'per', 'at'])),
  stages: list(object(stageFields, ['label'], { id }), fileLimits.listLength),
  lanes: list(object(laneFields, ['label'], { id }), fileLimits.listLength),
  nodes: z.array(node).check(z.maxLength(fileLimits.nodes)),
  edges: z.array(edge).check(z.maxLength(fileLimits.edges)),
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
  stream: object(streamFields, ['unit', 'kind'], { roles: z.optional(object(roleFields, [])) }),
  calendar: object(calendarFields, ['hoursPerDay', 'daysPerWeek']),
  customer: z.optional(
    object(customerFields, [], {
      needs: list(object(needFields, ['text', 'kind'], { id }), fileLimits.listLength),
      ctqs: list(object(ctqFields, ['measure'], { id }), fileLimits.listLength),
    }),
  ),
  states: z.array(state).check(z.minLength(1), z.maxLength(fileLimits.states)),
});
