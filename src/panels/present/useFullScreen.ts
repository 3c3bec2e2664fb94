import { useEffect, useRef } from 'react';

/**
 * Fills the screen as long as the component is there, where the browser allows it; elsewhere the window is filled.
 * Leaving the full screen by the browser's own means (Escape, F11) is reported: it ends the presentation.
 */
export function useFullScreen(onLeave: () => void) {
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  }, [onLeave]);
  useEffect(() => {
    const page = document.documentElement;
    let isHere = true;
    let isFull = document.fullscreenElement !== null;
    const wasFull = isFull;
    const watch = () => {
      const hasLeft = isFull && document.fullscreenElement === null;
      isFull = document.fullscreenElement !== null;
      if (hasLeft && isHere) leave.current();
    };
    document.addEventListener('fullscreenchange', watch);
    // Refused (in a frame, without a key press) or unknown (on an iPhone): the window has to do.
    if (!wasFull) void page.requestFullscreen?.().catch(() => undefined);
    return () => {
      isHere = false;
      document.removeEventListener('fullscreenchange', watch);
      if (!wasFull && document.fullscreenElement !== null)
        void document.exitFullscreen().catch(() => undefined);
    };
  }, []);
}
