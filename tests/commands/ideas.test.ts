import { describe, expect, it } from 'vitest';
import { isCommandEnabled } from '#src/commands/command.ts';
import { applyInNewState, applyTo, parkOnes, unpark } from '#src/commands/ideaWork.ts';
import { commandOf } from '#src/commands/index.ts';
import { duration } from '#src/lib/duration.ts';
import { overlaps } from '#src/lib/geometry.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { createNode } from '#src/model/create.ts';
import { addNode } from '#src/model/edits/addNode.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { removeState } from '#src/model/edits/removeState.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { createEditor } from '#src/store/createEditor.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState, type Selection } from '#src/store/editorState.ts';
import { undoLabel } from '#src/store/history.ts';
import { smallMap } from '../store/preparedEditor.ts';
import { testServices } from '../store/testServices.ts';

function open(selected: Partial<Selection> = {}, idea?: JsonObject): Editor {
  const map =
    idea === undefined
      ? smallMap()
      : addNode(smallMap(), 'current', createNode('burst', { id: 'idea', x: 200, y: -200 }, idea));
  const alone = removeState(map, 'future');
  const document = copyState(alone, 'current', { id: 'next', name: 'Next', kind: 'future' });
  const editor = createEditor(testServices(), { document });
  editor.select(selected);
  return editor;
}
const state = (editor: Editor) => activeState(editor.store.getState());
const newest = (editor: Editor) => state(editor).nodes.at(-1);
const said = (editor: Editor) => editor.store.getState().notices.at(-1)?.text;
const run = async (editor: Editor, id: string) => commandOf(id).run(editor);
const nodes = (...ids: string[]) => ({ nodes: new Set(ids) });
const change = { waitTime: duration(2, 'd') };
const callIn = (editor: Editor, id: string) =>
  stateOf(editor.store.getState().document, id).nodes.find((node) => node.id === 'call')?.data;

describe('a kaizen burst on what is selected', () => {
  it.each([
    ['a step', nodes('offer'), 'offer'],
    ['a connection', { edges: new Set(['e2']) }, 'e2'],
  ])('is about %s, on a free place near it, its name open for typing', async (_, selected, target) => {
    const editor = open(selected);
    await run(editor, 'stream.add-idea');
    const idea = newest(editor);
    expect(idea?.data).toEqual({ target });
    expect(editor.store.getState().editing).toBe(idea?.id);
    const others = state(editor).nodes.filter((node) => node !== idea);
    expect(others.some((node) => idea && overlaps(nodeBounds(node), nodeBounds(idea)))).toBe(false);
    editor.undo();
    expect(state(editor).nodes).not.toContainEqual(idea);
  });

  it('stands beside the one that is there already', async () => {
    const editor = open(nodes('call'));
    await run(editor, 'stream.add-idea');
    editor.select(nodes('call'));
    await run(editor, 'stream.add-idea');
    const [first, second] = state(editor).nodes.slice(-2).map(nodeBounds);
    expect(first && second && overlaps(first, second)).toBe(false);
  });

  it('is not offered on a note, nor on nothing', () => {
    const isEnabled = (editor: Editor) => isCommandEnabled(commandOf('stream.add-idea'), editor);
    expect(isEnabled(open(nodes('call')))).toBe(true);
    expect(isEnabled(open(nodes('note1')))).toBe(false);
    expect(isEnabled(open())).toBe(false);
  });

  it('is about the selected step as well when it is placed by its own key', async () => {
    const editor = open(nodes('call'));
    await run(editor, 'insert.burst');
    const { placeArmed } = await import('#src/commands/placeArmed.ts');
    placeArmed(editor);
    expect(newest(editor)?.data).toEqual({ target: 'call' });
  });
});

describe('parking', () => {
  it('moves the selected ideas aside and back beside what they are about, each with undo', async () => {
    const editor = open(nodes('idea', 'call'), { name: 'Fit checker', target: 'call' });
    await run(editor, 'stream.park-ideas');
    expect(editor.store.getState().document.parkedIdeas).toHaveLength(1);
    expect(said(editor)).toBe('The idea is in the parking lot now, at the end of the action plan.');
    unpark(editor, 'idea');
    expect(newest(editor)?.data).toEqual({ name: 'Fit checker', target: 'call' });
    expect(editor.store.getState().document.parkedIdeas).toBeUndefined();
    editor.undo();
    editor.undo();
    expect(state(editor).nodes.map(({ id }) => id)).toContain('idea');
  });

  it('says nothing where there is nothing to move', () => {
    const editor = open();
    parkOnes(editor, new Set(['call']));
    unpark(editor, 'nobody');
    expect(said(editor)).toBeUndefined();
    expect(undoLabel(editor.store.getState().history)).toBeUndefined();
  });
});

describe('applying an idea', () => {
  const idea = { name: 'Answer first', target: 'call', change };

  it('changes the chosen state in one step, and says what changed', () => {
    const editor = open({}, idea);
    applyTo(editor, 'idea', 'next');
    expect(callIn(editor, 'next')?.['waitTime']).toEqual(change.waitTime);
    expect(callIn(editor, 'current')?.['waitTime']).toBeUndefined();
    expect(said(editor)).toBe('Changed in “Next”: Call: Wait before not said → 2 d.');
    expect(undoLabel(editor.store.getState().history)).toBe('Apply “Answer first” to Next');
    editor.undo();
    expect(callIn(editor, 'next')?.['waitTime']).toBeUndefined();
  });

  it('says so where it is so already, and changes nothing', () => {
    const editor = open({}, idea);
    applyTo(editor, 'idea', 'next');
    applyTo(editor, 'idea', 'next');
    expect(said(editor)).toBe('It is so already in “Next”: Call: Wait before 2 d.');
    editor.undo();
    expect(undoLabel(editor.store.getState().history)).toBeUndefined();
  });

  it('says so where the state does not have what the idea is about', () => {
    const editor = open({}, { ...idea, target: 'gone' });
    applyTo(editor, 'idea', 'next');
    expect(said(editor)).toBe('“Next” does not have what this idea is about.');
  });

  it('makes a future state with it in one step, and stays where the plan is', () => {
    const editor = open({}, idea);
    applyInNewState(editor, 'idea');
    const { document, stateId } = editor.store.getState();
    expect(stateId).toBe('current');
    const made = document.states.at(-1);
    expect(made).toMatchObject({ name: 'Future state', kind: 'future', basedOn: 'current' });
    expect(callIn(editor, made?.id ?? '')?.['waitTime']).toEqual(change.waitTime);
    editor.undo();
    expect(editor.store.getState().document.states).toHaveLength(2);
  });
});
