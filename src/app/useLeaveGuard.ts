import { useEffect } from 'react';
import type { Editor } from '#src/store/editor.ts';
import { hasUnsavedFileChanges } from '#src/store/unsavedFileChanges.ts';

/**
 * Nothing is lost by leaving: what is waiting is written as the page goes, and the browser asks first when the map has
 * edits that no file holds.
 */
export function useLeaveGuard(editor: Editor) {
  useEffect(() => {
    const flush = () => void editor.flush();
    const flushWhenHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    const ask = (event: BeforeUnloadEvent) => {
      flush();
      if (hasUnsavedFileChanges(editor.store.getState())) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flushWhenHidden);
    };
  }, [editor]);
}
