import { classNames } from './classNames.ts';
import styles from './QuickPreview.module.css';

export type QuickPreviewProps = {
  /** What was understood: `Process time`, `3 h`. */
  readonly figures: readonly { readonly label: string; readonly text: string }[];
  /** What was not, and stays where it is. */
  readonly unread: readonly { readonly text: string; readonly problem?: string }[];
  readonly className?: string | undefined;
};

/** What was understood of a typed line, as tags; what was not is marked. */
export function QuickPreview({ figures, unread, className }: QuickPreviewProps) {
  return (
    <ul className={classNames(styles['preview'], className)}>
      {figures.map(({ label, text }) => (
        <li key={label} className={styles['figure']}>
          <span className={styles['label']}>{label}</span> {text}
        </li>
      ))}
      {unread.map(({ text, problem }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same words may come twice
        <li key={index} className={styles['unread']}>
          <span className={styles['words']}>{text}</span>{' '}
          <span className={styles['why']}>{problem ?? 'in the name'}</span>
        </li>
      ))}
    </ul>
  );
}
