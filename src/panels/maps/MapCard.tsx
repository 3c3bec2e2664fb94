import { Ellipsis } from 'lucide-react';
import { useRef, useState } from 'react';
import type { MapDigest } from '#src/store/library/mapDigest.ts';
import { titleOf } from '#src/store/library/manageMaps.ts';
import type { StoredMapSummary } from '#src/store/mapStorage.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { Menu } from '#src/ui/Menu.tsx';
import type { MenuEntry } from '#src/ui/menuEntry.ts';
import { TextInput } from '#src/ui/TextInput.tsx';
import { MapImage } from './MapImage.tsx';
import styles from './Maps.module.css';
import { useDigest } from './useDigest.ts';
import { whenText } from './whenText.ts';

export type MapCardProps = {
  readonly map: StoredMapSummary;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** What else can be done with it; left out where it is only to be opened. */
  readonly entries?: readonly MenuEntry[];
  readonly isSelected?: boolean;
  readonly onSelect?: (isSelected: boolean) => void;
  /** Whether its title is open for typing. */
  readonly isNaming?: boolean;
  readonly onName?: (title: string | undefined) => void;
};

/** A map kept in this browser: a picture, its title, when it was changed and what it says in brief. */
export function MapCard(props: MapCardProps) {
  const { map, isOpen, onOpen, entries, isSelected = false, onSelect, isNaming = false, onName } = props;
  const { now } = useEditor().services;
  const card = useRef<HTMLLIElement>(null);
  const digest = useDigest(map, card);
  const title = titleOf(map);
  const picture = digest === undefined || digest === 'none' ? undefined : digest.picture;
  const facts = [whenText(map.savedAt, now()), ...(isOpen ? ['open now'] : []), ...factsOf(digest)];
  return (
    <li ref={card} className={classNames(styles['card'], isSelected && styles['selected'])}>
      {isNaming && onName !== undefined ? (
        <div className={styles['body']}>
          <MapImage picture={picture} />
          <Naming title={map.title} onName={onName} />
        </div>
      ) : (
        <button type="button" className={styles['body']} onClick={onOpen}>
          <MapImage picture={picture} />
          <strong className={styles['title']}>{title}</strong>
          <span className={styles['facts']}>{facts.join(' · ')}</span>
        </button>
      )}
      {onSelect !== undefined && (
        <label className={styles['select']}>
          <input
            type="checkbox"
            aria-label={`Select ${title}`}
            checked={isSelected}
            onChange={(event) => onSelect(event.currentTarget.checked)}
          />
        </label>
      )}
      {entries !== undefined && (
        <Menu
          label={`What to do with ${title}`}
          aria-label={`More for ${title}`}
          className={styles['more']}
          tone="quiet"
          size="s"
          align="end"
          entries={entries}
        >
          <Ellipsis size={16} aria-hidden />
        </Menu>
      )}
    </li>
  );
}

function factsOf(digest: MapDigest | 'none' | undefined): readonly string[] {
  if (digest === undefined) return [];
  if (digest === 'none') return ['can’t be read, can be downloaded'];
  const { steps, states, flowTime } = digest;
  return [
    steps === 1 ? '1 step' : `${steps} steps`,
    ...(states > 1 ? [`${states} states`] : []),
    ...(flowTime === undefined ? [] : [flowTime]),
  ];
}

/** The title open for typing; Enter or leaving keeps what was typed, Escape does not. */
function Naming({
  title,
  onName,
}: {
  readonly title: string;
  readonly onName: (title: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(title);
  const isDone = useRef(false);
  const finish = (next: string | undefined) => {
    if (isDone.current) return;
    isDone.current = true;
    onName(next === title ? undefined : next);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears what its field does not use
    <div
      ref={(box) => {
        const field = box?.querySelector('input');
        if (field !== null && field !== undefined && !isDone.current && document.activeElement !== field) {
          field.focus();
          field.select();
        }
      }}
      onBlur={() => finish(typed.trim())}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        finish(undefined);
      }}
    >
      <TextInput
        label="Title of the map"
        value={typed}
        maxLength={200}
        onChange={setTyped}
        onEnter={() => finish(typed.trim())}
      />
    </div>
  );
}
