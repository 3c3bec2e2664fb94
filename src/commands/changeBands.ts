import { addLane, addStages } from '#src/layout/addBands.ts';
import type { BandKind } from '#src/layout/bands.ts';
import { moveBand } from '#src/layout/moveBand.ts';
import { moveIntoBands } from '#src/layout/moveIntoBands.ts';
import { removeBand } from '#src/layout/removeBand.ts';
import { resizeBand } from '#src/layout/resizeBand.ts';
import type { MapDocument } from '#src/model/document.ts';
import { renameLane, type StagePatch, updateStage } from '#src/model/edits/updateBand.ts';
import { fiveStages } from '#src/model/fiveStages.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';

/** A stage or a lane of the state being looked at. */
export type BandRef = { readonly kind: BandKind; readonly id: string };

/** Those of the five stages that the map does not have yet. */
export function addFiveStages(editor: Editor): void {
  edit(editor, 'Add the five stages', (document, stateId) => addStages(document, stateId, fiveStages));
}

/** One more stage, behind this one or last; gives its id. */
export function addStage(editor: Editor, after?: string): string {
  const id = editor.services.newId('s');
  const { stages } = activeState(editor.store.getState());
  const label = freeName('Stage', stages);
  edit(editor, 'Add stage', (document, stateId) => addStages(document, stateId, [{ id, label }], after));
  return id;
}

/** One more lane, below this one or last; gives its id. */
export function addTeamLane(editor: Editor, after?: string): string {
  const id = editor.services.newId('l');
  const label = freeName('Lane', activeState(editor.store.getState()).lanes);
  edit(editor, 'Add lane', (document, stateId) => addLane(document, stateId, { id, label }, after));
  return id;
}

/** A lane for what the customer does, above all others. */
export function addCustomerLane(editor: Editor): void {
  const id = editor.services.newId('l');
  edit(editor, 'Add customer lane', (document, stateId) =>
    addLane(document, stateId, { id, label: 'Customer' }, ''),
  );
}

/** One place earlier (left, up) or later, with all that stands in it. */
export function shiftBand(editor: Editor, { kind, id }: BandRef, direction: 'earlier' | 'later'): void {
  edit(editor, `Move ${kind}`, (document, stateId) => moveBand(document, stateId, kind, id, direction));
}

/** As wide or high as this, in world units; typing in one field is one entry of the history. */
export function setBandLength(editor: Editor, { kind, id }: BandRef, length: number): void {
  edit(
    editor,
    `Resize ${kind}`,
    (document, stateId) => resizeBand(document, stateId, kind, id, length),
    `band length ${id}`,
  );
}

/** Gone; what stood in it stays on the map. */
export function deleteBand(editor: Editor, { kind, id }: BandRef): void {
  edit(editor, `Remove ${kind}`, (document, stateId) => removeBand(document, stateId, kind, id));
}

/** Another name; one that is empty changes nothing. */
export function renameBand(editor: Editor, { kind, id }: BandRef, label: string): void {
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
