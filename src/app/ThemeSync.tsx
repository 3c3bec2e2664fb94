import { useEffect } from 'react';
import type { Preferences } from '#src/store/editorState.ts';
import { useEditorState } from '#src/store/useEditor.tsx';

/** Writes the theme and the title of the map into the page: the style sheets and the browser's tab read them there. */
export function ThemeSync() {
  const theme = useEditorState((state) => state.preferences.theme);
  const title = useEditorState((state) => state.document.title);
  useEffect(() => {
    showTheme(theme);
  }, [theme]);
  useEffect(() => {
    document.title = title.trim() === '' ? 'Pullmap' : `${title} · Pullmap`;
  }, [title]);
  return undefined;
}

/** `system` leaves the choice to the style sheet, which asks the operating system. */
function showTheme(theme: Preferences['theme']) {
  document.documentElement.dataset['theme'] = theme;
}
