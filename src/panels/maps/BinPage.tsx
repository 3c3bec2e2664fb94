import { ArrowLeft } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { Result } from '#src/lib/result.ts';
import { binTime, bringBack, deleteForGood, titleOf } from '#src/store/library/manageMaps.ts';
import type { StoredMapSummary } from '#src/store/mapStorage.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import styles from './Maps.module.css';
import { whenText } from './whenText.ts';

/** The maps that were deleted: brought back, or deleted for good. */
export function BinPage({ onBack }: { readonly onBack: () => void }) {
  const editor = useEditor();
  const { now } = editor.services;
  const { listed, reload } = useBin();
  return (
    <>
      <p className={styles['lead']}>
        <Button tone="quiet" size="s" onClick={onBack} data-autofocus>
          <ArrowLeft size={15} aria-hidden /> Your maps
        </Button>
        Deleted maps are kept for 30 days.
      </p>
      {listed?.ok === false && <p role="alert">{listed.problem}</p>}
      {listed?.ok === true && listed.value.length === 0 && <EmptyState title="No map is deleted" />}
      <ul className={styles['rows']} aria-label="Deleted maps">
        {listed?.ok === true &&
          listed.value.map((map) => (
            <li key={map.id} className={styles['row']}>
              <span className={styles['rowWords']}>
                <strong className={styles['title']}>{titleOf(map)}</strong>
                <span className={styles['facts']}>
                  deleted {whenText(map.deletedAt ?? map.savedAt, now())}
                </span>
              </span>
              <Button
                size="s"
                aria-label={`Bring back ${titleOf(map)}`}
                onClick={() => void bringBack(editor, [map]).then(reload)}
              >
                Bring back
              </Button>
              <Button
                size="s"
                tone="danger"
                aria-label={`Delete for good: ${titleOf(map)}`}
                onClick={() => void deleteForGood(editor, [map]).then(reload)}
              >
                Delete for good
              </Button>
            </li>
          ))}
      </ul>
    </>
  );
}

function useBin() {
  const { storage, now } = useEditor().services;
  const [listed, setListed] = useState<Result<readonly StoredMapSummary[], string>>();
  const reload = useCallback(() => {
    void storage
      .emptyBin(now() - binTime)
      .then(() => storage.bin())
      .then((found) => {
        setListed(found.ok ? { ok: true, value: found.value.toSorted(latestFirst) } : found);
      });
  }, [storage, now]);
  useEffect(reload, [reload]);
  return { listed, reload };
}

function latestFirst(a: StoredMapSummary, b: StoredMapSummary): number {
  return (b.deletedAt ?? 0) - (a.deletedAt ?? 0);
}
