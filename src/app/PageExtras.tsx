import { useEffect } from 'react';
import { Announcer } from '#src/panels/Announcer.tsx';
import { useEditor } from '#src/store/useEditor.tsx';
import { useSafeKeeping } from './useSafeKeeping.ts';
import { NoticeRegion } from './NoticeRegion.tsx';
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx';

/** What belongs to the whole page and shows only when something happens: messages, and what is read aloud. */
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
    </>
  );
}
