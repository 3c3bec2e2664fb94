import { useEffect, useId, useState } from 'react';
import { nameEditorCode } from '#src/canvas/OpenName.tsx';
import { growingCode } from '#src/commands/stream.ts';
import { openNew } from '#src/store/openNew.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Dialog } from '#src/ui/Dialog.tsx';
import { TextInput } from '#src/ui/TextInput.tsx';
import { blankMap } from './blankMap.ts';
import styles from './StartScreen.module.css';

type BlankMapFormProps = { readonly onClose: () => void; readonly onBack: () => void };

/** The two questions that a stream starts with. Both may be left open. */
export function BlankMapForm({ onClose, onBack }: BlankMapFormProps) {
  const editor = useEditor();
  const ids = { form: useId(), customer: useId(), need: useId() };
  const [customer, setCustomer] = useState('');
  const [need, setNeed] = useState('');
  useEffect(fetchTyping, []);
  const start = () => void openNew(editor, blankMap({ customer, need }, editor.services.newId));
  const actions = (
    <>
      <Button tone="quiet" onClick={onBack}>
        Back
      </Button>
      <Button onClick={() => void openNew(editor)}>Skip</Button>
      <Button tone="primary" type="submit" form={ids.form}>
        Start drawing
      </Button>
    </>
  );
  return (
    <Dialog title="Two questions first" onClose={onClose} actions={actions}>
      <form
        id={ids.form}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <label htmlFor={ids.customer}>Who is the customer?</label>
        <TextInput
          id={ids.customer}
          value={customer}
          onChange={setCustomer}
          maxLength={200}
          placeholder="Mid-market buyer"
        />
        <label htmlFor={ids.need}>What do they value?</label>
        <TextInput
          id={ids.need}
          value={need}
          onChange={setNeed}
          maxLength={500}
          placeholder="See it work on my own case"
        />
        <p className={styles['hint']}>
          The stream is drawn towards this customer. You can answer later: both stand in the details of the
          map.
        </p>
      </form>
    </Dialog>
  );
}

/** Whoever starts with a blank map types at once: what reads their keys is there before the map is. */
function fetchTyping(): void {
  // What fails is fetched again when it is wanted, and that says so.
  growingCode.fetch().catch(() => undefined);
  nameEditorCode.fetch().catch(() => undefined);
}
