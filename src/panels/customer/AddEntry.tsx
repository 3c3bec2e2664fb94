import { Plus } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { IconButton } from '#src/ui/IconButton.tsx';
import { TextInput } from '#src/ui/TextInput.tsx';
import styles from './EntryList.module.css';

type AddEntryProps = {
  /** `Add a need`. */
  readonly label: string;
  readonly maxLength: number;
  readonly onAdd: (words: string) => void;
  readonly place: RefObject<HTMLDivElement | null>;
};

/** A line at the end of a list: Enter adds what was typed and waits for the next, like one sticky note after another. */
export function AddEntry({ label, maxLength, onAdd, place }: AddEntryProps) {
  const [words, setWords] = useState('');
  const add = () => {
    if (words.trim() === '') return;
    onAdd(words.trim());
    setWords('');
  };
  return (
    <div ref={place} className={styles['add']}>
      <TextInput
        label={label}
        placeholder={`${label}…`}
        value={words}
        maxLength={maxLength}
        onChange={setWords}
        onEnter={add}
      />
      <IconButton
        label={label}
        icon={<Plus size={16} aria-hidden />}
        disabled={words.trim() === ''}
        onClick={() => {
          add();
          place.current?.querySelector('input')?.focus();
        }}
      />
    </div>
  );
}
