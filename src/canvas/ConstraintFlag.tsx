import styles from './NodeView.module.css';

/** Stands over the step that limits the stream. */
export function ConstraintFlag({ text }: { text: string }) {
  return <span className={styles['flag']}>{text}</span>;
}
