import {
  cloneElement,
  type FocusEvent,
  type PointerEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import type { Side } from '#src/lib/geometry.ts';
import { placeBeside } from './placeBeside.ts';
import styles from './Tooltip.module.css';

export type TooltipProps = {
  readonly text: string;
  /** The key that does the same, already in the platform's spelling. */
  readonly shortcut?: string | undefined;
  readonly side?: Side;
  /** False where the text only repeats the name of the control. */
  readonly describes?: boolean;
  readonly children: ReactElement<{ 'aria-describedby'?: string | undefined }>;
};

const delay = 450;

/**
 * Words beside a control while the pointer rests on it or the keyboard reaches it. Escape closes it, and the pointer
 * may move onto it to read.
 */
export function Tooltip({ text, shortcut, side = 'bottom', describes = true, children }: TooltipProps) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const { isOpen, watch } = useTooltipState();
  const describedBy = [children.props['aria-describedby'], describes && isOpen ? id : undefined]
    .filter((part) => part !== undefined)
    .join(' ');
  return (
    <span ref={anchor} className={styles['anchor']} {...watch}>
      {cloneElement(children, describedBy === '' ? {} : { 'aria-describedby': describedBy })}
      {isOpen && <Tip id={id} anchor={anchor} text={text} shortcut={shortcut} side={side} />}
    </span>
  );
}

/** Opens after a rest of the pointer or at once for the keyboard; a press of the pointer closes it. */
function useTooltipState() {
  const [isOpen, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isPressed = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isOpen) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false);
    };
    document.addEventListener('keydown', closeOnEscape, true);
    return () => document.removeEventListener('keydown', closeOnEscape, true);
  }, [isOpen]);

  const close = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  const watch = {
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setOpen(true), delay);
    },
    onPointerLeave: close,
    onPointerDown: () => {
      isPressed.current = true;
      close();
    },
    onPointerUp: () => {
      isPressed.current = false;
    },
    onFocus: (event: FocusEvent) => {
      if (!isPressed.current && event.target.matches(':focus-visible')) setOpen(true);
      isPressed.current = false;
    },
    onBlur: close,
  };
  return { isOpen, watch };
}

type TipProps = {
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly shortcut: string | undefined;
  readonly side: Side;
};

function Tip({ id, anchor, text, shortcut, side }: TipProps) {
  const tip = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const box = tip.current;
    const target = anchor.current?.firstElementChild ?? anchor.current;
    if (box === null || target === null) return;
    const room = { width: window.innerWidth, height: window.innerHeight };
    const at = placeBeside(target.getBoundingClientRect(), box.getBoundingClientRect(), room, side);
    box.style.left = `${at.x}px`;
    box.style.top = `${at.y}px`;
  }, [anchor, side]);
  return createPortal(
    <span ref={tip} id={id} role="tooltip" className={styles['tip']}>
      {text}
      {shortcut !== undefined && <kbd className={styles['key']}>{shortcut}</kbd>}
    </span>,
    anchor.current?.closest('dialog') ?? document.body,
  );
}
