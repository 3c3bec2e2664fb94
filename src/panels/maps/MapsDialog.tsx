import { useState } from 'react';
import type { StoredMapSummary } from '#src/store/mapStorage.ts';
import { Dialog } from '#src/ui/Dialog.tsx';
import { BinPage } from './BinPage.tsx';
import { DamagedPage } from './DamagedPage.tsx';
import { MapsPage } from './MapsPage.tsx';
import { VersionsPage } from './VersionsPage.tsx';

/** What the dialog shows: all maps, those in the bin, what could not be read, or the earlier versions of one map. */
export type MapsPlace =
  | { readonly page: 'maps' }
  | { readonly page: 'bin' | 'damaged' }
  | { readonly page: 'versions'; readonly map: Pick<StoredMapSummary, 'id' | 'title'> };

/** The maps kept in this browser, and everything that can be done with them. */
export function MapsDialog({ onClose }: { readonly onClose: () => void }) {
  const [place, setPlace] = useState<MapsPlace>({ page: 'maps' });
  const back = () => setPlace({ page: 'maps' });
  return (
    <Dialog title={titles[place.page]} onClose={onClose} width="wide">
      {place.page === 'maps' && <MapsPage onGo={setPlace} />}
      {place.page === 'bin' && <BinPage onBack={back} />}
      {place.page === 'damaged' && <DamagedPage onBack={back} />}
      {place.page === 'versions' && <VersionsPage map={place.map} onBack={back} />}
    </Dialog>
  );
}

const titles: Readonly<Record<MapsPlace['page'], string>> = {
  maps: 'Your maps',
  bin: 'Deleted maps',
  damaged: 'Damaged parts',
  versions: 'Earlier versions',
};
