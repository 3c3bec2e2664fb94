import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';

export type DisclosureProps = {
  readonly title: string;
  /** A few words at the right end while it is folded: what is inside. */
  readonly summary?: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ReactNode;
};

/** A heading that unfolds what is below it. */
export function Disclosure({ title, summary, isOpen, onToggle, children }: DisclosureProps) {
  return (
    <details
      className={styles['details']}
      open={isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) onToggle(event.currentTarget.open);
      }}
    >
      <summary className={styles['heading']}>
        <ChevronRight size={14} className={styles['chevron']} aria-hidden />
        <span className={styles['title']}>{title}</span>
        {!isOpen && summary !== undefined && <span className={styles['summary']}>{summary}</span>}
      </summary>
      {isOpen && <div className={styles['content']}>{children}</div>}
    </details>
  );
}
