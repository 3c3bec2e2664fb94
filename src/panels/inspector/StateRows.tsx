import type { MapDocument } from '#src/model/document.ts';
import { type StatePatch, updateState } from '#src/model/edits/updateState.ts';
import { stateFields } from '#src/model/stateFields.ts';
import { useActiveState, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { StateNameInput } from '#src/panels/StateNameInput.tsx';
import { Field } from '#src/ui/Field.tsx';
import { ChoiceRow, DateRow } from './rows.tsx';

/** The state being looked at: its name, what it shows, what it was made from and when it was last gone over. */
export function StateRows() {
  const editor = useEditor();
  const state = useActiveState();
  const original = useEditorState(({ document }) => nameOf(document, state.basedOn));
  const change = (what: string, patch: StatePatch) =>
    editor.edit(`Change ${what}`, (document) => updateState(document, state.id, patch), {
      mergeKey: `state ${state.id} ${what}`,
    });
  return (
    <>
      <Field
        label={stateFields.name.label}
        help={stateFields.name.help}
        note={original === undefined ? undefined : `Made from “${original}”`}
      >
        {({ id }) => <StateNameInput id={id} />}
      </Field>
      <ChoiceRow
        field={stateFields.kind}
        value={state.kind}
        onChange={(kind) => change('kind of state', { kind: kind ?? state.kind })}
      />
      <DateRow field={stateFields.date} value={state.date} onChange={(date) => change('date', { date })} />
      <DateRow
        field={stateFields.revision}
        value={state.revision}
        onChange={(revision) => change('revision', { revision })}
      />
    </>
  );
}

function nameOf({ states }: MapDocument, stateId: string | undefined): string | undefined {
  return states.find(({ id }) => id === stateId)?.name;
}
