import * as z from 'zod/mini';
import { isJsonObject, type JsonObject, type JsonValue } from '#src/lib/json.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import { shown } from './repairs.ts';
import './withoutEval.ts';

const object = z.custom<JsonObject>(isJsonObject);
const objects = z.prefault(z.array(object), []);
const anything = z.custom<JsonValue | undefined>(() => true);

/** What holds a map file together. Where it is broken there is no map to read; single values can be mended, this can't. */
const stateSkeleton = z.catchall(
  z.object({ nodes: objects, edges: objects, stages: objects, lanes: objects }),
  anything,
);
const streamSkeleton = z.catchall(z.object({ roles: z.optional(object) }), anything);
const customerSkeleton = z.catchall(z.object({ needs: objects, ctqs: objects }), anything);
const mapSkeleton = z.catchall(
  z.object({
    stream: z.prefault(streamSkeleton, {}),
    calendar: z.prefault(object, {}),
    customer: z.prefault(customerSkeleton, { needs: [], ctqs: [] }),
    states: z.array(stateSkeleton).check(z.minLength(1)),
  }),
  anything,
);
const fragmentSkeleton = z.catchall(z.object({ nodes: z.array(object), edges: objects }), anything);

export type StateSkeleton = z.infer<typeof stateSkeleton>;
export type MapSkeleton = z.infer<typeof mapSkeleton>;
export type FragmentSkeleton = z.infer<typeof fragmentSkeleton>;

/** The file as objects and lists where the format has them; or where it is broken, and how. */
export function readMapSkeleton(json: JsonObject): Result<MapSkeleton, string> {
  return readSkeleton(mapSkeleton, json);
}

/** The same for a piece of a map. */
export function readFragmentSkeleton(json: JsonObject): Result<FragmentSkeleton, string> {
  return readSkeleton(fragmentSkeleton, json);
}

function readSkeleton<Shape extends z.ZodMiniType>(
  shape: Shape,
  json: JsonObject,
): Result<z.infer<Shape>, string> {
  const checked = shape.safeParse(json);
  if (checked.success) return success(checked.data);
  const issue = checked.error.issues[0];
  const path = issue?.path ?? [];
  const found = valueAt(json, path);
  const wanted = wantedAt(path, issue?.code === 'too_small');
  return failure(`${pathText(path)} should be ${wanted}, but is ${shown(found)}`);
}

function wantedAt(path: readonly PropertyKey[], isEmpty: boolean): string {
  const isList = typeof path.at(-1) === 'string' && lists.has(String(path.at(-1)));
  if (!isList) return 'an object';
  return isEmpty ? 'a list with at least one entry' : 'a list';
}

const lists = new Set(['states', 'nodes', 'edges', 'stages', 'lanes', 'needs', 'ctqs']);

/** A path as programmers write it: `states[0].nodes[3]`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}

function valueAt(json: JsonValue | undefined, path: readonly PropertyKey[]): JsonValue | undefined {
  let here = json;
  for (const part of path) {
    if (Array.isArray(here) && typeof part === 'number') here = here[part];
    else if (isJsonObject(here) && typeof part === 'string' && Object.hasOwn(here, part)) here = here[part];
    else return undefined;
  }
  return here;
}
