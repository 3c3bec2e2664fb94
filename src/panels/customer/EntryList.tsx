import { ArrowDown, ArrowUp, ChevronRight, Trash2 } from 'lucide-react';
import { type ComponentType, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { MapList, ListEntry } from '#src/model/mapLists.ts';
import { useEditorState } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { IconButton } from '#src/ui/IconButton.tsx';
import { AddEntry } from './AddEntry.tsx';
import styles from './EntryList.module.css';
import { type EntryEdits, useEntryEdits } from './useEntryEdits.ts';

export type EntryFormProps<Entry> = { readonly entry: Entry; readonly edits: EntryEdits };

type EntryListProps<Entry extends ListEntry> = {
  readonly list: MapList<Entry>;
  /** What an entry is called, inside a sentence, and what adds one: `need`, `Add a need`. */
  readonly one: string;
  readonly addLabel: string;
  /** The field that is typed into the line that adds one. */
  readonly first: { readonly name: string; readonly maxLength: number };
  readonly words: (entry: Entry) => string;
  /** Under the words: what it comes to. */
  readonly Summary: ComponentType<{ readonly entry: Entry }>;
  /** The fields of the one that is unfolded. */
  readonly Form: ComponentType<EntryFormProps<Entry>>;
};

/**
 * A list of the map as rows that unfold, and a line that adds to it. Alt and the arrow keys move the row with the focus,
 * Delete removes it; the buttons of an unfolded row do the same.
 */
export function EntryList<Entry extends ListEntry>(props: EntryListProps<Entry>) {
  const { list, one, addLabel, first } = props;
  // A list that the map does not have is a new empty one each time.
  const entries = list.entries(useEditorState((state) => state.document));
  const edits = useEntryEdits(list, one);
  const [open, setOpen] = useState<string>();
  const rows = useRef<HTMLUListElement>(null);
  const adding = useRef<HTMLDivElement>(null);
  const remove = (id: string) => {
    const at = entries.findIndex((entry) => entry.id === id);
    const next = entries[at + 1] ?? entries[at - 1];
    // The focus stays in the list, or goes where the list begins anew.
    const target =
      next === undefined
        ? adding.current?.querySelector('input')
        : rows.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(next.id)}"]`);
    target?.focus();
    edits.remove(id);
  };
  return (
    <>
      {entries.length > 0 && (
        <ul ref={rows} className={styles['list']}>
          {entries.map((entry, index) => (
            <EntryRow
              key={entry.id}
              {...props}
              entry={entry}
              edits={{ ...edits, remove }}
              isOpen={open === entry.id}
              isFirst={index === 0}
              isLast={index === entries.length - 1}
              onToggle={() => setOpen(open === entry.id ? undefined : entry.id)}
            />
          ))}
        </ul>
      )}
      <AddEntry
        label={addLabel}
        maxLength={first.maxLength}
        place={adding}
        onAdd={(words) => edits.add({ [first.name]: words })}
      />
    </>
  );
}

type EntryRowProps<Entry extends ListEntry> = EntryListProps<Entry> & {
  readonly entry: Entry;
  readonly edits: EntryEdits;
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onToggle: () => void;
};

function EntryRow<Entry extends ListEntry>(props: EntryRowProps<Entry>) {
  const { entry, edits, isOpen, onToggle, words, Summary, Form, one } = props;
  const id = useId();
  const text = words(entry);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && event.key === 'ArrowUp') edits.move(entry.id, -1);
    else if (event.altKey && event.key === 'ArrowDown') edits.move(entry.id, 1);
    else if (event.key === 'Delete' || event.key === 'Backspace') edits.remove(entry.id);
    else return;
    event.preventDefault();
  };
  return (
    <li className={classNames(styles['entry'], isOpen && styles['open'])}>
      <button
        type="button"
        className={styles['head']}
        data-entry={entry.id}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete Backspace"
        onClick={onToggle}
        onKeyDown={onKeyDown}
      >
        <span className={styles['id']}>{entry.id}</span>{' '}
        <span className={styles['words']}>
          <span className={classNames(styles['text'], text === '' && styles['blank'])}>
            {text === '' ? `${one} without words` : text}
          </span>{' '}
          <span className={styles['summary']}>
            <Summary entry={entry} />
          </span>
        </span>
        <ChevronRight size={14} className={styles['chevron']} aria-hidden />
      </button>
      {isOpen && (
        <fieldset id={id} aria-label={`${entry.id} ${text}`} className={styles['form']}>
          <Form entry={entry} edits={edits} />
          <EntryActions {...props} />
        </fieldset>
      )}
    </li>
  );
}

function EntryActions<Entry extends ListEntry>({ entry, edits, isFirst, isLast }: EntryRowProps<Entry>) {
  return (
    <div className={styles['actions']}>
      <IconButton
        label={`Move ${entry.id} up`}
        icon={<ArrowUp size={15} aria-hidden />}
        disabled={isFirst}
        onClick={() => edits.move(entry.id, -1)}
      />
      <IconButton
        label={`Move ${entry.id} down`}
        icon={<ArrowDown size={15} aria-hidden />}
        disabled={isLast}
        onClick={() => edits.move(entry.id, 1)}
      />
      <span className={styles['spring']} />
      <IconButton
        label={`Remove ${entry.id}`}
        icon={<Trash2 size={15} aria-hidden />}
        onClick={() => edits.remove(entry.id)}
      />
    </div>
  );
}
