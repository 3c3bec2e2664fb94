import { useEffect } from 'react';
import { Announcer } from '#src/panels/Announcer.tsx';
import { useEditor } from '#src/store/useEditor.tsx';
import { useSafeKeeping } from './useSafeKeeping.ts';
import { FileDrop } from './FileDrop.tsx';
import { NoticeRegion } from './NoticeRegion.tsx';
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx';

/** What belongs to the whole page and shows only when something happens: messages, what is read aloud, dropped files. */
export function PageExtras() {
  useSafeKeeping();
  const editor = useEditor();
  // Here since these come once the map stands: what keeps it is fetched after that, too.
  useEffect(() => editor.startSaving(), [editor]);
  return (
    <>
      <NoticeRegion />
      <ReadOnlyBanner />
      <Announcer />
      <FileDrop />
    </>
  );
}
