import { classNames } from '#src/ui/classNames.ts';
import styles from './NodeView.module.css';
import type { Mark } from './toFlow.ts';

/**
 * The triangle at a node that the map has something to say about; resting the pointer on it says what. Read aloud, the
 * same words are part of the node's name.
 */
export function MarkSign({ mark }: { mark: Mark }) {
  return (
    <svg
      className={classNames(styles['mark'], mark.severity === 'error' && styles['error'])}
      viewBox="0 0 22 20"
      aria-hidden="true"
      data-mark={mark.severity}
    >
      <title>{mark.title}</title>
      <path className={styles['markSign']} d="M11 1.5 20.5 18 1.5 18 Z" />
      <path className={styles['markInk']} d="M11 7 L11 12 M11 14.9 L11 15.2" />
    </svg>
  );
}
