import { useEffect, useId, useState } from 'react';
import { nameEditorCode } from '#src/canvas/OpenName.tsx';
import { growingCode } from '#src/commands/stream.ts';
import { activeState } from '#src/store/editorState.ts';
import { openNew } from '#src/store/openNew.ts';
import { wholeSelection } from '#src/store/selection.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Dialog } from '#src/ui/Dialog.tsx';
import { TextInput } from '#src/ui/TextInput.tsx';
import { blankMap } from './blankMap.ts';
import styles from './StartScreen.module.css';

type BlankMapFormProps = {
  readonly onClose: () => void;
  /** Back to what was asked before, if anything was. */
  readonly onBack?: () => void;
};

/** The two questions that a stream starts with. Both may be left open. */
export function BlankMapForm({ onClose, onBack }: BlankMapFormProps) {
  const editor = useEditor();
  const ids = { form: useId(), customer: useId(), need: useId() };
  const [customer, setCustomer] = useState('');
  const [need, setNeed] = useState('');
  useEffect(fetchTyping, []);
  useEffect(() => document.getElementById(ids.customer)?.focus(), [ids.customer]);
  const start = async () => {
    const map = blankMap({ customer, need }, editor.services.newId);
    // The stream is drawn towards the customer: from it, one key adds the step before.
    if (await openNew(editor, map)) editor.select(wholeSelection(activeState(editor.store.getState())));
  };
  return (
    <Dialog
      title="Two questions first"
      onClose={onClose}
      actions={<Actions form={ids.form} onBack={onBack} />}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of its fields */}
      <form
        id={ids.form}
        className={styles['form']}
        onKeyDown={(event) => {
          // A field that is done gives the focus away, which keeps the browser from sending the form.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void start();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void start();
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
          The stream is drawn towards this customer. You can answer later: both stand in the customer panel.
        </p>
      </form>
    </Dialog>
  );
}

type ActionsProps = { readonly form: string; readonly onBack: (() => void) | undefined };

function Actions({ form, onBack }: ActionsProps) {
  const editor = useEditor();
  return (
    <>
      {onBack !== undefined && (
        <Button tone="quiet" onClick={onBack}>
          Back
        </Button>
      )}
      <Button onClick={() => void openNew(editor)}>Skip</Button>
      <Button tone="primary" type="submit" form={form}>
        Start drawing
      </Button>
    </>
  );
}

/** Whoever starts with a blank map types at once: what reads their keys is there before the map is. */
function fetchTyping(): void {
  // What fails is fetched again when it is wanted, and that says so.
  growingCode.fetch().catch(() => undefined);
  nameEditorCode.fetch().catch(() => undefined);
}
