import { z } from 'zod';
import type { JsonObject } from '#src/lib/json.ts';
import { mapFileShape } from './mapFileShape.ts';

/** The JSON Schema (draft 2020-12) of the map file, for other programs: generated from the declarations of the fields. */
export function mapFileSchema(): JsonObject {
  const generated = z.toJSONSchema(mapFileShape, { io: 'input' });
  const { $schema, ...rest } = JSON.parse(JSON.stringify(generated)) as JsonObject;
  return {
    $schema,
    title: 'Map file',
    description: 'A marketing value stream map, as saved in a .vsm.json file.',
    ...rest,
  };
}
