import { Announcer } from '#src/panels/Announcer.tsx';
import { FileDrop } from './FileDrop.tsx';
import { NoticeRegion } from './NoticeRegion.tsx';

/** What belongs to the whole page and shows only when something happens: messages, what is read aloud, dropped files. */
export function PageExtras() {
  return (
    <>
      <NoticeRegion />
      <Announcer />
      <FileDrop />
    </>
  );
}
