import { changeKeys } from '#src/analysis/compare/compareContents.ts';
import type { MapDocument } from '#src/model/document.ts';
import { addState, type NewState } from '#src/model/edits/addState.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { moveState } from '#src/model/edits/moveState.ts';
import { removeState } from '#src/model/edits/removeState.ts';
import { statesAround } from '#src/model/usualStates.ts';
import { freshId } from '#src/model/freshId.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';

/** A state more that starts as the one being looked at, and is looked at from then on. */
export function newFromThis(editor: Editor): void {
  const state = editor.store.getState();
  const from = activeState(state);
  add(editor, `Add state from ${from.name}`, (document, made) => copyState(document, from.id, made));
}

/** An empty state more, looked at from then on. */
export function newBlank(editor: Editor): void {
  add(editor, 'Add blank state', addState);
}

/** Takes away the state being looked at; the one beside it is looked at in its place. A map keeps its last state. */
export function deleteThis(editor: Editor): void {
  const state = editor.store.getState();
  const { states } = state.document;
  const gone = activeState(state);
  const place = states.indexOf(gone);
  const next = states[place - 1] ?? states[place + 1];
  if (next === undefined) return;
  editor.edit(`Delete ${gone.name}`, (document) => removeState(document, gone.id));
  editor.setStateId(next.id);
  editor.notify({ tone: 'info', text: `“${gone.name}” is deleted. Undo brings it back.` });
}

/** Moves the state being looked at along the row. */
export function move(editor: Editor, by: number): void {
  const { id, name } = activeState(editor.store.getState());
  editor.edit(`Move ${name}`, (document) => moveState(document, id, by));
}

/** Id, name and kind of one more future state of the map, as yet on no map. */
export function newState(editor: Editor): NewState {
  const { document } = editor.store.getState();
  const taken = new Set(document.states.map(({ id }) => id));
  return { id: freshId(editor.services.newId, 'state', taken), name: freeName(document), kind: 'future' };
}

/** Marks on the map what differs from another state, or no longer does. */
export function markChanges(editor: Editor): void {
  const { comparing, view } = editor.store.getState();
  const isOnMap = comparing.isOnMap !== true || view !== 'map';
  editor.setComparing({ isOnMap, at: undefined });
  if (view !== 'map') editor.setView('map');
}

/** Goes to the next difference, or to the one before; after the last comes the first again. */
export function goToChange(editor: Editor, by: 1 | -1): void {
  const { document, comparing, ...state } = editor.store.getState();
  const states = statesAround(document, activeState({ document, ...state }).id, comparing.states);
  if (states === undefined) return;
  const keys = changeKeys(document, states);
  const at = comparing.isOnMap === true ? keys.indexOf(comparing.at ?? '') : -1;
  const next = at < 0 && by < 0 ? keys.length - 1 : (at + by + keys.length) % keys.length;
  editor.setComparing({ isOnMap: true, at: keys[next] });
}

function add(
  editor: Editor,
  label: string,
  change: (document: MapDocument, made: NewState) => MapDocument,
): void {
  const made = newState(editor);
  editor.edit(label, (map) => change(map, made));
  editor.setStateId(made.id);
}

/** `Future state`, then `Future state 2`. */
function freeName({ states }: MapDocument): string {
  const taken = new Set(states.map(({ name }) => name));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? 'Future state' : `Future state ${count}`;
    if (!taken.has(name)) return name;
  }
}
