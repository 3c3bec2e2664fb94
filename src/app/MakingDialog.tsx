import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useEditorState } from '#src/store/useEditor.tsx';
import { Dialog, type DialogProps } from '#src/ui/Dialog.tsx';
import { WorkNote } from '#src/ui/WorkNote.tsx';

/** Makes something, one thing at a time; the dialog closes when it was made. */
export type Make = (make: () => Promise<boolean>) => void;

type Props = Omit<DialogProps, 'actions'> & {
  /** The buttons, which give way to how far it is while something is being made. */
  readonly actions: (make: Make) => ReactNode;
};

/** A dialog from which files are made: it shows how far they are, and Escape or Cancel gives them up first. */
export function MakingDialog({ actions, onClose, ...dialog }: Props) {
  const work = useEditorState((state) => state.work);
  const [isBusy, setBusy] = useState(false);
  const run = async (make: () => Promise<boolean>) => {
    if (isBusy) return;
    setBusy(true);
    const isDone = await make();
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <Dialog
      {...dialog}
      onClose={work === undefined ? onClose : work.cancel}
      actions={work === undefined ? actions((make) => void run(make)) : <Waiting {...work} />}
    />
  );
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
