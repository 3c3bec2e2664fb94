import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a page of rows: it has the focus once it stands. When the row with the focus goes, the same button of the row that
 * takes its place has it; without one, what has it first: the field to type into (`data-autofocus`), or else the way back
 * (`data-back`). `remember` says which button was pressed.
 */
export function useRowFocus(rows: readonly unknown[] | undefined): {
  readonly page: RefObject<HTMLDivElement | null>;
  readonly remember: (row: number, button: number) => void;
} {
  const page = useRef<HTMLDivElement>(null);
  const pressed = useRef<{ readonly row: number; readonly button: number }>(undefined);
  useEffect(() => first(page.current)?.focus(), []);
  useEffect(() => {
    const { activeElement } = document;
    if (rows === undefined || pressed.current === undefined || !isNowhere(activeElement)) return;
    const { row, button } = pressed.current;
    const shown = page.current?.querySelectorAll('li');
    const buttons = shown?.[Math.min(row, shown.length - 1)]?.querySelectorAll('button');
    (buttons?.[button] ?? first(page.current))?.focus();
  }, [rows]);
  return {
    page,
    remember: (row, button) => {
      pressed.current = { row, button };
    },
  };
}

function first(page: HTMLElement | null): HTMLElement | null | undefined {
  return (
    page?.querySelector<HTMLElement>('[data-autofocus]') ?? page?.querySelector<HTMLElement>('[data-back]')
  );
}

/** True where what had the focus is gone. */
function isNowhere(active: Element | null): boolean {
  return active === null || active === document.body || active instanceof HTMLDialogElement;
}
