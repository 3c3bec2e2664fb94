import type { JsonObject, JsonValue } from '#src/lib/json.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { sameJson } from '#src/model/sameJson.ts';

/**
 * What became of a map between two versions of it, in a few words: `2 symbols added, 1 changed · “Future state” added`.
 * `nothing` when both say the same.
 */
export function versionWords(before: MapDocument, after: MapDocument): string {
  const stateBefore = new Map(before.states.map((state) => [state.id, state]));
  const stateAfter = new Map(after.states.map((state) => [state.id, state]));
  const kept = after.states.flatMap((state): readonly (readonly [MapState, MapState])[] => {
    const old = stateBefore.get(state.id);
    return old === undefined ? [] : [[old, state]];
  });
  const symbols = total(kept.map(([old, now]) => counted(old.nodes, now.nodes)));
  const connections = total(kept.map(([old, now]) => counted(old.edges, now.edges)));
  const { states: _before, ...restBefore } = before;
  const { states: _after, ...restAfter } = after;
  const hasOtherRest =
    !sameJson(restBefore, restAfter) || kept.some(([old, now]) => !sameJson(restOf(old), restOf(now)));
  const parts = [
    countWords(symbols, 'symbol'),
    countWords(connections, 'connection'),
    ...after.states.filter(({ id }) => !stateBefore.has(id)).map(({ name }) => `“${name}” added`),
    ...before.states.filter(({ id }) => !stateAfter.has(id)).map(({ name }) => `“${name}” deleted`),
    hasOtherRest ? 'settings of the map changed' : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing' : parts.join(' · ');
}

type Counts = { readonly added: number; readonly removed: number; readonly changed: number };
type Item = JsonObject & { readonly id: string };

function counted(before: readonly Item[], after: readonly Item[]): Counts {
  const old = new Map(before.map((item) => [item.id, item]));
  const ids = new Set(after.map(({ id }) => id));
  const changed = after.filter((item) => {
    const was = old.get(item.id);
    return was !== undefined && was !== item && !sameJson(was, item);
  });
  return {
    added: after.filter(({ id }) => !old.has(id)).length,
    removed: before.filter(({ id }) => !ids.has(id)).length,
    changed: changed.length,
  };
}

function total(counts: readonly Counts[]): Counts {
  const sum = (of: keyof Counts) => counts.reduce((all, each) => all + each[of], 0);
  return { added: sum('added'), removed: sum('removed'), changed: sum('changed') };
}

/** `2 symbols added, 1 deleted, 3 changed`; empty when nothing was. */
function countWords({ added, removed, changed }: Counts, what: string): string {
  const parts = [
    [added, 'added'],
    [removed, 'deleted'],
    [changed, 'changed'],
  ] as const;
  const said = parts.filter(([count]) => count > 0);
  return said
    .map(([count, verb], index) => {
      const noun = index > 0 ? '' : ` ${what}${count === 1 ? '' : 's'}`;
      return `${count}${noun} ${verb}`;
    })
    .join(', ');
}

/** Everything else that was said; stages and lanes grow and shrink by themselves with what stands in them. */
function restOf({ nodes: _nodes, edges: _edges, stages, lanes, ...rest }: MapState): JsonValue {
  return {
    ...rest,
    stages: stages.map(({ width: _width, ...stage }) => stage),
    lanes: lanes.map(({ height: _height, ...lane }) => lane),
  };
}
