import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './SidePage.module.css';

type SidePageProps = {
  readonly title: string;
  /** A sentence under the title: what this is for. */
  readonly help?: string;
  readonly children: ReactNode;
};

/** What stands beside the map: a title, what it is for, then its parts. */
export function SidePage({ title, help, children }: SidePageProps) {
  return (
    <div className={styles['page']}>
      <header>
        <h2 className={styles['title']}>{title}</h2>
        {help !== undefined && <p className={styles['help']}>{help}</p>}
      </header>
      {children}
    </div>
  );
}

type SidePartProps = {
  readonly title: string;
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A part of it under a heading of its own. */
export function SidePart({ title, actions, children }: SidePartProps) {
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h3 id={id} className={styles['heading']}>
          {title}
        </h3>
        {actions}
      </div>
      {children}
    </section>
  );
}
