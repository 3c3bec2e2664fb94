import { useEffect } from 'react';
import { isCommandEnabled } from '#src/commands/command.ts';
import { commandForKey } from '#src/commands/commandForKey.ts';
import type { Editor } from '#src/store/editor.ts';
import { platform } from '#src/commands/platform.ts';

/** One listener for the shortcuts of every command. What was handled nearer to the focus is left alone. */
export function useShortcuts(editor: Editor) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isModalOpen()) return;
      if (isForTheName(event, editor)) return;
      const command = commandForKey(event, event.target, platform);
      if (command === undefined || !isCommandEnabled(command, editor)) return;
      if (command.keepsDefault !== true) event.preventDefault();
      void command.run(editor);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [editor]);
}

/** A press beside the controls of a dialog leaves the focus on the page behind it, which must stay still. */
function isModalOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** Letters that come while a name is about to open for typing are no commands. */
function isForTheName(event: KeyboardEvent, editor: Editor): boolean {
  const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
  return isLetter && editor.store.getState().editing !== undefined;
}
