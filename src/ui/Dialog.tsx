import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { classNames } from './classNames.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { dialogsChanged } from './topDialog.ts';

export type DialogProps = {
  readonly title: string;
  /** Asked for by Escape, the cross or a press beside the dialog. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot; the main one last. */
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'medium' | 'wide' | 'full';
};

/**
 * A modal dialog, open as long as it is rendered. The browser's own <dialog> keeps the focus inside; when it goes, the
 * focus returns to where it was. It starts on what carries `data-autofocus`, or on the first control.
 */
export function Dialog({ title, onClose, children, actions, width = 'medium' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element !== null && !element.open) {
      element.showModal();
      element.querySelector<HTMLElement>('[data-autofocus]')?.focus();
      dialogsChanged();
    }
    return () => {
      element?.close();
      dialogsChanged();
      if ((before instanceof HTMLElement || before instanceof SVGElement) && before.isConnected)
        before.focus();
    };
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Escape does the same
    <dialog
      ref={dialog}
      className={classNames(styles['dialog'], styles[width])}
      aria-labelledby={titleId}
      data-modal=""
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles['body']}>
        <header className={styles['header']}>
          <h2 id={titleId} className={styles['title']}>
            {title}
          </h2>
          <IconButton label="Close" icon={<X size={16} aria-hidden />} onClick={onClose} />
        </header>
        <div className={styles['content']}>{children}</div>
        {actions !== undefined && <footer className={styles['actions']}>{actions}</footer>}
      </div>
    </dialog>
  );
}
