import { Lock } from 'lucide-react';
import { openCopy } from '#src/store/openCopy.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import styles from './ReadOnlyBanner.module.css';

/** Says that another tab changes this map, and what can be done; nothing while this tab does. */
export function ReadOnlyBanner() {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.saving.browser.status === 'read-only');
  return (
    <output className={styles['place']}>
      {isReadOnly && (
        <div className={styles['banner']}>
          <Lock size={16} className={styles['icon']} aria-hidden />
          <p className={styles['text']}>
            This map is open in another tab. Here you can read it and export it.
          </p>
          <Button size="s" tone="primary" onClick={editor.takeOver}>
            Take over
          </Button>
          <Button size="s" onClick={() => void openCopy(editor)}>
            Open a copy
          </Button>
        </div>
      )}
    </output>
  );
}
