import { type KeyboardEvent, useEffect, useRef } from 'react';
import { addBranch } from '#src/commands/growStream.ts';
import { branchPlan } from '#src/model/branchPlan.ts';
import { nodeName } from '#src/model/nodeName.ts';
import type { Routing } from '#src/notation/flow.ts';
import { useActiveState, useEditor } from '#src/store/useEditor.tsx';
import styles from './Prompts.module.css';

const answers: readonly { readonly routing: Routing; readonly title: string; readonly help: string }[] = [
  { routing: 'choice', title: 'Choice', help: 'each takes one way' },
  { routing: 'parallel', title: 'Parallel', help: 'each takes all ways' },
];

/** Asked before a branch is drawn: what the units do at the split. Enter takes the choice, the arrow keys change. */
export function RoutingQuestion({ beside, close }: { readonly beside: string; readonly close: () => void }) {
  const editor = useEditor();
  const plan = branchPlan(useActiveState(), beside);
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.querySelector('button')?.focus({ preventScroll: true }), []);

  function answer(routing: Routing) {
    editor.setPrompt(undefined);
    addBranch(editor, beside, routing);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'F6') return;
    event.stopPropagation();
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])];
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (event.key.startsWith('Arrow')) buttons.find((each) => each !== document.activeElement)?.focus();
    else if (event.key.toLowerCase() === 'c') answer('choice');
    else if (event.key.toLowerCase() === 'p') answer('parallel');
    else return;
    event.preventDefault();
  }

  if (plan === undefined) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the two buttons in it
    <fieldset ref={group} className={styles['question']} onKeyDown={onKeyDown}>
      <legend className={styles['legend']}>Where the stream splits at “{nodeName(plan.split)}”</legend>
      <div className={styles['answers']}>
        {answers.map(({ routing, title, help }) => (
          <button key={routing} type="button" className={styles['answer']} onClick={() => answer(routing)}>
            <b>{title}</b>
            <span>{help}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
