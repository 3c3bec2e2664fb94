import type { ReactNode } from 'react';
import styles from './ViewFrame.module.css';

export type ViewFrameProps = {
  /** What is looked at; undefined where there is nothing to look at yet. */
  readonly title?: string;
  /** Beside the title. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
};

/** A view that takes the middle of the page: its title with what can be chosen, over what fills the rest. */
export function ViewFrame({ title, head, children }: ViewFrameProps) {
  return (
    <div className={styles['view']}>
      {title !== undefined && (
        <header className={styles['head']}>
          <h2 className={styles['title']}>{title}</h2>
          {head}
        </header>
      )}
      {children}
    </div>
  );
}
