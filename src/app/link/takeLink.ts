import type { Editor } from '#src/store/editor.ts';

/**
 * Takes the map out of the page's address, where it is longer than anybody wants to see and would be opened again with
 * every reload, and asks what to do with it.
 */
export function takeLink(editor: Editor): void {
  const { hash, pathname, search } = location;
  history.replaceState(history.state, '', pathname + search);
  editor.openLinkDialog(hash);
}
