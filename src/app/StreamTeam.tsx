import { Users } from 'lucide-react';
import { roleWords } from '#src/model/roleWords.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Tooltip } from '#src/ui/Tooltip.tsx';
import styles from './StreamTeam.module.css';

/** Who looks after the stream: their initials, the names on pointing; a press leads to where they are written. */
export function StreamTeam() {
  const editor = useEditor();
  const stream = useEditorState((state) => state.document.stream);
  const words = roleWords(stream);
  if (words.length === 0) return undefined;
  const { manager, coordinator, leader } = stream.roles ?? {};
  const names = [manager, coordinator, leader].filter((name) => name !== undefined);
  return (
    <Tooltip text={words.join(' · ')} describes={false}>
      <button
        type="button"
        className={styles['team']}
        aria-label={words.join(', ')}
        onClick={() => editor.setPanel('customer')}
      >
        {names.map((name, index) => (
          // The same person may have two roles.
          // oxlint-disable-next-line react/no-array-index-key -- the order of the roles never changes
          <span key={index} className={styles['person']} data-initials={initials(name)} aria-hidden />
        ))}
        <Users size={16} className={styles['small']} aria-hidden />
      </button>
    </Tooltip>
  );
}

/** `AB` for Ann Berger; the first two letters of a single name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).map(letters);
  const [first = []] = words;
  const last = words.length === 1 ? first.slice(1) : (words.at(-1) ?? []);
  return [...first.slice(0, 1), ...last.slice(0, 1)].join('').toUpperCase();
}

/** What a reader takes for single letters: an accent belongs to the one before it. */
function letters(word: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
}
