import { createStore } from 'zustand/vanilla';
import { createDocument } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import { documentActions } from './documentActions.ts';
import type { Editor, MapOrigin } from './editor.ts';
import { activeState, type EditorState, type SaveStatus } from './editorState.ts';
import { emptyHistory } from './history.ts';
import { readPreferences } from './preferences.ts';
import { createSaving } from './saving.ts';
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
  const views = viewActions(store, services);
  const setFile: Editor['setFile'] = (known) =>
    store.setState({ saving: { ...store.getState().saving, ...known } });
  const saving = createSaving({ store, services, notify: views.notify });
  saving.opened(document, origin);

  return {
    store,
    services,
    ...documentActions(store, services, saving, views.notify),
    ...views,
    open: (next, nextOrigin) => {
      store.setState({ ...stateOfMap(next, nextOrigin, services.now()), dialog: undefined });
      saving.opened(next, nextOrigin);
    },
    savedToFile: (name) => {
      const { document: written, saving: before } = store.getState();
      if (before.file?.place === undefined)
        setFile({ file: { name, at: services.now() }, fileDocument: written });
    },
    setFile,
    startSaving: saving.begin,
    takeOver: saving.takeOver,
    isOpenElsewhere: saving.isOpenElsewhere,
    flush: saving.flush,
    dispose: saving.dispose,
  };
}

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
    trial: undefined,
  };
}

function savingOf(document: MapDocument, origin: MapOrigin, now: number): SaveStatus {
  const { file, place, savedAt, isRepaired = false } = origin;
  return {
    browser: savedAt === undefined ? { status: 'nothing-to-save' } : { status: 'saved', at: savedAt },
    file: file === undefined ? undefined : { name: file, at: now, ...(place && { place }) },
    fileDocument: file === undefined || isRepaired ? undefined : document,
    storedDocument: savedAt === undefined ? undefined : document,
  };
}
