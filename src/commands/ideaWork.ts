import { centreOf, type Point, type Size } from '#src/lib/geometry.ts';
import { placeNode } from '#src/layout/placeNode.ts';
import { routeEdges } from '#src/layout/routeEdges.ts';
import { createNode } from '#src/model/create.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { addNode } from '#src/model/edits/addNode.ts';
import { applyIdea } from '#src/model/edits/applyIdea.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { parkIdeas } from '#src/model/edits/parkIdeas.ts';
import { unparkIdea } from '#src/model/edits/unparkIdea.ts';
import { expectedChange } from '#src/model/expectedChange.ts';
import { expectedWords } from '#src/analysis/plan/expectedWords.ts';
import { namedItem } from '#src/model/namedItems.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { parkedList } from '#src/model/mapLists.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { burst } from '#src/notation/nodes/burst.ts';
import type { BurstData } from '#src/notation/nodes/burstFields.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import { seenWorld } from './mapOnScreen.ts';
import { newState } from './stateWork.ts';

/** Between an idea and what it is about. */
const gap = 44;

/** An idea more beside the symbol or connection with this id, about it, selected, its name open for typing. */
export function addIdea(editor: Editor, target: string | undefined): void {
  const { stateId } = editor.store.getState();
  const state = activeState(editor.store.getState());
  const item = namedItem(state, target);
  if (item === undefined) return;
  const draft = createNode(burst.id, { id: editor.services.newId('n'), x: 0, y: 0 }, { target: item.id });
  const node = { ...draft, ...placeFor(editor, state, nodeBounds(draft), item.id) };
  editor.edit(`Add idea about ${item.name}`, (document) => addNode(document, stateId, node));
  editor.select({ nodes: new Set([node.id]) });
  editor.setEditing(node.id);
}

/** Puts these ideas of the map into the parking lot, and says how to see them again. */
export function parkOnes(editor: Editor, ids: ReadonlySet<string>): void {
  const { stateId, document } = editor.store.getState();
  const before = parkedList.entries(document).length;
  editor.edit(ids.size === 1 ? 'Park idea' : 'Park ideas', (map) =>
    parkIdeas(map, stateId, ids, editor.services.newId),
  );
  const count = parkedList.entries(editor.store.getState().document).length - before;
  if (count === 0) return;
  const what = count === 1 ? 'The idea is' : `${count} ideas are`;
  editor.notify({ tone: 'info', text: `${what} in the parking lot now, at the end of the action plan.` });
}

/** Puts an idea of the parking lot on the map, beside what it is about, and selects it. */
export function unpark(editor: Editor, ideaId: string): void {
  const { stateId, document } = editor.store.getState();
  const state = activeState(editor.store.getState());
  const idea = parkedList.entries(document).find(({ id }) => id === ideaId);
  if (idea === undefined) return;
  const size = nodeBounds(createNode(burst.id, { id: '', x: 0, y: 0 }, { name: idea.name }));
  const at = placeFor(editor, state, size, idea.target);
  let placed: string | undefined;
  editor.edit('Put idea on the map', (map) => {
    const done = unparkIdea(map, stateId, ideaId, at, editor.services.newId);
    placed = done.node;
    return done.document;
  });
  if (placed !== undefined) editor.select({ nodes: new Set([placed]) });
}

/** Puts what an idea is expected to change into a state, as one step to undo, and says what changed there. */
export function applyTo(editor: Editor, ideaId: string, stateId: string): void {
  const { document } = editor.store.getState();
  const idea = ideaOf(editor, ideaId);
  if (idea === undefined) return;
  const { name } = stateOf(document, stateId);
  const change = expectedChange(stateOf(document, stateId), idea);
  if (change === undefined) {
    editor.notify({ tone: 'warning', text: `“${name}” does not have what this idea is about.` });
  } else if (change.isThere) {
    editor.notify({
      tone: 'info',
      text: `It is so already in “${name}”: ${expectedWords(document, stateId, idea)}`,
    });
  } else {
    const words = expectedWords(document, stateId, idea);
    editor.edit(`Apply “${nameOf(idea)}” to ${name}`, (map) => applyIdea(map, stateId, idea));
    editor.notify({ tone: 'success', text: `Changed in “${name}”: ${words}` });
  }
}

/** Makes a future state of the one being looked at with what an idea is expected to change in it, as one step to undo. */
export function applyInNewState(editor: Editor, ideaId: string): void {
  const { document, stateId } = editor.store.getState();
  const idea = ideaOf(editor, ideaId);
  if (idea === undefined) return;
  const made = newState(editor);
  const words = expectedWords(document, stateId, idea);
  editor.edit(`Make ${made.name} with “${nameOf(idea)}”`, (map: MapDocument) =>
    applyIdea(copyState(map, stateId, made), made.id, idea),
  );
  editor.notify({ tone: 'success', text: `“${made.name}” is made from this state. Changed in it: ${words}` });
}

/** What an idea of the state being looked at, or of the parking lot, says. */
function ideaOf(editor: Editor, id: string): BurstData | undefined {
  const state = editor.store.getState();
  const node = activeState(state).nodes.find((each) => each.id === id);
  const onMap = node && detailsOf(node).idea;
  return onMap ?? parkedList.entries(state.document).find((idea) => idea.id === id);
}

function nameOf({ name }: BurstData): string {
  return name ?? 'an idea';
}

/** Above what it is about; without that, where the user looks. */
function placeFor(
  editor: Editor,
  state: MapState,
  { width, height }: Size,
  target: string | undefined,
): Point {
  const size = { width, height };
  const item = namedItem(state, target);
  const view = seenWorld(editor.store.getState().viewport) ?? { x: 0, y: 0, width: 0, height: 0 };
  if (item === undefined) return placeNode(state, size, centreOf(view));
  const [anchor, clear] =
    'node' in item
      ? [{ ...centreOf(nodeBounds(item.node)), y: nodeBounds(item.node).y }, gap]
      : [routeEdges(state).get(item.id)?.labelAt ?? centreOf(view), 2 * gap];
  return placeNode(state, size, { x: anchor.x, y: anchor.y - clear - height / 2 });
}
