import { useMemo } from 'react';
import { fragmentText } from '#src/file/shareLink.ts';
import { failure, type Result } from '#src/lib/result.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { Editor } from '#src/store/editor.ts';
import { openNew } from '#src/store/openNew.ts';
import { type ReadMap, readMap } from '#src/store/readMap.ts';
import { repairNotice } from '#src/store/repairNotice.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Dialog } from '#src/ui/Dialog.tsx';
import styles from './LinkDialogs.module.css';
import { MapSummary } from './MapSummary.tsx';
import { useLater } from './useLater.ts';

/** What a link holds, before anything becomes of it. The open map is never touched. */
export function OpenLink({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const link = useEditorState((state) => state.pastedText);
  const read = useLater(useMemo(() => readLink(link), [link]));
  const hasMap = useEditorState(({ document }) => !isEmpty(document));
  const isStored = useEditorState(({ saving }) => saving.browser.status === 'saved');
  // Whoever came by the link and does not want it stands before an empty page otherwise.
  const leave = () => (hasMap ? onClose() : editor.setDialog('start'));
  if (read === undefined) {
    return (
      <Dialog key="reading" title="A map in a link" onClose={leave} width="narrow">
        <output>Reading the link …</output>
      </Dialog>
    );
  }
  if (!read.ok) return <Refused key="problem" problem={read.problem} onClose={leave} />;
  const { document, repairs } = read.value;
  return (
    <Dialog
      key="map"
      title="Open the map in this link?"
      onClose={leave}
      width="medium"
      actions={
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button tone="primary" data-autofocus onClick={() => void openLinked(editor, read.value)}>
            {hasMap ? 'Open as another map' : 'Open'}
          </Button>
        </>
      }
    >
      <MapSummary document={document} />
      {repairs.length > 0 && (
        <p className={styles['note']}>
          {repairs.length === 1 ? 'One thing in it has' : `${repairs.length} things in it have`} to be
          repaired; what, is said once it is open.
        </p>
      )}
      {isStored && (
        <p className={styles['note']}>
          The map that is open now stays as it is, in this browser: File, Your maps.
        </p>
      )}
    </Dialog>
  );
}

function Refused({ problem, onClose }: { readonly problem: string; readonly onClose: () => void }) {
  return (
    <Dialog
      title="This link can’t be opened"
      onClose={onClose}
      width="narrow"
      actions={
        <Button tone="primary" data-autofocus onClick={onClose}>
          Close
        </Button>
      }
    >
      <p role="alert" className={styles['words']}>
        {problem}
      </p>
    </Dialog>
  );
}

async function readLink(link: string): Promise<Result<ReadMap, string>> {
  const text = await fragmentText(link);
  if (!text.ok) return text;
  const read = await readMap(text.value);
  return read.ok ? read : failure(`What is in the link is no map that can be opened. ${read.problem}`);
}

/** As a map of its own, whatever its id was where it came from: nothing that is here can be written over. */
async function openLinked(editor: Editor, { document, repairs }: ReadMap): Promise<void> {
  if (!(await openNew(editor, document, { isKept: true }))) return;
  if (repairs.length > 0) editor.notify(repairNotice(document.title, repairs));
}

function isEmpty({ states }: MapDocument): boolean {
  return states.every(({ nodes }) => nodes.length === 0);
}
