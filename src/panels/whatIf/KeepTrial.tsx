import { useId, useState } from 'react';
import { newState } from '#src/commands/stateWork.ts';
import type { MapDocument } from '#src/model/document.ts';
import { keepTrial, missedChanges, type TrialPlace } from '#src/model/edits/keepTrial.ts';
import type { Trial } from '#src/model/trial.ts';
import type { Editor } from '#src/store/editor.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Select } from '#src/ui/Select.tsx';
import styles from './WhatIf.module.css';

type KeepTrialProps = { readonly document: MapDocument; readonly trial: Trial };

/** In place of the id of a state: one that is made. */
const another = '';

/** Keeps what was tried as a change of a state, or lets go of it. */
export function KeepTrial({ document, trial }: KeepTrialProps) {
  const editor = useEditor();
  const id = useId();
  const { states } = document;
  const made = states.find(({ basedOn }) => basedOn === trial.stateId);
  const [chosen, choose] = useState<string>();
  const place = states.some((state) => state.id === chosen) || chosen === another ? chosen : made?.id;
  const options = [
    { value: another, label: 'A new future state' },
    ...states.map((state) => ({
      value: state.id,
      label: state.id === trial.stateId ? `${state.name} (this one)` : state.name,
    })),
  ];
  return (
    <div className={styles['keep']}>
      <label htmlFor={id}>Keep as a change in</label>
      <Select id={id} value={place ?? another} options={options} onChange={choose} />
      <div className={styles['buttons']}>
        <Button tone="primary" onClick={() => keep(editor, trial, place ?? another)}>
          Keep
        </Button>
        <Button onClick={() => editor.setTrial(undefined)}>Let go</Button>
      </div>
    </div>
  );
}

/** One entry of the history; the state in which it is kept is looked at from then on. */
function keep(editor: Editor, trial: Trial, chosen: string): void {
  const made = chosen === another ? newState(editor) : undefined;
  const place: TrialPlace = made === undefined ? { stateId: chosen } : { made };
  const target = made?.id ?? chosen;
  editor.edit('Keep what was tried', (map) => keepTrial(map, trial, place));
  const { document } = editor.store.getState();
  const missed = missedChanges(document, trial, target).length;
  const name = document.states.find(({ id }) => id === target)?.name ?? '';
  editor.setTrial(undefined);
  editor.setStateId(target);
  editor.notify(
    missed === 0
      ? { tone: 'success', text: `Kept in “${name}”.` }
      : {
          tone: 'warning',
          text: `Kept in “${name}”, but for ${missed} of ${trial.changes.length}: what ${missed === 1 ? 'it is' : 'they are'} about is not in that state.`,
        },
  );
}
