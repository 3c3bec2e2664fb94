import { useCallback, useState } from 'react';
import type { Editor } from '#src/store/editor.ts';
import { keepVersion } from '#src/store/library/versions.ts';
import type { StoredMapSummary } from '#src/store/mapStorage.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import { TextInput } from '#src/ui/TextInput.tsx';
import styles from './Maps.module.css';
import { PageLead } from './PageLead.tsx';
import { useRowFocus } from './useRowFocus.ts';
import { useStored } from './useStored.ts';
import { VersionRow } from './VersionRow.tsx';

type VersionsPageProps = {
  readonly map: Pick<StoredMapSummary, 'id' | 'title'>;
  /** Left out: there is nothing to go back to. */
  readonly onBack?: () => void;
};

/** The earlier versions of a map: kept under a name, looked at, opened as a copy, deleted. */
export function VersionsPage({ map, onBack }: VersionsPageProps) {
  const editor = useEditor();
  const listed = useStored(useCallback((editor: Editor) => versionsNow(editor, map.id), [map.id]));
  const versions = listed?.ok === true ? listed.value : undefined;
  const { page, remember } = useRowFocus(versions);
  const [name, setName] = useState('');
  const keep = () => {
    const given = name.trim();
    if (given === '') return;
    void keepVersion(editor, map.id, given).then((isKept) => {
      if (isKept) setName('');
    });
  };
  return (
    <div ref={page}>
      {onBack !== undefined && <PageLead onBack={onBack}>{map.title}</PageLead>}
      <div className={styles['keep']}>
        <span className={styles['keepName']}>
          <TextInput
            label="Name of the version"
            placeholder="Name, such as “Before the workshop”"
            maxLength={100}
            value={name}
            onChange={setName}
            onEnter={keep}
            data-autofocus=""
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
      {versions?.length === 0 && <EmptyState title="There is no earlier version yet" />}
      <ul className={styles['rows']} aria-label="Earlier versions">
        {versions?.map((version, row) => (
          <VersionRow key={version.id} version={version} onPress={(button) => remember(row, button)} />
        ))}
      </ul>
    </div>
  );
}

/** What waits is written before, since a version may be kept with it. */
async function versionsNow(editor: Editor, mapId: string) {
  await editor.flush();
  return editor.services.storage.versions(mapId);
}
