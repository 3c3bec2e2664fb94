import type { StoreApi } from 'zustand/vanilla';
import type { MapDocument } from '#src/model/document.ts';
import { settleInBands } from '#src/layout/settleInBands.ts';
import { moveNodes } from '#src/model/edits/moveNodes.ts';
import type { Editor, Gesture } from './editor.ts';
import { activeState, type EditorState, type GesturePreview } from './editorState.ts';
import { grownTooLarge } from './grownTooLarge.ts';
import {
  isProlonged,
  type Moment,
  recordEdit,
  redoLabel,
  stepBack,
  stepForward,
  undoLabel,
} from './history.ts';
import { appearedItems, existingSelection, selectionSize } from './selection.ts';
import type { Saving } from './saving.ts';
import type { Services } from './services.ts';

type DocumentActions = Pick<Editor, 'edit' | 'undo' | 'redo' | 'beginGesture' | 'cancelGesture'>;

/** The one door: whatever changes the map passes here, is recorded and is saved. */
export function documentActions(
  store: StoreApi<EditorState>,
  services: Services,
  saving: Pick<Saving, 'changed' | 'refuse'>,
  notify: Editor['notify'],
): DocumentActions {
  /** True, and said, where another tab changes this map. */
  function isRefused({ saving: { browser } }: EditorState): boolean {
    if (browser.status === 'read-only') saving.refuse();
    return browser.status === 'read-only';
  }

  function change(edited: MapDocument, label: string, mergeKey: string | undefined) {
    const state = store.getState();
    if (isRefused(state)) return;
    const excess = grownTooLarge(state.document, edited);
    if (excess !== undefined) {
      notify({ tone: 'error', text: excess });
      return;
    }
    const before = { document: state.document, stateId: state.stateId };
    const edit = { label, mergeKey, time: services.now() };
    const how = isProlonged(state.history, before, edit) ? 'more' : 'edit';
    const history = recordEdit(state.history, before, edit);
    const document = settleInBands(state.document, edited);
    const after = movedTo(state, { document, stateId: state.stateId });
    store.setState({ history, ...after });
    saving.changed({ before, after, how, ...edit });
  }

  function travel(how: 'undo' | 'redo') {
    const state = store.getState();
    if (state.gesture !== undefined) {
      // What is under way is what people mean to take back.
      store.setState({ gesture: undefined });
      return;
    }
    const before = { document: state.document, stateId: state.stateId };
    const [step, labelOf] = how === 'undo' ? [stepBack, undoLabel] : [stepForward, redoLabel];
    const found = step(state.history, before);
    if (found === undefined || isRefused(state)) return;
    const { history, ...moment } = found;
    const after = movedTo(state, moment);
    store.setState({ history, ...after, selection: selectionAfter(state, moment), editing: undefined });
    saving.changed({ before, after, label: labelOf(state.history) ?? '', how, time: services.now() });
  }

  return {
    edit: (label, edit, options) => {
      const before = store.getState().document;
      const after = edit(before);
      if (after !== before) change(after, label, options?.mergeKey);
    },
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    beginGesture: (label) => beginGesture(store, label, change),
    cancelGesture: () => store.setState({ gesture: undefined }),
  };
}

/** The parts of the state that follow the document: nothing may point at what does not exist. */
export function movedTo(state: EditorState, moment: Moment) {
  const map = activeState(moment);
  const exists = (id: string | undefined) => id !== undefined && map.nodes.some((node) => node.id === id);
  const { tool } = state;
  const isHalfConnected = tool.tool === 'connect' && tool.from !== undefined && !exists(tool.from);
  return {
    document: moment.document,
    stateId: map.id,
    selection: existingSelection(state.selection, map),
    editing: exists(state.editing) ? state.editing : undefined,
    tool: isHalfConnected ? { ...tool, from: undefined } : tool,
  };
}

/** What came back is what people look at next; when nothing did, the selection stays. */
function selectionAfter(state: EditorState, moment: Moment) {
  const map = activeState(moment);
  const before = state.document.states.find((candidate) => candidate.id === map.id);
  const appeared = before === undefined ? undefined : appearedItems(before, map);
  return appeared !== undefined && selectionSize(appeared) > 0
    ? appeared
    : existingSelection(state.selection, map);
}

function beginGesture(
  store: StoreApi<EditorState>,
  label: string,
  change: (document: MapDocument, label: string, mergeKey: undefined) => void,
): Gesture {
  let current: GesturePreview = { label, positions: new Map(), guides: [] };
  store.setState({ gesture: current });
  // Another gesture, an undo or another map may have ended this one.
  const isAlive = () => store.getState().gesture === current;

  return {
    update: (preview) => {
      if (!isAlive()) return;
      current = { label, ...preview };
      store.setState({ gesture: current });
    },
    commit: () => {
      if (!isAlive()) return;
      const { document, stateId } = store.getState();
      const moved = moveNodes(document, stateId, current.positions);
      if (moved !== document) change(moved, label, undefined);
      store.setState({ gesture: undefined });
    },
    cancel: () => {
      if (isAlive()) store.setState({ gesture: undefined });
    },
  };
}
