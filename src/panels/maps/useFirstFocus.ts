import { type RefObject, useEffect, useRef } from 'react';

/** For the box around the field that is typed into first: it has the focus once it stands. */
export function useFirstFocus(): RefObject<HTMLSpanElement | null> {
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return box;
}
