/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a native select can't be filtered by typing */
import { Check, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Platform, shortcutText } from '#src/commands/shortcuts.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { Dialog } from '#src/ui/Dialog.tsx';
import styles from './CommandPalette.module.css';
import { foundEntries, type PaletteEntry, paletteEntries } from './paletteEntries.ts';

export type CommandPaletteProps = { readonly platform: Platform; readonly onClose: () => void };

/**
 * Every command and every symbol of the map by name: type a few letters, Enter. A list below a text field as screen
 * readers know it (combobox with listbox); the focus stays in the field.
 */
export function CommandPalette({ platform, onClose }: CommandPaletteProps) {
  const editor = useEditor();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  // As things stood when it was opened: nothing changes behind it.
  const entries = useMemo(() => paletteEntries(editor), [editor]);
  const found = useMemo(() => foundEntries(query, entries), [query, entries]);
  const chosen = found[active];

  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined || !entry.isEnabled) return;
    // Closed first, so that the focus is back on the map before the command sends it elsewhere.
    flushSync(onClose);
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = nextActive(event.key, active, found.length);
    if (event.key === 'Enter') run(chosen);
    else if (next === undefined) return;
    else setActive(next);
    event.preventDefault();
  };
  const optionId = (entry: PaletteEntry) => `${listId}-${entry.id}`;
  return (
    <Dialog title="Find a command or a symbol" onClose={onClose}>
      <div className={styles['search']}>
        <Search size={16} aria-hidden />
        <input
          className={styles['input']}
          type="text"
          role="combobox"
          data-autofocus
          aria-label="Command or symbol"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen === undefined ? undefined : optionId(chosen)}
          autoComplete="off"
          spellCheck={false}
          placeholder="Export, dark, qualify …"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <output className="visually-hidden">{found.length === 0 ? 'Nothing found' : ''}</output>
      <div id={listId} role="listbox" aria-label="Commands and symbols" className={styles['list']}>
        {found.map((entry, index) => (
          <Option
            key={entry.id}
            id={optionId(entry)}
            entry={entry}
            platform={platform}
            isActive={index === active}
            onPoint={() => setActive(index)}
            onRun={() => run(entry)}
          />
        ))}
      </div>
      {found.length === 0 && (
        <p className={styles['nothing']}>
          Nothing is called that. Try another word, such as “arrow” or “save”.
        </p>
      )}
    </Dialog>
  );
}

type OptionProps = {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly platform: Platform;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
};

function Option({ id, entry, platform, isActive, onPoint, onRun }: OptionProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isActive]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field above has the focus and the keys
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={!entry.isEnabled}
      className={classNames(styles['option'], isActive && styles['active'])}
      onPointerMove={() => {
        if (!isActive) onPoint();
      }}
      onClick={onRun}
    >
      <span className={styles['group']}>{entry.group}</span>
      <span className={styles['title']}>{entry.title}</span>
      {entry.isOn === true && <Check size={14} aria-label="on" />}
      {entry.shortcut !== undefined && (
        <kbd className={styles['key']}>{shortcutText(entry.shortcut, platform)}</kbd>
      )}
    </div>
  );
}

/** Where a key leads to in a list of this length; undefined for keys that do not move. Up and down go round. */
function nextActive(key: string, active: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return length === 0 ? 0 : (active + 1) % length;
    case 'ArrowUp':
      return length === 0 ? 0 : (active + length - 1) % length;
    case 'PageDown':
      return Math.max(0, Math.min(length - 1, active + 8));
    case 'PageUp':
      return Math.max(0, active - 8);
    default:
      return undefined;
  }
}
