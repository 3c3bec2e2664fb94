import { useEffect } from 'react';
import type { Editor } from '#src/store/editor.ts';

/** Below this width what stands beside the map would lie over it. Same value as in App.module.css. */
const narrow = '(max-width: 56rem)';

/** Where there is no room beside the map, the details stay away until they are asked for. */
export function useInspectorRoom(editor: Editor): void {
  useEffect(() => {
    if (window.matchMedia(narrow).matches) editor.setPanel(undefined);
  }, [editor]);
}
