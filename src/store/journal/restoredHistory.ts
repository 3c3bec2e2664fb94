import { isJsonObject, type JsonValue } from '#src/lib/json.ts';
import { applyPatch } from '#src/lib/jsonPatch.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { History, HistoryEntry } from '../editorState.ts';
import { documentOf, type Reader } from './documentOf.ts';
import type { Step } from './rows.ts';

/** So many steps of the history come back. */
export const restoredSteps = 200;

/** An entry of the history: what was before (or after) it is the tree with this number. */
type Mark = {
  readonly label: string;
  readonly time: number;
  readonly tree: number;
  readonly stateId: string;
};

/**
 * The history that these steps tell, the last of which led to `tree`, which is the map `current`. Maps of the past are
 * read when somebody goes back to them; what they share with the current one is the same objects.
 */
export function restoredHistory(
  reader: Reader,
  current: MapDocument,
  tree: JsonValue,
  steps: readonly Step[],
): History {
  const trees = treesBefore(tree, steps);
  const known = steps.slice(steps.length - trees.length + 1);
  const { past, future } = marksOf(known, trees);
  const entryOf = (mark: Mark): HistoryEntry =>
    restoredEntry(reader, current, mark, trees[mark.tree] ?? tree);
  return {
    past: past.slice(-restoredSteps).map(entryOf),
    future: future.slice(-restoredSteps).map(entryOf),
  };
}

/** The maps before each of the steps and after the last, as far back as the steps fit. */
function treesBefore(tree: JsonValue, steps: readonly Step[]): readonly JsonValue[] {
  const trees = [tree];
  for (const { back } of steps.toReversed()) {
    const later = trees.at(-1);
    const before: JsonValue | undefined =
      back === null || later === undefined ? later : applyPatch(later, back);
    if (before === undefined || !isJsonObject(before)) break;
    trees.push(before);
  }
  return trees.toReversed();
}

/** What undo and redo would find: tree `index` is the one before step `index`. */
function marksOf(steps: readonly Step[], trees: readonly JsonValue[]) {
  const past: Mark[] = [];
  let future: Mark[] = [];
  for (const [index, { label, how, time, from }] of steps.entries()) {
    const here: Mark = { label, time, tree: index, stateId: from };
    const last = how === 'redo' ? future.pop() : how === 'edit' ? undefined : past.pop();
    // Each way back leads to where the edit was made, unless that state is not in both maps; as `history.ts` does it.
    const isThere =
      last !== undefined &&
      hasState(trees[how === 'undo' ? last.tree : index], how === 'undo' ? from : last.stateId);
    const turned: Mark =
      last === undefined
        ? here
        : { ...here, label: last.label, time: last.time, stateId: isThere ? last.stateId : from };
    if (how === 'undo') future.push(turned);
    else if (how === 'redo') past.push(turned);
    else past.push(last === undefined ? here : { ...last, time });
    if (how === 'edit' || how === 'more') future = [];
  }
  return { past, future };
}

function hasState(tree: JsonValue | undefined, id: string): boolean {
  const states = tree !== undefined && isJsonObject(tree) ? tree['states'] : undefined;
  return (
    Array.isArray(states) && states.some((state: JsonValue) => isJsonObject(state) && state['id'] === id)
  );
}

function restoredEntry(
  reader: Reader,
  current: MapDocument,
  { label, time, stateId }: Mark,
  tree: JsonValue,
): HistoryEntry {
  let read: MapDocument | undefined;
  return {
    label,
    time,
    stateId,
    mergeKey: undefined,
    get document() {
      // The current one where it can't be read: going back then changes nothing.
      read ??= documentOf(reader, tree, current) ?? current;
      return read;
    },
  };
}
