import type { Saving, SavingHost } from '../saving.ts';
import { browserTabs } from './browserTabs.ts';
import { type OpenedMap, openedMap } from './openedMap.ts';

/** Milliseconds that a map stays in the bin. */
const binKept = 30 * 86_400_000;

const readOnly = {
  tone: 'warning',
  text: 'Nothing was changed: this map is being edited in another tab. Take over to edit it here, or open a copy.',
} as const;

/** Keeps the open map, and those that were open before until their last edits are written. */
export function createSaver(host: SavingHost): Saving {
  const { services } = host;
  const tabs = services.tabs ?? browserTabs();
  let open: OpenedMap | undefined;
  let closing = Promise.resolve();
  void services.storage.emptyBin(services.now() - binKept);

  return {
    opened: (document, origin) => {
      const before = open;
      if (before !== undefined) closing = closing.then(before.close);
      const next = openedMap(host, tabs, document, origin);
      open = next;
      // The same map: its last edits are to be written first, and the right to change it is to be free.
      if (before?.mapId === document.id) void closing.then(next.start);
      else next.start();
    },
    changed: (change) => open?.journal.changed(change),
    flush: async () => {
      await open?.journal.flush();
      await closing;
    },
    refuse: () => host.notify(readOnly),
    takeOver: () => open?.takeOver(),
    isOpenElsewhere: async (mapId) =>
      mapId === open?.mapId
        ? host.store.getState().saving.browser.status === 'read-only'
        : tabs.isClaimed(mapId),
    dispose: () => open?.dispose(),
  };
}
