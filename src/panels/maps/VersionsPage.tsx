import { useCallback, useEffect, useState } from 'react';
import type { Result } from '#src/lib/result.ts';
import { keepVersion } from '#src/store/library/versions.ts';
import type { MapVersion, StoredMapSummary } from '#src/store/mapStorage.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import { TextInput } from '#src/ui/TextInput.tsx';
import styles from './Maps.module.css';
import { PageLead } from './PageLead.tsx';
import { useFirstFocus } from './useFirstFocus.ts';
import { VersionRow } from './VersionRow.tsx';

type VersionsPageProps = {
  readonly map: Pick<StoredMapSummary, 'id' | 'title'>;
  /** Left out: there is nothing to go back to. */
  readonly onBack?: () => void;
};

/** The earlier versions of a map: kept under a name, looked at, opened as a copy, deleted. */
export function VersionsPage({ map, onBack }: VersionsPageProps) {
  const editor = useEditor();
  const { listed, reload } = useVersions(map.id);
  const [name, setName] = useState('');
  const field = useFirstFocus();
  const keep = () => {
    const given = name.trim();
    if (given === '') return;
    void keepVersion(editor, map.id, given).then((isKept) => {
      if (isKept) setName('');
      reload();
    });
  };
  return (
    <>
      {onBack !== undefined && <PageLead onBack={onBack}>{map.title}</PageLead>}
      <div className={styles['keep']}>
        <span ref={field} className={styles['keepName']}>
          <TextInput
            label="Name of the version"
            placeholder="Name, such as “Before the workshop”"
            maxLength={100}
            value={name}
            onChange={setName}
            onEnter={keep}
          />
        </span>
        <Button tone="primary" aria-disabled={name.trim() === ''} onClick={keep}>
          Keep this version
        </Button>
      </div>
      <p className={styles['count']}>
        Versions are also kept by themselves: each time you open the map and go on with it, and after each
        hour of work.
      </p>
      {listed?.ok === false && <p role="alert">{listed.problem}</p>}
      {listed?.ok === true && listed.value.length === 0 && (
        <EmptyState title="There is no earlier version yet" />
      )}
      <ul className={styles['rows']} aria-label="Earlier versions">
        {listed?.ok === true &&
          listed.value.map((version) => <VersionRow key={version.id} version={version} onChange={reload} />)}
      </ul>
    </>
  );
}

function useVersions(mapId: string) {
  const editor = useEditor();
  const [listed, setListed] = useState<Result<readonly MapVersion[], string>>();
  const reload = useCallback(() => {
    void editor.flush().then(() => editor.services.storage.versions(mapId).then(setListed));
  }, [editor, mapId]);
  useEffect(reload, [reload]);
  return { listed, reload };
}
