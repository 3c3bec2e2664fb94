import { useEffect } from 'react';
import type { Editor } from '#src/store/editor.ts';

/** A defect outside of drawing (in a handler, a promise) is said, never swallowed; the map is not touched by it. */
export function useUnexpectedErrors(editor: Editor) {
  useEffect(() => {
    const tell = (reason: unknown) => {
      const detail = reason instanceof Error ? reason.message : String(reason);
      editor.notify({
        tone: 'error',
        text: 'Something went wrong. Your map is safe; if it happens again, save it to a file and reload the page.',
        details: [detail],
      });
    };
    const onError = (event: ErrorEvent) => {
      // Browsers report a late resize callback as an error; nothing is wrong then.
      if (!event.message.startsWith('ResizeObserver loop')) tell(event.error ?? event.message);
    };
    const onRejection = (event: PromiseRejectionEvent) => tell(event.reason);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, [editor]);
}
