import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from '#src/ui/IconButton.tsx';
import styles from './Panel.module.css';

type PanelProps = {
  readonly title: string;
  /** Large, beside the title. */
  readonly figure?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A panel above the bar, beside the map and not in its way; Escape closes it and gives the focus back. */
export function Panel({ title, figure, onClose, children }: PanelProps) {
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const before = document.activeElement;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const isTyping = event.target instanceof HTMLInputElement && !panel.current?.contains(event.target);
      if (isTyping) return;
      event.stopPropagation();
      close.current();
      if ((before instanceof HTMLElement || before instanceof SVGElement) && before.isConnected)
        before.focus();
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, []);
  return (
    <section ref={panel} className={styles['panel']} aria-labelledby={titleId}>
      <header className={styles['header']}>
        <h2 id={titleId} className={styles['title']}>
          {title}
        </h2>
        {figure !== undefined && <strong className={styles['figure']}>{figure}</strong>}
        <IconButton
          label="Close"
          shortcut="Esc"
          tooltipSide="top"
          icon={<X size={16} aria-hidden />}
          onClick={onClose}
        />
      </header>
      <div className={styles['content']}>{children}</div>
    </section>
  );
}
