import type { Alignment } from '#src/layout/align.ts';
import { isDrawn } from '#src/layout/bands.ts';
import type { Direction } from '#src/layout/distribute.ts';
import { type FetchedOnce, fetchedOnce } from '#src/lib/fetchedOnce.ts';
import type { MapState } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { moveNodes, type Places } from '#src/model/edits/moveNodes.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import type { Command } from './command.ts';
import { fetchCode } from './fetchCode.ts';

/** What brings a few nodes into line; fetched when it is first asked for. */
const aligning = fetchedOnce(() => import('#src/layout/align.ts'));
const distributing = fetchedOnce(() => import('#src/layout/distribute.ts'));
const sizing = fetchedOnce(() => import('#src/layout/sameSize.ts'));

/** New places for the chosen nodes; empty when there is nothing to move. */
type Arrangement = (state: MapState, chosen: ReadonlySet<string>) => Places;

/** Bringing nodes into line. */
export const arrangeCommands: readonly Command[] = [
  alignCommand('left', 'Align left edges'),
  alignCommand('centre', 'Align centres'),
  alignCommand('right', 'Align right edges'),
  alignCommand('top', 'Align top edges'),
  alignCommand('middle', 'Align in one line of the stream'),
  alignCommand('bottom', 'Align bottom edges'),
  distributeCommand('horizontally', 'Distribute horizontally'),
  distributeCommand('vertically', 'Distribute vertically'),
  {
    ...placesCommand('same-size', 'Make the same size', sizing, ({ sameSize }) => sameSize),
    keywords: ['width', 'height', 'resize'],
    // Kinds whose size follows from their content can't be made the same.
    isEnabled: (editor) => selectedSizes(editor).size > 1,
  },
  {
    id: 'arrange.automatic',
    title: 'Arrange automatically',
    group: 'Arrange',
    keywords: ['layout', 'tidy', 'clean up'],
    isEnabled: (editor) => activeState(editor.store.getState()).nodes.length > 1,
    run: arrangeAutomatically,
  },
];

const titles = new Set(arrangeCommands.map(({ title }) => title));

/** Whether an entry of the history with this label brought nodes into line. */
export function isArranging(label: string): boolean {
  return titles.has(label);
}

/** Its code is fetched when it is first asked for: most maps are laid out by hand. */
async function arrangeAutomatically(editor: Editor): Promise<void> {
  const state = activeState(editor.store.getState());
  if (isDrawn(state, 'stage') || isDrawn(state, 'lane')) {
    const bands = await fetchCode(editor, 'Arranging', () => import('#src/layout/arrangeInBands.ts'));
    if (bands !== undefined) {
      editor.edit('Arrange automatically', (document) => bands.arrangeInBands(document, state.id));
    }
    return;
  }
  const layout = await fetchCode(editor, 'Arranging', () => import('#src/layout/arrange.ts'));
  if (layout !== undefined) setPlaces(editor, 'Arrange automatically', layout.arrange);
}

function alignCommand(edge: Alignment, title: string): Command {
  return {
    ...placesCommand(
      `align-${edge}`,
      title,
      aligning,
      ({ align }) =>
        (state, chosen) =>
          align(state, chosen, edge),
    ),
    keywords: ['line up', 'straight'],
    isEnabled: hasSelected(2),
  };
}

function distributeCommand(direction: Direction, title: string): Command {
  return {
    ...placesCommand(
      `distribute-${direction}`,
      title,
      distributing,
      ({ distribute }) =>
        (state, chosen) =>
          distribute(state, chosen, direction),
    ),
    keywords: ['space', 'gaps', 'evenly'],
    isEnabled: hasSelected(3),
  };
}

function placesCommand<Code>(
  name: string,
  title: string,
  once: FetchedOnce<Code>,
  pick: (code: Code) => Arrangement,
): Command {
  return {
    id: `arrange.${name}`,
    title,
    group: 'Arrange',
    run: (editor) => {
      const code = once.now();
      if (code !== undefined) return setPlaces(editor, title, pick(code));
      return fetchCode(editor, title, once.fetch).then((fetched) => {
        if (fetched !== undefined) setPlaces(editor, title, pick(fetched));
      });
    },
  };
}

function setPlaces(editor: Editor, title: string, arrangement: Arrangement): void {
  const { stateId } = editor.store.getState();
  const places = selectedPlaces(editor, arrangement);
  editor.edit(title, (document) => moveNodes(document, stateId, places));
}

function selectedPlaces(editor: Editor, arrangement: Arrangement): Places {
  const state = editor.store.getState();
  return arrangement(activeState(state), state.selection.nodes);
}

/** The different sizes of the selected nodes whose size is free. */
function selectedSizes(editor: Editor): ReadonlySet<string> {
  const state = editor.store.getState();
  const chosen = activeState(state).nodes.filter(
    (node) => state.selection.nodes.has(node.id) && nodeKindOf(node.kind).resizable === 'both',
  );
  return new Set(
    chosen.map((node) => {
      const { width, height } = nodeBounds(node);
      return `${width} × ${height}`;
    }),
  );
}

function hasSelected(count: number): (editor: Editor) => boolean {
  return (editor) => editor.store.getState().selection.nodes.size >= count;
}
