import type { StoreApi } from 'zustand/vanilla';
import { saveMap } from '#src/file/save.ts';
import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import { checksum } from '#src/lib/checksum.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { Editor, MapOrigin } from './editor.ts';
import type { EditorState } from './editorState.ts';
import type { Moment } from './history.ts';
import type { Services } from './services.ts';

/** An edit, an undo or a redo, as it is kept in the browser. */
export type Change = {
  /** The map, and which of its states was looked at, before it and after it. */
  readonly before: Moment;
  readonly after: Moment;
  readonly label: string;
  /** `more`: it prolongs the edit before, as typing does. */
  readonly how: 'edit' | 'more' | 'undo' | 'redo';
  readonly time: number;
};

/** What keeps the maps in this browser, one of them open. */
export type Saving = {
  /** Another map is open now. */
  readonly opened: (document: MapDocument, origin: MapOrigin) => void;
  /** The open map was changed; it is written soon. */
  readonly changed: (change: Change) => void;
  /**
   * Writes all that is waiting at once, in two ways, as the page may be about to go; resolves when it is stored or has
   * failed.
   */
  readonly flush: () => Promise<void>;
  /** Says that the open map can't be changed here. */
  readonly refuse: () => void;
  /** Makes this tab the one that changes the open map. */
  readonly takeOver: () => void;
  /** Whether another tab changes this map. */
  readonly isOpenElsewhere: (mapId: string) => Promise<boolean>;
  /** No more writes. */
  readonly dispose: () => void;
};

/** What saving needs of the editor. */
export type SavingHost = {
  readonly store: StoreApi<EditorState>;
  readonly services: Services;
  readonly notify: Editor['notify'];
};

/** A map with edits that nothing is there to write yet; `revision`: the one that it was opened in. */
type Unwritten = {
  readonly first: MapDocument;
  readonly last: MapDocument;
  readonly revision: number | undefined;
};

/** What writes: fetched once the first picture stands. */
export const saverCode = fetchedOnce(() => import('./journal/saver.ts'));

/** Milliseconds until what writes is asked for again where it could not be fetched. */
const retryDelay = 2000;

/** Keeps maps; edits made before what writes is here wait in memory. `begin` fetches it, as the first edit does. */
export function createSaving(host: SavingHost): Saving & { readonly begin: () => void } {
  const { services, store } = host;
  let saver = saverCode.now()?.createSaver(host);
  let fetching: Promise<Saving | undefined> | undefined;
  let early: ((there: Saving) => void)[] = [];
  const unwritten = new Map<string, Unwritten>();
  let revision: number | undefined;
  let isDisposed = false;

  function fetchSaver(): Promise<Saving | undefined> {
    fetching ??= saverCode.fetch().then(
      (code) => {
        saver = code.createSaver(host);
        for (const call of early) call(saver);
        early = [];
        return saver;
      },
      () => {
        fetching = undefined;
        if (isDisposed) return undefined;
        const { saving } = store.getState();
        const browser = { status: 'failed', reason: notFetched } as const;
        if (unwritten.size > 0) store.setState({ saving: { ...saving, browser } });
        services.later(retryDelay, () => void fetchSaver());
        return undefined;
      },
    );
    return fetching;
  }

  function tell(call: (there: Saving) => void) {
    if (saver === undefined) early.push(call);
    else call(saver);
  }

  return {
    begin: () => void (saver ?? fetchSaver()),
    opened: (document, origin) => {
      revision = origin.revision;
      tell((there) => there.opened(document, origin));
    },
    changed: (change) => {
      tell((there) => there.changed(change));
      if (saver !== undefined) return;
      const { id } = change.after.document;
      const began = unwritten.get(id) ?? { first: change.before.document, revision };
      unwritten.set(id, { ...began, last: change.after.document });
      store.setState({ saving: { ...store.getState().saving, browser: { status: 'saving' } } });
      void fetchSaver();
    },
    flush: async () => {
      if (saver === undefined) for (const edited of unwritten.values()) keepTail(services, edited);
      if (saver !== undefined || unwritten.size > 0) await (saver ?? (await fetchSaver()))?.flush();
    },
    refuse: () => tell((there) => there.refuse()),
    takeOver: () => tell((there) => there.takeOver()),
    isOpenElsewhere: async (mapId) => (await (saver ?? fetchSaver()))?.isOpenElsewhere(mapId) ?? false,
    dispose: () => {
      isDisposed = true;
      tell((there) => there.dispose());
    },
  };
}

const notFetched =
  'The part of Pullmap that keeps maps could not be loaded. Check the connection, and save the map as a file meanwhile.';

/** The whole map: nothing else can be written before what writes is here. */
function keepTail({ now, storage }: Services, { first, last, revision }: Unwritten) {
  const { id, title } = last;
  const begins = checksum(saveMap(first));
  storage.keepTail(id, { id, title, savedAt: now(), text: saveMap(last), after: revision, begins });
}
