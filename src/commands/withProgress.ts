import { type ExportWork, exportWork } from '#src/export/exportWork.ts';
import type { Editor } from '#src/store/editor.ts';

/** What is done sooner needs no words. In milliseconds. */
const patience = 500;

/**
 * Does what may take a while. After half a second the page shows how much of it is done (`what`: "Making the slides"),
 * with a way to cancel it.
 */
export async function withProgress<Made>(
  editor: Editor,
  what: string,
  make: (work: ExportWork) => Promise<Made>,
): Promise<Made> {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  let part = 0;
  let isShown = false;
  const show = () => {
    isShown = true;
    editor.setWork({ what, part, cancel });
  };
  const stopWaiting = editor.services.later(patience, show);
  try {
    return await make(
      exportWork(controller.signal, (reached) => {
        part = reached;
        if (isShown) show();
      }),
    );
  } finally {
    stopWaiting();
    // Another piece of work may be shown by now.
    if (editor.store.getState().work?.cancel === cancel) editor.setWork(undefined);
  }
}
