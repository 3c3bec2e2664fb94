import { useEffect, useState } from 'react';
import { hasUnsavedFileChanges } from '#src/store/unsavedFileChanges.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { saveStatusText } from './saveStatus.ts';
import styles from './Toolbar.module.css';

/** Says in words where the map was last saved, or that it was not and why. */
export function SaveStatusText() {
  const { services } = useEditor();
  const saving = useEditorState((state) => state.saving);
  const isChanged = useEditorState(hasUnsavedFileChanges);
  const now = useNow(services.now);
  const text = saveStatusText(saving, isChanged, now);
  const hasFailed = saving.browser.status === 'failed';
  return (
    <p
      className={hasFailed ? styles['failed'] : styles['saved']}
      role={hasFailed ? 'alert' : undefined}
      title={text}
    >
      {text}
    </p>
  );
}

/** The time, fresh enough for words like "12 s ago": at every render, and every five seconds. */
function useNow(now: () => number): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 5000);
    return () => clearInterval(timer);
  }, []);
  return now();
}
