import type { StoreApi } from 'zustand/vanilla';
import type { Editor } from './editor.ts';
import { activeState, type EditorState } from './editorState.ts';
import { emptySelection, existingSelection, isSameSelection } from './selection.ts';
import type { Services } from './services.ts';

/** More messages than this at a time are not read; the oldest go. */
const noticeBound = 5;

type ViewActions = Pick<
  Editor,
  | 'select'
  | 'setTool'
  | 'setPrompt'
  | 'setEditing'
  | 'setStateId'
  | 'setNamingState'
  | 'setExplained'
  | 'setPointedAt'
  | 'setView'
  | 'setPanel'
  | 'setViewport'
  | 'requestView'
  | 'setPresenting'
  | 'setComparing'
  | 'setTrial'
  | 'setDialog'
  | 'openPasteDialog'
  | 'openLinkDialog'
  | 'setPreferences'
  | 'notify'
  | 'dismissNotice'
  | 'setWork'
>;

/** Everything that changes what is seen and not what is in the map: none of it is in the history. */
export function viewActions(store: StoreApi<EditorState>, services: Services): ViewActions {
  return {
    select: (selection) => {
      const state = store.getState();
      const wanted = existingSelection({ ...emptySelection, ...selection }, activeState(state));
      // The canvas reports every selection back; the same one again must not wake up every view.
      if (!isSameSelection(wanted, state.selection)) store.setState({ selection: wanted });
    },
    setTool: (tool) => store.setState({ tool }),
    setPrompt: (prompt) => store.setState({ prompt }),
    setEditing: (node) => {
      const exists = node !== undefined && activeState(store.getState()).nodes.some(({ id }) => id === node);
      store.setState({ editing: exists ? node : undefined });
    },
    setStateId: (stateId) => lookAtState(store, stateId),
    setNamingState: (isNamingState) => store.setState({ isNamingState }),
    setExplained: (explained) => store.setState({ explained, pointedAt: undefined }),
    setPointedAt: (pointedAt) => store.setState({ pointedAt }),
    setView: (view) =>
      store.setState({
        view,
        viewRequest: undefined,
        gesture: undefined,
        editing: undefined,
        tool: { tool: 'select' },
        prompt: undefined,
      }),
    setPanel: (panel) => store.setState({ panel }),
    setViewport: (viewport) => store.setState({ viewport }),
    requestView: (wish) => store.setState({ viewRequest: { wish } }),
    setPresenting: (presenting) => store.setState({ presenting }),
    setComparing: (change) => store.setState({ comparing: { ...store.getState().comparing, ...change } }),
    setTrial: (trial) => store.setState({ trial }),
    setDialog: (dialog) => store.setState({ dialog }),
    openPasteDialog: (pastedText) => store.setState({ dialog: 'paste', pastedText }),
    openLinkDialog: (pastedText) => store.setState({ dialog: 'link', pastedText }),
    setPreferences: (changed) => {
      const preferences = { ...store.getState().preferences, ...changed };
      store.setState({ preferences });
      services.storage.writePreferences(preferences);
    },
    notify: (notice) => {
      // The same message again replaces the old one in place of piling up.
      const others = store
        .getState()
        .notices.filter(({ text, tone }) => text !== notice.text || tone !== notice.tone);
      store.setState({
        notices: [...others, { ...notice, id: services.newId('notice') }].slice(-noticeBound),
      });
    },
    setWork: (work) => store.setState({ work }),
    dismissNotice: (id) => {
      store.setState({ notices: store.getState().notices.filter((notice) => notice.id !== id) });
    },
  };
}

function lookAtState(store: StoreApi<EditorState>, stateId: string) {
  const state = store.getState();
  if (stateId === state.stateId || !state.document.states.some(({ id }) => id === stateId)) return;
  const selection = existingSelection(state.selection, activeState({ document: state.document, stateId }));
  store.setState({
    stateId,
    selection,
    gesture: undefined,
    editing: undefined,
    isNamingState: false,
    tool: { tool: 'select' },
    prompt: undefined,
  });
}
