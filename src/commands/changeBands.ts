import { addLane, addStages } from '#src/layout/addBands.ts';
import { type BandKind, bandsOf } from '#src/layout/bands.ts';
import { moveBand } from '#src/layout/moveBand.ts';
import { moveIntoBands } from '#src/layout/moveIntoBands.ts';
import { removeBand } from '#src/layout/removeBand.ts';
import { resizeBand } from '#src/layout/resizeBand.ts';
import type { MapDocument } from '#src/model/document.ts';
import { type ShownBands, showBands } from '#src/model/edits/showBands.ts';
import { renameLane, type StagePatch, updateStage } from '#src/model/edits/updateBand.ts';
import { fiveStages } from '#src/model/fiveStages.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import { seenWorld } from './mapOnScreen.ts';

/** A stage or a lane of the state being looked at. */
export type BandRef = { readonly type: BandKind; readonly id: string };

/** Those of the five stages that the map does not have yet. */
export function addFiveStages(editor: Editor): void {
  edit(editor, 'Add the five stages', (document, stateId) => addStages(document, stateId, fiveStages));
  reveal(editor);
}

/** One more stage, behind this one or last; gives its id. */
export function addStage(editor: Editor, after?: string): string {
  const id = editor.services.newId('s');
  const { stages } = activeState(editor.store.getState());
  const label = freeName('Stage', stages);
  edit(editor, 'Add stage', (document, stateId) => addStages(document, stateId, [{ id, label }], after));
  reveal(editor);
  return id;
}

/** One more lane, below this one or last; gives its id. */
export function addTeamLane(editor: Editor, after?: string): string {
  const id = editor.services.newId('l');
  const label = freeName('Lane', activeState(editor.store.getState()).lanes);
  edit(editor, 'Add lane', (document, stateId) => addLane(document, stateId, { id, label }, after));
  reveal(editor);
  return id;
}

/** A lane for what the customer does, above all others. */
export function addCustomerLane(editor: Editor): void {
  const id = editor.services.newId('l');
  edit(editor, 'Add customer lane', (document, stateId) =>
    addLane(document, stateId, { id, label: 'Customer' }, ''),
  );
  reveal(editor);
}

/** One place earlier (left, up) or later, with all that stands in it. */
export function shiftBand(editor: Editor, { type: kind, id }: BandRef, direction: 'earlier' | 'later'): void {
  edit(editor, `Move ${kind}`, (document, stateId) => moveBand(document, stateId, kind, id, direction));
}

/** As wide or high as this, in world units; typing in one field is one entry of the history. */
export function setBandLength(editor: Editor, { type: kind, id }: BandRef, length: number): void {
  edit(
    editor,
    `Resize ${kind}`,
    (document, stateId) => resizeBand(document, stateId, kind, id, length),
    `band length ${id}`,
  );
}

/** Gone; what stood in it stays on the map. */
export function deleteBand(editor: Editor, { type: kind, id }: BandRef): void {
  edit(editor, `Remove ${kind}`, (document, stateId) => removeBand(document, stateId, kind, id));
}

/** Another name; one that is empty changes nothing. */
export function renameBand(editor: Editor, { type: kind, id }: BandRef, label: string): void {
  edit(
    editor,
    `Rename ${kind}`,
    (document, stateId) =>
      kind === 'stage'
        ? updateStage(document, stateId, id, { label })
        : renameLane(document, stateId, id, label),
    `band name ${id}`,
  );
}

/** Other words or another zone for a stage. */
export function changeStage(editor: Editor, id: string, what: string, patch: StagePatch): void {
  edit(
    editor,
    `Change ${what} of stage`,
    (document, stateId) => updateStage(document, stateId, id, patch),
    `stage ${id} ${what}`,
  );
}

/** Steps that say they belong elsewhere go there: those that are selected, or all where none is. */
export function moveInside(editor: Editor): void {
  const { nodes } = editor.store.getState().selection;
  edit(editor, 'Move into stages and lanes', (document, stateId) =>
    moveIntoBands(document, stateId, nodes.size === 0 ? undefined : nodes),
  );
}

/** Shows or hides stages, lanes or the dots of undefined hand-overs. */
export function showOrHide(editor: Editor, what: ShownBands, isShown: boolean): void {
  const words = { stages: 'stages', lanes: 'lanes', handOvers: 'dots of undefined hand-overs' }[what];
  edit(editor, `${isShown ? 'Show' : 'Hide'} ${words}`, (document, stateId) =>
    showBands(document, stateId, what, isShown),
  );
  if (isShown) reveal(editor);
}

/** Looks at the whole map where part of the stages and lanes would be out of sight. */
function reveal(editor: Editor): void {
  const state = editor.store.getState();
  const bounds = bandsOf(activeState(state))?.bounds;
  const seen = seenWorld(state.viewport);
  // On an empty map five columns are too wide to be read as a whole.
  if (bounds === undefined || seen === undefined || activeState(state).nodes.length === 0) return;
  const isInside =
    bounds.x >= seen.x &&
    bounds.y >= seen.y &&
    bounds.x + bounds.width <= seen.x + seen.width &&
    bounds.y + bounds.height <= seen.y + seen.height;
  if (!isInside) editor.requestView('fit');
}

function edit(
  editor: Editor,
  label: string,
  change: (document: MapDocument, stateId: string) => MapDocument,
  mergeKey?: string,
): void {
  const stateId = activeState(editor.store.getState()).id;
  editor.edit(label, (document) => change(document, stateId), mergeKey === undefined ? {} : { mergeKey });
}

function freeName(word: string, taken: readonly { readonly label: string }[]): string {
  let count = taken.length + 1;
  while (taken.some(({ label }) => label === `${word} ${count}`)) count += 1;
  return `${word} ${count}`;
}
