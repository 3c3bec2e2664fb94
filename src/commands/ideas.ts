import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import type { Editor } from '#src/store/editor.ts';
import { onlySelectedEdge, onlySelectedNode, selectedNodes } from '#src/store/selection.ts';
import type { Command } from './command.ts';
import { fetchCode } from './fetchCode.ts';

/** What is done to ideas; fetched ahead, so that the name of a new one is open for the next key. */
export const ideaCode = fetchedOnce(() => import('./ideaWork.ts'));
type IdeaWork = Awaited<ReturnType<typeof ideaCode.fetch>>;

/** Improvement ideas: on what is selected, and out of the way. */
export const ideaCommands: readonly Command[] = [
  {
    id: 'stream.add-idea',
    title: 'Add kaizen burst here',
    group: 'Stream',
    shortcuts: ['Shift+B'],
    keywords: ['idea', 'improvement'],
    view: 'map',
    isEnabled: (editor) => subject(editor) !== undefined,
    run: (editor) => withCode(editor, (code) => code.addIdea(editor, subject(editor))),
  },
  {
    id: 'stream.park-ideas',
    title: 'Move to the parking lot',
    group: 'Stream',
    keywords: ['idea', 'kaizen', 'aside'],
    view: 'map',
    isEnabled: (editor) => selectedIdeas(editor).size > 0,
    run: (editor) => withCode(editor, (code) => code.parkOnes(editor, selectedIdeas(editor))),
  },
];

function withCode(editor: Editor, run: (code: IdeaWork) => void): void | Promise<void> {
  const code = ideaCode.now();
  if (code !== undefined) return run(code);
  return fetchCode(editor, 'Changing ideas', ideaCode.fetch).then((fetched) => {
    if (fetched !== undefined) run(fetched);
  });
}

/** The id of the one selected symbol or connection that an idea can be about. */
function subject(editor: Editor): string | undefined {
  const state = editor.store.getState();
  const node = onlySelectedNode(state);
  return node === undefined ? onlySelectedEdge(state)?.id : nodeRole(node) === 'none' ? undefined : node.id;
}

function selectedIdeas(editor: Editor): ReadonlySet<string> {
  const ideas = selectedNodes(editor.store.getState()).filter((node) => detailsOf(node).idea !== undefined);
  return new Set(ideas.map(({ id }) => id));
}
