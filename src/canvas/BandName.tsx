import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Rect } from '#src/lib/geometry.ts';
import styles from './BandsView.module.css';

type Props = {
  readonly head: Rect;
  readonly name: string;
  /** With the new name; with undefined where it stays. */
  readonly onDone: (name: string | undefined) => void;
};

/** The name of a stage or lane, open for typing where it stands. Enter and leaving it keep what was typed, Escape does not. */
export function BandName({ head, name, onDone }: Props) {
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    // The menu that opened it gives the focus back when it is gone.
    const timer = setTimeout(() => {
      field.current?.focus({ preventScroll: true });
      field.current?.select();
    });
    return () => clearTimeout(timer);
  }, []);
  const close = (isKept: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(isKept && text.trim() !== '' && text !== name ? text.trim() : undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || !['Enter', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    close(event.key === 'Enter');
  };
  return (
    <input
      ref={field}
      className={`nodrag nopan nowheel nokey ${styles['name']}`}
      style={{ left: head.x + 4, top: head.y + 2, width: head.width - 8, height: 26 }}
      aria-label="Name"
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => close(true)}
      onKeyDown={onKeyDown}
    />
  );
}
