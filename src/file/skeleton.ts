import { isJsonObject, type JsonObject, type JsonValue } from '#src/lib/json.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import { shown } from './repairs.ts';

/** What holds a map file together. Where it is broken there is no map to read; single values can be mended, this can't. */
export type MapSkeleton = JsonObject & {
  readonly stream: JsonObject & { readonly roles?: JsonObject };
  readonly calendar: JsonObject;
  readonly customer: JsonObject & Lists<'needs' | 'ctqs'>;
  readonly contents: readonly JsonObject[];
  readonly parkedIdeas: readonly JsonObject[];
  readonly ownFigures: readonly JsonObject[];
  readonly thresholds: JsonObject;
  readonly states: readonly StateSkeleton[];
};
export type StateSkeleton = JsonObject &
  Lists<'nodes' | 'edges' | 'stages' | 'lanes' | 'waivers' | 'ownValues'>;
export type FragmentSkeleton = JsonObject & Lists<'nodes' | 'edges'>;
type Lists<Name extends string> = { readonly [N in Name]: readonly JsonObject[] };

/** The file as objects and lists where the format has them; or where it is broken first, and how. */
export function readMapSkeleton(json: JsonObject): Result<MapSkeleton, string> {
  const look = inspect();
  const stream = look.object(json['stream'], ['stream']);
  const roles = stream['roles'];
  const wholeStream =
    roles === undefined ? stream : { ...stream, roles: look.object(roles, ['stream', 'roles']) };
  const calendar = look.object(json['calendar'], ['calendar']);
  const customer = look.object(json['customer'], ['customer']);
  const wholeCustomer = {
    ...customer,
    needs: look.objects(customer['needs'], ['customer', 'needs']),
    ctqs: look.objects(customer['ctqs'], ['customer', 'ctqs']),
  };
  const contents = look.objects(json['contents'], ['contents']);
  const parkedIdeas = look.objects(json['parkedIdeas'], ['parkedIdeas']);
  const ownFigures = look.objects(json['ownFigures'], ['ownFigures']);
  const thresholds = look.object(json['thresholds'], ['thresholds']);
  const states = look.needed(json['states'], ['states'], 1).map((state, index) => ({
    ...state,
    nodes: look.objects(state['nodes'], ['states', index, 'nodes']),
    edges: look.objects(state['edges'], ['states', index, 'edges']),
    stages: look.objects(state['stages'], ['states', index, 'stages']),
    lanes: look.objects(state['lanes'], ['states', index, 'lanes']),
    waivers: look.objects(state['waivers'], ['states', index, 'waivers']),
    ownValues: look.objects(state['ownValues'], ['states', index, 'ownValues']),
  }));
  return look.result({
    ...json,
    stream: wholeStream,
    calendar,
    customer: wholeCustomer,
    contents,
    parkedIdeas,
    ownFigures,
    thresholds,
    states,
  });
}

/** The same for a piece of a map. */
export function readFragmentSkeleton(json: JsonObject): Result<FragmentSkeleton, string> {
  const look = inspect();
  const nodes = look.needed(json['nodes'], ['nodes'], 0);
  const edges = look.objects(json['edges'], ['edges']);
  return look.result({ ...json, nodes, edges });
}

type Path = readonly (string | number)[];

/** Reads what stands at a place. What is missing is empty unless it is needed; the first that is wrong is the problem. */
function inspect() {
  let problem: string | undefined;
  const tell = (path: Path, wanted: string, value: JsonValue | undefined) => {
    problem ??= `${pathText(path)} should be ${wanted}, but is ${shown(value)}`;
  };
  const object = (value: JsonValue | undefined, path: Path): JsonObject => {
    if (isJsonObject(value)) return value;
    if (value !== undefined) tell(path, 'an object', value);
    return {};
  };
  const objects = (value: JsonValue | undefined, path: Path): readonly JsonObject[] => {
    if (isList(value)) return value.map((item, index) => object(item, [...path, index]));
    if (value !== undefined) tell(path, 'a list', value);
    return [];
  };
  const needed = (value: JsonValue | undefined, path: Path, least: 0 | 1): readonly JsonObject[] => {
    if (!isList(value)) tell(path, 'a list', value);
    else if (value.length < least) tell(path, 'a list with at least one entry', value);
    return objects(value, path);
  };
  const result = <Skeleton>(skeleton: Skeleton): Result<Skeleton, string> =>
    problem === undefined ? success(skeleton) : failure(problem);
  return { object, objects, needed, result };
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A path as programmers write it: `states[0].nodes[3]`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}
