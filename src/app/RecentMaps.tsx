import { Download, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { fileNameFor } from '#src/file/fileName.ts';
import type { Result } from '#src/lib/result.ts';
import type { Editor } from '#src/store/editor.ts';
import { openStored } from '#src/store/openStored.ts';
import { recentMaps } from '#src/store/recentMaps.ts';
import type { StoredMapSummary } from '#src/store/mapStorage.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Dialog } from '#src/ui/Dialog.tsx';
import { IconButton } from '#src/ui/IconButton.tsx';
import styles from './Dialogs.module.css';
import { agoText } from './saveStatus.ts';

/** The maps kept in this browser, as a dialog. */
export function RecentMaps({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Recent maps" onClose={onClose} width="medium">
      <RecentMapList emptyText="No map is kept in this browser yet. A map is kept from its first edit on." />
    </Dialog>
  );
}

type RecentMapListProps = {
  /** Said when there is none; left out, nothing is said. */
  readonly emptyText?: string;
  readonly limit?: number;
};

/** Maps kept in this browser, the latest first: open, have as a file, remove. */
export function RecentMapList({ emptyText, limit }: RecentMapListProps) {
  const editor = useEditor();
  const openId = useEditorState((state) => state.document.id);
  const { listed, reload } = useRecentMaps(editor);
  if (listed === undefined) return undefined;
  if (!listed.ok) return <p role="alert">{listed.problem}</p>;
  const maps = listed.value;
  if (maps.length === 0) return emptyText === undefined ? undefined : <p>{emptyText}</p>;
  return (
    <ul className={styles['maps']}>
      {maps.slice(0, limit).map((map) => (
        <li key={map.id} className={styles['map']}>
          <button type="button" className={styles['mapName']} onClick={() => void openStored(editor, map.id)}>
            <span>{titleOf(map)}</span>
            <small>
              {agoText(editor.services.now() - map.savedAt)}
              {map.id === openId && ' · open now'}
            </small>
          </button>
          <IconButton
            label={`Download ${titleOf(map)}`}
            icon={<Download size={16} aria-hidden />}
            onClick={() => void downloadStored(editor, map.id)}
          />
          <IconButton
            label={`Remove ${titleOf(map)} from this browser`}
            icon={<Trash2 size={16} aria-hidden />}
            disabled={map.id === openId}
            onClick={() => void removeStored(editor, map).then(reload)}
          />
        </li>
      ))}
    </ul>
  );
}

function useRecentMaps(editor: Editor) {
  const [listed, setListed] = useState<Result<readonly StoredMapSummary[], string>>();
  const { storage } = editor.services;
  useEffect(() => {
    let isCurrent = true;
    void recentMaps(storage).then((result) => {
      if (isCurrent) setListed(result);
    });
    return () => {
      isCurrent = false;
    };
  }, [storage]);
  return { listed, reload: () => void recentMaps(storage).then(setListed) };
}

/** As it is stored, without reading it: a map that cannot be opened can still be had. */
async function downloadStored(editor: Editor, id: string) {
  const stored = await editor.services.storage.get(id);
  if (!stored.ok) editor.notify({ tone: 'error', text: stored.problem });
  else if (stored.value !== undefined) downloadText(editor, stored.value);
}

function downloadText(editor: Editor, { title, text }: { readonly title: string; readonly text: string }) {
  editor.services.files.download(fileNameFor(title), new Blob([text], { type: 'application/json' }));
}

/** Removes a map after handing it out as a file, so that the wrong click costs nothing. */
async function removeStored(editor: Editor, map: StoredMapSummary) {
  const stored = await editor.services.storage.get(map.id);
  if (stored.ok && stored.value !== undefined) downloadText(editor, stored.value);
  const removed = await editor.services.storage.remove(map.id, editor.services.now());
  if (!removed.ok) editor.notify({ tone: 'error', text: removed.problem });
  else
    editor.notify({
      tone: 'info',
      text: `“${titleOf(map)}” was removed from this browser and downloaded as a file.`,
    });
}

function titleOf(map: StoredMapSummary): string {
  return map.title.trim() === '' ? 'Untitled map' : map.title;
}
