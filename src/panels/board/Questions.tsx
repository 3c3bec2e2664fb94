import { useState } from 'react';
import { updateState } from '#src/model/edits/updateState.ts';
import { answeredQuestions, boardQuestions } from '#src/model/knowledgeBoard.ts';
import { stateFields } from '#src/model/stateFields.ts';
import { useActiveState, useEditor } from '#src/store/useEditor.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { TextArea } from '#src/ui/TextInput.tsx';
import styles from './Questions.module.css';

/** The three questions, each over the border that it is about, with what the team answers. */
export function Questions() {
  const editor = useEditor();
  const state = useActiveState();
  const [isOpen, setOpen] = useState(true);
  const count = `${answeredQuestions(state)} of ${boardQuestions.length} answered`;
  return (
    <section className={styles['questions']} aria-label="Questions between the columns">
      <Disclosure title={`Three questions between the columns: ${count}`} isOpen={isOpen} onToggle={setOpen}>
        <div className={styles['row']}>
          {boardQuestions.map((question) => {
            const { label, help, maxLength } = stateFields.answers.fields[question];
            return (
              <label key={question} className={styles['question']}>
                <span className={styles['words']}>{label}</span>
                <span className={styles['help']}>{help}</span>
                <TextArea
                  label={label}
                  placeholder="Not answered yet"
                  value={state.answers?.[question] ?? ''}
                  maxLength={maxLength}
                  onChange={(text) =>
                    editor.edit(
                      'Answer question between columns',
                      (map) =>
                        updateState(map, state.id, { answers: { ...state.answers, [question]: text } }),
                      { mergeKey: `answer ${question}` },
                    )
                  }
                />
              </label>
            );
          })}
        </div>
      </Disclosure>
    </section>
  );
}
