import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useEditorState } from '#src/store/useEditor.tsx';
import { WorkNote } from '#src/ui/WorkNote.tsx';

type Making = {
  /** Makes something, one thing at a time; the dialog closes when it was made. */
  readonly make: (make: () => Promise<boolean>) => void;
  /** What Escape does: gives up what is being made, else closes the dialog. */
  readonly leave: () => void;
  /** How far it is, in place of the buttons; undefined while nothing is being made. */
  readonly waiting: ReactNode;
};

/** What dialogs from which files are made have in common. */
export function useMaking(onClose: () => void): Making {
  const work = useEditorState((state) => state.work);
  const [isBusy, setBusy] = useState(false);
  const run = async (make: () => Promise<boolean>) => {
    if (isBusy) return;
    setBusy(true);
    const isDone = await make();
    setBusy(false);
    if (isDone) onClose();
  };
  return {
    make: (make) => void run(make),
    leave: work === undefined ? onClose : work.cancel,
    waiting: work === undefined ? undefined : <Waiting {...work} />,
  };
}

type WaitingProps = { readonly what: string; readonly part: number; readonly cancel: () => void };

/** Takes the place of the buttons, and so their focus; it goes back to the dialog when the work was given up. */
function Waiting({ what, part, cancel }: WaitingProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const dialog = button.current?.closest('dialog');
    button.current?.focus();
    return () => dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);
  return <WorkNote what={what} part={part} onCancel={cancel} cancelRef={button} />;
}
