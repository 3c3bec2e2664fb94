import { isJsonObject, type JsonObject, type JsonValue } from '#src/lib/json.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { MapDocument } from '#src/model/document.ts';
import { fileLimits } from './limits.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { notAMap, parseJson } from './parseJson.ts';
import type { OpenProblem } from './problem.ts';
import { readMap } from './readMap.ts';
import { recogniseJson } from './recognise.ts';
import { collectRepairs, type Repairs, shown } from './repairs.ts';
import { safeTree } from './safeTree.ts';
import { type MapSkeleton, readMapSkeleton } from './skeleton.ts';
import { textId } from './textId.ts';
import { fileFormat, fileVersion } from './version.ts';

export type Opened =
  | { readonly ok: true; readonly document: MapDocument; readonly repairs: readonly string[] }
  | { readonly ok: false; readonly problem: OpenProblem };

/**
 * The map that a file's text holds, with what had to be changed to read it (none for a file that this program wrote),
 * or the one problem why there is none. Never half a map, never a silent repair. The file's name only helps to say what
 * a file seems to be that is not a map.
 */
export function openMap(text: string, fileName?: string): Opened {
  const repairs = collectRepairs();
  const parsed = parseJson(text, repairs, fileName);
  return parsed.ok ? openJson(parsed.value, () => text, repairs) : parsed;
}

/** The same for what this program has kept and parsed by itself: nothing has to be said of how it is written. */
export function openTree(tree: JsonValue): Opened {
  return openJson(tree, () => JSON.stringify(tree), collectRepairs());
}

/** `text`: what a map that has no id gets one from. */
function openJson(json: JsonValue, text: () => string, repairs: Repairs): Opened {
  const skeleton = readSkeleton(json, repairs);
  if (!skeleton.ok) return skeleton;
  const document = readMap(skeleton.value, () => textId(text()), repairs);
  return { ok: true, document, repairs: repairs.list() };
}

function readSkeleton(json: JsonValue, repairs: Repairs): Result<MapSkeleton, OpenProblem> {
  if (!isJsonObject(json) || json['format'] !== fileFormat) return failure(notAMap(recogniseJson(json)));
  const version = readVersion(json['version']);
  if (!version.ok) return version;
  const safe = safeTree(json, repairs);
  const current = migrate(safe, version.value, fileVersion, migrations);
  return boundedSkeleton(current);
}

function readVersion(raw: unknown): Result<number, OpenProblem> {
  if (typeof raw !== 'number' || !Number.isInteger(raw) || raw < 1) {
    return failure(damaged(`version should be a whole number from 1, but is ${shown(raw)}`));
  }
  if (raw <= fileVersion) return success(raw);
  return failure({
    code: 'newer-version',
    message: `This map was saved by a newer version of the editor (file version ${raw}; this one reads up to ${fileVersion}). Reload the page to get the newest editor. The file was not changed.`,
  });
}

function boundedSkeleton(json: JsonObject): Result<MapSkeleton, OpenProblem> {
  const skeleton = readMapSkeleton(json);
  if (!skeleton.ok) return failure(damaged(skeleton.problem));
  const excess = exceededLimit(skeleton.value);
  return excess === undefined ? skeleton : failure(tooLarge(excess));
}

function exceededLimit({
  states,
  customer,
  contents,
  parkedIdeas,
  ownFigures,
}: MapSkeleton): string | undefined {
  const count = (of: (state: MapSkeleton['states'][number]) => readonly unknown[]): number =>
    states.reduce((sum, state) => sum + of(state).length, 0);
  // Not as arguments of one call, which takes only so many: there may be more states than a map may have.
  const most = (of: (state: MapSkeleton['states'][number]) => number): number =>
    states.reduce((largest, state) => Math.max(largest, of(state)), 0);
  const longest = most(({ stages, lanes, waivers }) => Math.max(stages.length, lanes.length, waivers.length));
  const values = most(({ ownValues }) => ownValues.length);
  const { listLength } = fileLimits;
  const sizes: readonly (readonly [number, number, string])[] = [
    [states.length, fileLimits.states, 'states'],
    [count((state) => state.nodes), fileLimits.nodes, 'nodes'],
    [count((state) => state.edges), fileLimits.edges, 'connections'],
    [Math.max(customer.needs.length, customer.ctqs.length), listLength, 'needs or measures of quality'],
    [contents.length, listLength, 'pieces of content'],
    [parkedIdeas.length, listLength, 'parked ideas'],
    [Math.max(ownFigures.length, values), listLength, 'own figures'],
    [longest, listLength, 'stages, lanes or findings that were let stand'],
  ];
  const over = sizes.find(([size, limit]) => size > limit);
  return over && `it has ${over[0]} ${over[2]}; a map may have up to ${over[1]}`;
}

function damaged(reason: string): OpenProblem {
  return {
    code: 'damaged',
    message: `The map file is damaged: ${reason}. Correct that place in a text editor, or open an earlier copy.`,
  };
}

function tooLarge(reason: string): OpenProblem {
  return {
    code: 'too-large',
    message: `The file is too large for a map: ${reason}. Split it into several maps.`,
  };
}
