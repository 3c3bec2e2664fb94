import { useEffect } from 'react';
import { Announcer } from '#src/panels/Announcer.tsx';
import { useEditor } from '#src/store/useEditor.tsx';
import type { Editor } from '#src/store/editor.ts';
import { whenIdle } from '#src/store/whenIdle.ts';
import { useAreaKeys } from './useAreaKeys.ts';
import { useSafeKeeping } from './useSafeKeeping.ts';
import { FileDrop } from './FileDrop.tsx';
import { NoticeRegion } from './NoticeRegion.tsx';
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx';

/** What prints the map comes last: nobody prints in the first second. */
function whilePrinting(editor: Editor): () => void {
  let stop: (() => void) | undefined;
  let isOver = false;
  const start = async () => {
    // Without it the browser prints what is on screen.
    const code = await import('./printMap.ts').catch(() => undefined);
    if (!isOver) stop = code?.watchPrinting(editor);
  };
  whenIdle(() => void start());
  return () => {
    isOver = true;
    stop?.();
  };
}

/**
 * What belongs to the whole page and shows only when something happens: messages, what is read aloud, dropped
 * files, keys that go from area to area.
 */
export function PageExtras() {
  useSafeKeeping();
  useAreaKeys();
  const editor = useEditor();
  // Here since these come once the map stands: what keeps it is fetched after that, too.
  useEffect(() => editor.startSaving(), [editor]);
  useEffect(() => whilePrinting(editor), [editor]);
  return (
    <>
      <NoticeRegion />
      <ReadOnlyBanner />
      <Announcer />
      <FileDrop />
    </>
  );
}
