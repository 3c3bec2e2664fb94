import { useState } from 'react';
import { renameState } from '#src/model/edits/renameState.ts';
import { stateFields } from '#src/model/stateFields.ts';
import { useActiveState, useEditor } from '#src/store/useEditor.tsx';
import { TextInput } from '#src/ui/TextInput.tsx';

type StateNameInputProps = { readonly id?: string | undefined; readonly className?: string | undefined };

/** The name of the state being looked at. It may be emptied while typing; the map keeps the last name until there is one. */
export function StateNameInput({ id, className }: StateNameInputProps) {
  const { id: stateId } = useActiveState();
  return <Typed key={stateId} id={id} className={className} />;
}

function Typed({ id, className }: StateNameInputProps) {
  const editor = useEditor();
  const { id: stateId, name } = useActiveState();
  const [typed, setTyped] = useState(name);
  // What was changed elsewhere, by undo for one, is shown; spaces at the ends are the typist's alone.
  const isMine = typed.trim() === name || typed.trim() === '';
  return (
    <div onBlur={() => setTyped(name)}>
      <TextInput
        id={id}
        label={id === undefined ? 'Name of the state' : undefined}
        className={className}
        maxLength={stateFields.name.maxLength}
        value={isMine ? typed : name}
        onChange={(next) => {
          setTyped(next);
          editor.edit('Rename state', (document) => renameState(document, stateId, next), {
            mergeKey: `state name ${stateId}`,
          });
        }}
      />
    </div>
  );
}
