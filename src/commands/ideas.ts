import { detailsOf } from '#src/model/detailsOf.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import type { Editor } from '#src/store/editor.ts';
import { onlySelectedEdge, onlySelectedNode, selectedNodes } from '#src/store/selection.ts';
import type { Command } from './command.ts';
import { fetchCode } from './fetchCode.ts';

const load = () => import('./ideaWork.ts');

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
    run: async (editor) => (await fetchCode(editor, 'Adding ideas', load))?.addIdea(editor, subject(editor)),
  },
  {
    id: 'stream.park-ideas',
    title: 'Move to the parking lot',
    group: 'Stream',
    keywords: ['idea', 'kaizen', 'aside'],
    view: 'map',
    isEnabled: (editor) => selectedIdeas(editor).size > 0,
    run: async (editor) =>
      (await fetchCode(editor, 'Moving ideas', load))?.parkOnes(editor, selectedIdeas(editor)),
  },
];

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
