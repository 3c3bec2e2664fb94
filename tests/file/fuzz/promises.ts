import { isDeepStrictEqual } from 'node:util';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import { isJsonObject } from '#src/lib/json.ts';
import type { MapDocument } from '#src/model/document.ts';
import { worldReach } from '#src/model/world.ts';

/* oxlint-disable no-control-regex -- what no text of a map may hold */
const unfit = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/;

/** What is wrong with the answer to any text; nothing, when it is refused in words, or a whole map. */
export function brokenPromises(text: string): readonly string[] {
  const opened = openMap(text);
  if (!opened.ok) return opened.problem.message.length > 40 ? [] : ['refused without words'];
  const { document, repairs } = opened;
  return [...unwhole(document), ...lost(JSON.parse(text.replace(/^\ufeff/, '')), document, repairs)];
}

/** What is wrong with a map that is to be whole: saved and opened it has to be the same, with nothing to repair. */
export function unwhole(document: MapDocument): readonly string[] {
  const again = openMap(saveMap(document));
  if (!again.ok) return [`saved, it is refused: ${again.problem.message}`];
  const changed = isDeepStrictEqual(again.document, document) ? [] : ['opened again, it is another map'];
  return [
    ...again.repairs,
    ...changed,
    ...unfitValues(document, 'map'),
    ...document.states.flatMap(unfitState),
    ...endlessBases(document),
    ...[document.states, document.customer.needs, document.customer.ctqs, document.contents ?? []].flatMap(
      sharedIds,
    ),
  ];
}

function sharedIds(list: readonly { readonly id: string }[]): readonly string[] {
  return new Set(list.map(({ id }) => id)).size === list.length ? [] : ['an id is used twice'];
}

function unfitState(state: MapDocument['states'][number]): readonly string[] {
  const ids = new Set(state.nodes.map((node) => node.id));
  const lists = [state.nodes, state.edges, state.stages, state.lanes, state.waivers ?? []];
  return [
    ...lists.flatMap(sharedIds),
    ...state.edges.flatMap((edge) => (ids.has(edge.from) && ids.has(edge.to) ? [] : [`${edge.id} dangles`])),
    ...state.nodes.flatMap(({ id, x, y }) =>
      Math.max(Math.abs(x), Math.abs(y)) <= worldReach ? [] : [`${id} is outside the world`],
    ),
  ];
}

/** States that are based on what is not there, or on themselves in the end. */
function endlessBases({ states }: MapDocument): readonly string[] {
  return states.flatMap((state) => {
    let at = state.basedOn;
    for (let steps = 0; at !== undefined && steps <= states.length; steps += 1) {
      const base = states.find(({ id }) => id === at);
      if (base === undefined) return [`${state.id} is based on nothing`];
      at = base.basedOn;
    }
    return at === undefined ? [] : [`${state.id} is based on itself`];
  });
}

/** Numbers nobody can count with, texts that break exports, objects that are more than plain ones. */
function unfitValues(value: unknown, where: string): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${where} is ${value}`];
  if (typeof value === 'string') {
    return value.isWellFormed() && !unfit.test(value) ? [] : [`${where} holds what no text may`];
  }
  if (Array.isArray(value)) return value.flatMap((item) => unfitValues(item, where));
  if (!isJsonObject(value)) return [];
  const plain = Object.getPrototypeOf(value) === Object.prototype ? [] : [`${where} is no plain object`];
  return [
    ...plain,
    ...Object.entries(value).flatMap(([name, item]) => unfitValues(item, `${where}.${name}`)),
  ];
}

/** What the file said that is neither on the map nor told. */
function lost(raw: unknown, document: MapDocument, repairs: readonly string[]): readonly string[] {
  const saved: unknown = JSON.parse(saveMap(document));
  if (repairs.length === 0) return missing(raw, saved, 'map');
  const counts = (document.states ?? []).flatMap((state, index) => {
    const before = at(at(at(raw, 'states'), index), 'nodes');
    const edges = at(at(at(raw, 'states'), index), 'edges');
    const toldEdges = repairs.filter((repair) => repair.includes('which is not on the map')).length;
    const isCut = repairs.at(-1)?.startsWith('And ') === true;
    return [
      ...(Array.isArray(before) && before.length !== state.nodes.length ? ['a node is gone'] : []),
      ...(Array.isArray(edges) && !isCut && edges.length > state.edges.length + toldEdges
        ? ['a connection is gone, untold']
        : []),
    ];
  });
  return counts;
}

function at(value: unknown, name: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

/** Places of the first tree whose value the second does not have. Nothing, an empty list and an empty object are alike. */
function missing(value: unknown, kept: unknown, where: string): readonly string[] {
  if (Array.isArray(value) || isJsonObject(value)) {
    return Object.keys(value).flatMap((name) => missing(at(value, name), at(kept, name), `${where}.${name}`));
  }
  return value === kept ? [] : [`${where} is gone, and nothing tells so`];
}
