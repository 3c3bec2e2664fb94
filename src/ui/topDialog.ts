import { useSyncExternalStore } from 'react';

const changed = 'topdialogchange';

/** Says that a modal dialog has been opened or closed. */
export function dialogsChanged(): void {
  document.dispatchEvent(new Event(changed));
}

/** The modal dialog that was opened last, in which alone something can be pressed; undefined while there is none. */
export function useTopDialog(): Element | undefined {
  return useSyncExternalStore(listen, topDialog);
}

function listen(onChange: () => void): () => void {
  document.addEventListener(changed, onChange);
  return () => document.removeEventListener(changed, onChange);
}

function topDialog(): Element | undefined {
  return [...document.querySelectorAll('dialog[open][data-modal]')].at(-1);
}
