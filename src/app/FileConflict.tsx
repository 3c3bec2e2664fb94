import { keepMine } from '#src/store/saveInPlace.ts';
import { openTheirs } from '#src/store/openTheirs.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Dialog } from '#src/ui/Dialog.tsx';
import { clockText } from './saveStatus.ts';
import styles from './Dialogs.module.css';

/** Asks what to do about a file that somebody else has changed since the map was read from it or written to it. */
export function FileConflict({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const saving = useEditorState((state) => state.saving);
  const name = saving.file?.name ?? 'the file';
  const changedAt = saving.fileConflict?.changedAt ?? editor.services.now();
  const leave = () => {
    editor.setFile({ fileConflict: undefined });
    onClose();
  };
  return (
    <Dialog
      title={`${name} has changed`}
      onClose={leave}
      width="medium"
      actions={
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button
            onClick={() => {
              onClose();
              void openTheirs(editor);
            }}
          >
            Open theirs as another map
          </Button>
          <Button
            tone="primary"
            data-autofocus
            onClick={() => {
              onClose();
              void keepMine(editor);
            }}
          >
            Keep mine
          </Button>
        </>
      }
    >
      <div className={styles['prose']}>
        <p>
          Somebody else, or another program, saved this file at {clockText(changedAt)}, after you opened or
          saved it here.
        </p>
        <p>
          <strong>Keep mine</strong> writes your map over it. <strong>Open theirs</strong> leaves the file as
          it is, opens it as a map of its own, and keeps yours in this browser.
        </p>
      </div>
    </Dialog>
  );
}
