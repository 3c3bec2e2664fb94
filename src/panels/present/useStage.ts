import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** How long the controls stay in sight after the pointer has moved, in milliseconds. */
const awakeFor = 2500;

/** Opens the dialog as a modal with the focus on itself, so that Space turns the page and presses no button. */
export function useModal(stage: RefObject<HTMLDialogElement | null>) {
  useEffect(() => {
    const element = stage.current;
    const before = document.activeElement;
    if (element !== null && !element.open) element.showModal();
    element?.focus();
    return () => {
      element?.close();
      if ((before instanceof HTMLElement || before instanceof SVGElement) && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [stage]);
}

/** True for a while after `wake` was called. */
export function useAwake(): { readonly isAwake: boolean; readonly wake: () => void } {
  const [isAwake, setAwake] = useState(true);
  const timer = useRef<number>(undefined);
  const wake = useCallback(() => {
    setAwake(true);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setAwake(false), awakeFor);
  }, []);
  useEffect(() => {
    timer.current = window.setTimeout(() => setAwake(false), awakeFor);
    return () => window.clearTimeout(timer.current);
  }, []);
  return { isAwake, wake };
}

/** True for the keys that a control needs for itself: those that press a button or move in a radio group. */
export function isKeyOfControl(target: EventTarget, key: string): boolean {
  if (target instanceof HTMLInputElement) return key === ' ' || key.startsWith('Arrow');
  return target instanceof HTMLButtonElement && (key === ' ' || key === 'Enter');
}
