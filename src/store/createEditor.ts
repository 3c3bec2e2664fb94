import { createStore } from 'zustand/vanilla';
import { createDocument } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import { createAutosave } from './autosave.ts';
import { documentActions } from './documentActions.ts';
import type { Editor, MapOrigin } from './editor.ts';
import { activeState, type EditorState, type SaveStatus } from './editorState.ts';
import { emptyHistory } from './history.ts';
import { createMapWriter } from './mapWriter.ts';
import { readPreferences } from './preferences.ts';
import { emptySelection } from './selection.ts';
import type { Services } from './services.ts';
import { viewActions } from './viewActions.ts';

/** What an editor starts with; without a document it is a new, empty map. */
export type EditorOptions = MapOrigin & { readonly document?: MapDocument };

/**
 * The one mutable thing. Nothing is written before the first edit, and an editor only ever holds a document that was
 * read whole, so that a map that could not be read is never written over. Tests make as many editors as they like.
 */
export function createEditor(services: Services, options: EditorOptions = {}): Editor {
  const { document = createDocument({ id: services.newId('m') }), ...origin } = options;
  const preferences = readPreferences(services.storage.readPreferences());
  const store = createStore<EditorState>(() => ({
    ...stateOfMap(document, origin, services.now()),
    preferences,
    notices: [],
    work: undefined,
    dialog: undefined,
    pastedText: '',
    view: 'map',
    panel: 'details',
    viewRequest: undefined,
  }));
  const isOpen = (mapId: string) => store.getState().document.id === mapId;
  const views = viewActions(store, services);
  const writer = createMapWriter(services, isOpen, () => views.notify(otherVersionKept));
  const autosave = createAutosave(services, writer, (mapId, browser) => {
    if (isOpen(mapId)) store.setState({ saving: { ...store.getState().saving, browser } });
  });

  const setFile: Editor['setFile'] = (known) =>
    store.setState({ saving: { ...store.getState().saving, ...known } });

  writer.opened(document.id, origin.savedAt);

  return {
    store,
    services,
    ...documentActions(store, services, autosave, views.notify),
    ...views,
    open: (next, nextOrigin) => {
      void autosave.flush();
      store.setState({ ...stateOfMap(next, nextOrigin, services.now()), dialog: undefined });
      writer.opened(next.id, nextOrigin.savedAt);
      // A map from a file is kept from the start, so that reloading the page shows it again.
      if (nextOrigin.file !== undefined) autosave.changed(next);
    },
    savedToFile: (name) => {
      const { document: written, saving } = store.getState();
      if (saving.file?.place === undefined)
        setFile({ file: { name, at: services.now() }, fileDocument: written });
    },
    setFile,
    flush: autosave.flush,
    dispose: autosave.dispose,
  };
}

const otherVersionKept = {
  tone: 'warning',
  text: 'This browser held another version of this map. It is kept under recent maps.',
} as const;

/** The keys that start anew with each map (`isPerMap` in the policy). */
function stateOfMap(document: MapDocument, origin: MapOrigin, now: number) {
  return {
    document,
    stateId: activeState({ document, stateId: '' }).id,
    history: emptyHistory,
    gesture: undefined,
    selection: emptySelection,
    editing: undefined,
    isNamingState: false,
    tool: { tool: 'select' as const },
    prompt: undefined,
    explained: undefined,
    pointedAt: undefined,
    saving: savingOf(document, origin, now),
    viewport: { x: 0, y: 0, zoom: 1 },
    presenting: undefined,
    comparing: {},
  };
}

function savingOf(document: MapDocument, origin: MapOrigin, now: number): SaveStatus {
  const { file, place, savedAt, isRepaired = false } = origin;
  return {
    browser: savedAt === undefined ? { status: 'nothing-to-save' } : { status: 'saved', at: savedAt },
    file: file === undefined ? undefined : { name: file, at: now, ...(place && { place }) },
    fileDocument: file === undefined || isRepaired ? undefined : document,
  };
}
