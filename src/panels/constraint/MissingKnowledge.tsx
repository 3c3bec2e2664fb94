import { useState } from 'react';
import { updateState } from '#src/model/edits/updateState.ts';
import { stateFields } from '#src/model/stateFields.ts';
import { TextRow } from '#src/panels/inspector/rows.tsx';
import { useActiveState, useEditor } from '#src/store/useEditor.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import styles from './ConstraintPanel.module.css';

const { people, ...questions } = stateFields.missingKnowledge.fields;
type Name = keyof typeof stateFields.missingKnowledge.fields;

/** What the customer does not know yet, who lacks it, what would ease it; more people come last, folded away. */
export function MissingKnowledge() {
  const editor = useEditor();
  const { id, missingKnowledge = {} } = useActiveState();
  const [isOpen, setOpen] = useState(missingKnowledge.people !== undefined);
  const change = (name: Name, answer: string | undefined) =>
    editor.edit(
      'Answer a question at the constraint',
      (document) => updateState(document, id, { missingKnowledge: { ...missingKnowledge, [name]: answer } }),
      { mergeKey: `constraint ${name}` },
    );
  return (
    <div className={styles['questions']}>
      {names.map((name) => (
        <TextRow
          key={name}
          field={questions[name]}
          value={missingKnowledge[name]}
          onChange={(answer) => change(name, answer)}
        />
      ))}
      <Disclosure title="Add people" summary="the last answer" isOpen={isOpen} onToggle={setOpen}>
        <TextRow
          field={people}
          value={missingKnowledge.people}
          onChange={(answer) => change('people', answer)}
        />
      </Disclosure>
    </div>
  );
}

const names = ['unknown', 'lackedBy', 'wouldEase'] as const;
