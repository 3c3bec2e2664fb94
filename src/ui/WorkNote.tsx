import { type Ref, useId } from 'react';
import { Button } from './Button.tsx';
import { classNames } from './classNames.ts';
import styles from './WorkNote.module.css';

export type WorkNoteProps = {
  /** What is being done: `Making the PowerPoint slides`. */
  readonly what: string;
  /** How much of it is done, from 0 to 1. */
  readonly part: number;
  readonly onCancel: () => void;
  /** Its cancel button, for the focus. */
  readonly cancelRef?: Ref<HTMLButtonElement>;
  /** As a card of its own, over what is there. */
  readonly isRaised?: boolean;
};

/** What is waited for, how far it is, and a way to stop it. Read aloud when it appears. */
export function WorkNote({ what, part, onCancel, cancelRef, isRaised = false }: WorkNoteProps) {
  const wordsId = useId();
  return (
    <div className={classNames(styles['note'], isRaised && styles['raised'])}>
      <output id={wordsId} className={styles['words']}>
        {what}…
      </output>
      <progress className={styles['bar']} aria-labelledby={wordsId} value={part} />
      <Button ref={cancelRef} size="s" aria-describedby={wordsId} onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
