import type { Editor } from '#src/store/editor.ts';

/**
 * Code that is fetched when it is first asked for, to keep the start small; `fetchAhead` in `app` does so before anybody
 * asks. Where it can't be had, that is said ("Arranging could not be loaded. …") and the answer is undefined.
 */
export async function fetchCode<Code>(
  editor: Editor,
  what: string,
  load: () => Promise<Code>,
): Promise<Code | undefined> {
  try {
    return await load();
  } catch {
    editor.notify({
      tone: 'error',
      text: `${what} could not be loaded. Check the connection and try again.`,
    });
    return undefined;
  }
}
