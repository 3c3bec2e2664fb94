import { Announcer } from '#src/panels/Announcer.tsx';
import { NoticeRegion } from './NoticeRegion.tsx';

/** What belongs to the whole page and shows only when something happens: messages, and what is read aloud. */
export function PageExtras() {
  return (
    <>
      <NoticeRegion />
      <Announcer />
    </>
  );
}
