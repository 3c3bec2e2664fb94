import { movedTo } from '../documentActions.ts';
import { emptyHistory, historyBound } from '../history.ts';
import type { SavingHost } from '../saving.ts';
import { documentOf } from './documentOf.ts';
import type { ReadJournal } from './readJournal.ts';
import { restoredHistory } from './restoredHistory.ts';

/** Puts what is stored in place of what is shown, without a history; false: it can't be read, and nothing changes. */
export function showStored({ store }: SavingHost, { reader, tree }: ReadJournal): boolean {
  const state = store.getState();
  const document = documentOf(reader, tree, state.document);
  if (document === undefined) return false;
  store.setState({
    ...movedTo(state, { document, stateId: state.stateId }),
    history: emptyHistory,
    gesture: undefined,
    saving: { ...state.saving, storedDocument: document },
  });
  return true;
}

/** Puts the history that is stored before the one of this session. */
export function restoreHistory({ store }: SavingHost, { reader, tree, steps }: ReadJournal): void {
  const { document, history } = store.getState();
  const restored = restoredHistory(reader, document, tree, steps);
  const isUntouched = history.past.length === 0 && history.future.length === 0;
  store.setState({
    history: {
      past: [...restored.past, ...history.past].slice(-historyBound),
      future: isUntouched ? restored.future : history.future,
    },
  });
}
