import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import type { Command } from './command.ts';
import { fetchCode } from './fetchCode.ts';

/** What is done to states; fetched when it is first asked for. */
const stateWork = fetchedOnce(() => import('./stateWork.ts'));
type StateWork = Awaited<ReturnType<typeof stateWork.fetch>>;

const hasSeveral = (editor: Editor) => editor.store.getState().document.states.length > 1;

/** The states of a map: current, future, and what else a team compares. */
export const stateCommands: readonly Command[] = [
  {
    ...work('new', 'New state from this one', ({ newFromThis }) => newFromThis),
    shortcuts: ['Alt+Shift+S'],
    keywords: ['future', 'ideal', 'copy', 'duplicate', 'version', 'add'],
  },
  {
    ...work('new-blank', 'New blank state', ({ newBlank }) => newBlank),
    keywords: ['future', 'ideal', 'empty', 'add'],
  },
  {
    id: 'state.rename',
    title: 'Rename state',
    group: 'State',
    keywords: ['name', 'title'],
    run: (editor) => editor.setNamingState(true),
  },
  {
    ...work(
      'move-earlier',
      'Move state to the left',
      ({ move }) =>
        (editor) =>
          move(editor, -1),
    ),
    keywords: ['order', 'reorder', 'before'],
    isEnabled: (editor) => hasSeveral(editor) && placeOfActive(editor) > 0,
  },
  {
    ...work(
      'move-later',
      'Move state to the right',
      ({ move }) =>
        (editor) =>
          move(editor, 1),
    ),
    keywords: ['order', 'reorder', 'after'],
    isEnabled: (editor) => placeOfActive(editor) < editor.store.getState().document.states.length - 1,
  },
  {
    ...work('delete', 'Delete state', ({ deleteThis }) => deleteThis),
    keywords: ['remove'],
    isEnabled: hasSeveral,
  },
  {
    id: 'state.next',
    title: 'Show the next state',
    group: 'State',
    shortcuts: ['Alt+S'],
    keywords: ['switch', 'current', 'future', 'before', 'after'],
    isEnabled: hasSeveral,
    run: showNext,
  },
  {
    ...work('changes', 'Mark what changed', ({ markChanges }) => markChanges),
    keywords: ['compare', 'overlay', 'difference'],
    isEnabled: hasSeveral,
    isOn: (editor) => editor.store.getState().comparing.isOnMap === true,
  },
  ...([1, -1] as const).map(
    (by): Command => ({
      ...work(
        by > 0 ? 'next-change' : 'previous-change',
        `Go to ${by > 0 ? 'next' : 'previous'} change`,
        ({ goToChange }) =>
          (editor) =>
            goToChange(editor, by),
      ),
      view: 'map',
      shortcuts: [by > 0 ? 'D' : 'Shift+D'],
      keywords: ['difference'],
      isEnabled: hasSeveral,
    }),
  ),
];

function work(name: string, title: string, pick: (code: StateWork) => (editor: Editor) => void): Command {
  const run = (editor: Editor) => {
    const code = stateWork.now();
    if (code !== undefined) return pick(code)(editor);
    return fetchCode(editor, 'Changing states', stateWork.fetch).then((fetched) => {
      if (fetched !== undefined) pick(fetched)(editor);
    });
  };
  return { id: `state.${name}`, title, group: 'State', run };
}

function placeOfActive(editor: Editor): number {
  const state = editor.store.getState();
  return state.document.states.indexOf(activeState(state));
}

/** After the last comes the first again. */
function showNext(editor: Editor): void {
  const { states } = editor.store.getState().document;
  const next = states[(placeOfActive(editor) + 1) % states.length];
  if (next !== undefined) editor.setStateId(next.id);
}
