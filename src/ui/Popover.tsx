import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Side } from '#src/lib/geometry.ts';
import { placeBeside } from './placeBeside.ts';
import styles from './Popover.module.css';

export type PopoverProps = {
  readonly label: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly side?: Side;
  /** Asked for by Escape or a press elsewhere. */
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A small panel beside what opened it, not modal; open as long as it is rendered. Focus goes in and comes back. */
export function Popover({ label, anchor, side = 'bottom', onClose, children }: PopoverProps) {
  const panel = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useLayoutEffect(() => {
    const box = panel.current;
    const target = anchor.current;
    if (box === null || target === null) return;
    const room = { width: window.innerWidth, height: window.innerHeight };
    const at = placeBeside(target.getBoundingClientRect(), box.getBoundingClientRect(), room, side);
    box.style.left = `${at.x}px`;
    box.style.top = `${at.y}px`;
    box.focus();
    return () => target.focus();
  }, [anchor, side]);
  useEffect(() => {
    const closeOutside = (event: PointerEvent) => {
      const target = event.target;
      if (!(target instanceof Node)) return;
      const isInside = panel.current?.contains(target) === true || anchor.current?.contains(target) === true;
      if (!isInside) close.current();
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close.current();
    };
    document.addEventListener('pointerdown', closeOutside, true);
    document.addEventListener('keydown', closeOnEscape, true);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      document.removeEventListener('keydown', closeOnEscape, true);
    };
  }, [anchor]);
  return createPortal(
    <dialog ref={panel} open aria-label={label} tabIndex={-1} className={styles['panel']}>
      {children}
    </dialog>,
    document.body,
  );
}
