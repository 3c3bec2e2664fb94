import type { EditorState } from './editorState.ts';

/** What becomes of a piece of state. */
export type StatePolicy = {
  /** Undo and redo restore it. */
  readonly isUndoable: boolean;
  /** It is written to the map file and to the browser's storage. */
  readonly isInFile: boolean;
  /** It survives closing the page, apart from the map. */
  readonly isRemembered: boolean;
  /** Opening another map starts it anew. */
  readonly isPerMap: boolean;
};

/** One row for each key of the state; a key without a row does not compile. */
export const statePolicy = {
  document: { isUndoable: true, isInFile: true, isRemembered: false, isPerMap: true },
  stateId: { isUndoable: true, isInFile: false, isRemembered: false, isPerMap: true },
  history: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: true },
  gesture: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: true },
  selection: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: true },
  editing: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: true },
  isNamingState: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: true },
  tool: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: true },
  prompt: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: true },
  explained: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: true },
  pointedAt: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: true },
  saving: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: true },
  preferences: { isUndoable: false, isInFile: false, isRemembered: true, isPerMap: false },
  notices: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: false },
  work: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: false },
  dialog: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: false },
  panel: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: false },
  view: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: false },
  pastedText: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: false },
  viewport: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: true },
  comparing: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: true },
  trial: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: true },
  presenting: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: true },
  viewRequest: { isUndoable: false, isInFile: false, isRemembered: false, isPerMap: false },
} as const satisfies Record<keyof EditorState, StatePolicy>;
