import { useState } from 'react';

/** Below this width the details lie over the map, so they stay away until asked for. Same value as in App.module.css. */
const narrow = '(max-width: 56rem)';

/** Whether the details are shown: at first where there is room for them, then as the user wants. */
export function useInspectorRoom(): { readonly isOpen: boolean; readonly toggle: () => void } {
  const [isOpen, setOpen] = useState(() => !window.matchMedia(narrow).matches);
  return { isOpen, toggle: () => setOpen(!isOpen) };
}
