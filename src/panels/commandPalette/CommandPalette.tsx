/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a native select can't be filtered by typing */
import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Platform } from '#src/commands/shortcuts.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Dialog } from '#src/ui/Dialog.tsx';
import styles from './CommandPalette.module.css';
import { nextActive } from './nextActive.ts';
import { PaletteOption } from './PaletteOption.tsx';
import { foundEntries, type PaletteEntry, paletteEntries } from './paletteEntries.ts';

export type CommandPaletteProps = { readonly platform: Platform; readonly onClose: () => void };

/**
 * Every command and every symbol of the map by name: type a few letters, Enter. A list below a text field as screen
 * readers know it (combobox with listbox); the focus stays in the field.
 */
export function CommandPalette({ platform, onClose }: CommandPaletteProps) {
  const { query, found, active, ask, point, run, onKeyDown } = usePalette(onClose);
  const listId = useId();
  const optionId = (entry: PaletteEntry) => `${listId}-${entry.id}`;
  const chosen = found[active];
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
          onChange={(event) => ask(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} role="listbox" aria-label="Commands and symbols" className={styles['list']}>
        {found.map((entry, index) => (
          <PaletteOption
            key={entry.id}
            id={optionId(entry)}
            entry={entry}
            platform={platform}
            isActive={index === active}
            onPoint={() => point(index)}
            onRun={() => run(entry)}
          />
        ))}
      </div>
      <output className={styles['nothing']}>
        {found.length === 0 && 'Nothing is called that. Try another word, such as “arrow” or “save”.'}
      </output>
    </Dialog>
  );
}

/** What was typed, what it finds, and which line Enter would run. */
function usePalette(onClose: () => void) {
  const editor = useEditor();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  // As things stood when it was opened: nothing changes behind it.
  const entries = useMemo(() => paletteEntries(editor), [editor]);
  const found = useMemo(() => foundEntries(query, entries), [query, entries]);
  const ask = (next: string) => {
    setQuery(next);
    setActive(0);
  };
  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined || !entry.isEnabled) return;
    // Closed first, so that the focus is back on the map before the command sends it elsewhere.
    flushSync(onClose);
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = nextActive(event.key, active, found.length);
    if (event.key === 'Enter') run(found[active]);
    else if (next === undefined) return;
    else setActive(next);
    event.preventDefault();
  };
  return { query, found, active, ask, point: setActive, run, onKeyDown };
}
