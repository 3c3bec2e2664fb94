import { useEffect, useId, useRef, useState } from 'react';
import { waiverFields } from '#src/model/stateFields.ts';
import { Button } from '#src/ui/Button.tsx';
import { TextArea } from '#src/ui/TextInput.tsx';
import styles from './Remarks.module.css';

type WaiverFormProps = {
  readonly reason: string;
  readonly onKeep: (reason: string) => void;
  readonly onCancel: () => void;
};

/** Asks why a finding is all right; without a reason it is not let stand. */
export function WaiverForm({ reason, onKeep, onCancel }: WaiverFormProps) {
  const [text, setText] = useState(reason);
  const id = useId();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const isEmpty = text.trim() === '';
  return (
    <div ref={form} className={styles['waiver']}>
      <label htmlFor={id}>Why is it all right as it is?</label>
      <TextArea id={id} value={text} maxLength={waiverFields.reason.maxLength} onChange={setText} />
      <div className={styles['actions']}>
        <Button
          size="s"
          tone="primary"
          disabled={isEmpty}
          onClick={(event) => {
            event.currentTarget.closest<HTMLElement>('[data-findings]')?.focus();
            onKeep(text);
          }}
        >
          Leave it as it is
        </Button>
        <Button size="s" tone="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
