import { useRef } from 'react';
import { deleteVersion, openVersion } from '#src/store/library/versions.ts';
import type { MapVersion } from '#src/store/mapStorage.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { MapImage } from './MapImage.tsx';
import styles from './Maps.module.css';
import { useVersionDigest } from './useVersionDigest.ts';
import { whenText } from './whenText.ts';

type VersionRowProps = {
  readonly version: MapVersion;
  /** Told which of its buttons is pressed. */
  readonly onPress: (button: number) => void;
};

/** An earlier version: how it looks, when and why it was kept, and what became of the map since. */
export function VersionRow({ version, onPress }: VersionRowProps) {
  const editor = useEditor();
  const row = useRef<HTMLLIElement>(null);
  const found = useVersionDigest(version, row);
  const when = whenText(version.at, editor.services.now());
  const name = version.name ?? when;
  return (
    <li ref={row} className={styles['row']}>
      <span className={styles['small']}>
        <MapImage picture={found?.picture} />
      </span>
      <span className={styles['rowWords']}>
        <strong className={styles['title']}>{name}</strong>
        <span className={styles['facts']}>{version.name === undefined ? reasons[version.reason] : when}</span>
        {found !== undefined && <span className={styles['facts']}>{sinceWords(found.since)}</span>}
      </span>
      <Button
        size="s"
        aria-label={`Open as a copy: ${name}`}
        onClick={() => void openVersion(editor, version)}
      >
        Open as a copy
      </Button>
      <Button
        size="s"
        tone="danger"
        aria-label={`Delete the version ${name}`}
        onClick={() => {
          onPress(1);
          void deleteVersion(editor, version);
        }}
      >
        Delete
      </Button>
    </li>
  );
}

const reasons: Readonly<Record<MapVersion['reason'], string>> = {
  opened: 'as it was when you opened it',
  hour: 'after an hour of work',
  named: 'kept by you',
};

function sinceWords(since: string | undefined): string {
  if (since === undefined) return 'can’t be read';
  return since === 'nothing' ? 'the same as the map now' : `since then: ${since}`;
}
