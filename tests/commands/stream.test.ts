import { describe, expect, it } from 'vitest';
import { commandTitle, isCommandEnabled } from '#src/commands/command.ts';
import { addBranch } from '#src/commands/growStream.ts';
import { commandOf } from '#src/commands/index.ts';
import { createDocument } from '#src/model/create.ts';
import type { MapState } from '#src/model/document.ts';
import { createEditor } from '#src/store/createEditor.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import { undoLabel } from '#src/store/history.ts';
import { stateWith } from '../layout/sampleMaps.ts';
import { testServices } from '../store/testServices.ts';

const line = stateWith(
  [
    ['visitors', 'source', 0, 0],
    ['qualify', 'step', 200, 0],
    ['offer', 'step', 400, 0],
    ['buyer', 'customer', 600, 0],
    ['lost', 'exit', 200, 300],
    ['remark', 'note', 0, 400],
  ],
  [
    ['visitors', 'push', 'qualify'],
    ['qualify', 'pull', 'offer', { sharePercent: 80 }],
    ['offer', 'push', 'buyer'],
    ['qualify', 'push', 'lost'],
  ],
);

function editorWith(state: MapState, selected?: string): Editor {
  const editor = createEditor(testServices(), { document: createDocument({ id: 'm', states: [state] }) });
  if (selected !== undefined) editor.select({ nodes: new Set([selected]), edges: new Set([selected]) });
  return editor;
}

const stateOf = (editor: Editor) => activeState(editor.store.getState());
const run = async (editor: Editor, id: string) => commandOf(id).run(editor);
const selectedId = (editor: Editor) => {
  const { nodes, edges } = editor.store.getState().selection;
  return [...nodes, ...edges].join();
};

/** Every way that units take, by names: `qualify pull new`. A step without a name is the new one. */
function ways(editor: Editor): readonly string[] {
  const { nodes, edges } = stateOf(editor);
  const names = new Map(
    nodes.map(({ id, data }) => [id, typeof data['name'] === 'string' ? data['name'] : 'new']),
  );
  return edges.map(({ from, to, kind }) => `${names.get(from)} ${kind} ${names.get(to)}`).toSorted();
}

describe('growing the stream', () => {
  it('starts an empty map with a step whose name is open', async () => {
    const editor = editorWith(stateWith([]));
    expect(isCommandEnabled(commandOf('stream.next-step'), editor)).toBe(true);
    await run(editor, 'stream.next-step');
    const [step] = stateOf(editor).nodes;
    expect(editor.store.getState().editing).toBe(step?.id);
    expect(selectedId(editor)).toBe(step?.id);
  });

  it('puts the new step on the one way that leads on, which keeps its share; an exit does not count', async () => {
    const editor = editorWith(line, 'qualify');
    await run(editor, 'stream.next-step');
    expect(ways(editor)).toContain('qualify pull new');
    expect(ways(editor)).toContain('new pull offer');
    expect(ways(editor)).not.toContain('qualify pull offer');
    const kept = stateOf(editor).edges.find(({ kind, from }) => kind === 'pull' && from === 'qualify');
    expect(kept?.data).toEqual({ sharePercent: 80 });
    expect(stateOf(editor).edges.find(({ to }) => to === 'offer')?.data).toEqual({});
    expect(undoLabel(editor.store.getState().history)).toBe('Add step after qualify');
    editor.undo();
    expect(stateOf(editor)).toEqual(line);
  });

  it('adds one more way where several lead on', async () => {
    const split = stateWith(
      [
        ['a', 'step', 0, 0],
        ['b', 'step', 200, 0],
        ['c', 'step', 200, 200],
      ],
      [
        ['a', 'push', 'b'],
        ['a', 'push', 'c'],
      ],
    );
    const editor = editorWith(split, 'a');
    await run(editor, 'stream.next-step');
    expect(ways(editor)).toEqual(['a push b', 'a push c', 'a push new']);
  });

  it('builds backwards from the customer', async () => {
    const editor = editorWith(stateWith([['buyer', 'customer', 600, 0]]), 'buyer');
    await run(editor, 'stream.previous-step');
    expect(ways(editor)).toEqual(['new pull buyer']);
    expect(stateOf(editor).nodes.at(-1)?.x).toBeLessThan(600 - 136);
  });

  it('asks, building backwards, what the step behind needs; it pulls, and the way to the new one stays', async () => {
    const editor = editorWith(line, 'offer');
    await run(editor, 'stream.previous-step');
    expect(ways(editor)).toContain('qualify pull new');
    expect(ways(editor)).toContain('new pull offer');
    const step = stateOf(editor).nodes.at(-1)?.id;
    expect(editor.store.getState().prompt).toEqual({ ask: 'need', step, of: 'offer' });

    const pushed = editorWith(line, 'qualify');
    await run(pushed, 'stream.previous-step');
    expect(ways(pushed)).toContain('visitors push new');
    expect(ways(pushed)).toContain('new pull qualify');
  });

  it('asks nothing and pushes downstream, and before an exit, which needs nothing', async () => {
    for (const [node, command] of [
      ['offer', 'stream.next-step'],
      ['lost', 'stream.previous-step'],
    ] as const) {
      const editor = editorWith(line, node);
      await run(editor, command);
      expect(editor.store.getState().prompt).toBeUndefined();
      expect(ways(editor).filter((way) => way.includes('new pull'))).toEqual([]);
    }
  });

  it('says why nothing follows a customer or comes before a source', async () => {
    for (const [node, command] of [
      ['buyer', 'stream.next-step'],
      ['visitors', 'stream.previous-step'],
      ['remark', 'stream.next-step'],
    ] as const) {
      const editor = editorWith(line, node);
      await run(editor, command);
      expect(stateOf(editor)).toEqual(line);
      expect(editor.store.getState().notices[0]?.text).toContain(`“${node}”`);
    }
  });

  it('inserts on a selected connection, and names what it would do', async () => {
    const editor = editorWith(line, 'visitors>qualify');
    expect(commandTitle(commandOf('stream.next-step'), editor)).toBe('Insert step on connection');
    await run(editor, 'stream.insert-step');
    expect(ways(editor)).toEqual(expect.arrayContaining(['visitors push new', 'new push qualify']));
  });
});

describe('a branch', () => {
  it('is asked about where the stream has not split before', async () => {
    const editor = editorWith(line, 'offer');
    await run(editor, 'stream.branch');
    // From "qualify" units already go on or leave.
    expect(editor.store.getState().prompt).toBeUndefined();
    expect(ways(editor)).toEqual(expect.arrayContaining(['qualify push new', 'new push buyer']));
    const first = editorWith(line, 'qualify');
    await run(first, 'stream.branch');
    expect(first.store.getState().prompt).toEqual({ ask: 'routing', beside: 'qualify' });
    expect(stateOf(first)).toEqual(line);
  });

  it('runs beside the step and meets it again; parallel is said at the split, in one entry', async () => {
    const editor = editorWith(line, 'qualify');
    addBranch(editor, 'qualify', 'parallel');
    expect(ways(editor)).toEqual(expect.arrayContaining(['visitors push new', 'new push offer']));
    expect(stateOf(editor).nodes.find(({ id }) => id === 'visitors')?.data['routing']).toBe('parallel');
    expect(undoLabel(editor.store.getState().history)).toBe('Add branch beside qualify');
    editor.undo();
    expect(stateOf(editor)).toEqual(line);
  });
});

describe('walking', () => {
  it('goes downstream and upstream with the arrow keys, past exits, and to what is below', async () => {
    const editor = editorWith(line);
    const walked: string[] = [];
    for (const way of ['right', 'right', 'right', 'right', 'right', 'left', 'left', 'down']) {
      await run(editor, `stream.go-${way}`);
      walked.push(selectedId(editor));
    }
    expect(walked).toEqual(['visitors', 'qualify', 'offer', 'buyer', 'buyer', 'offer', 'qualify', 'lost']);
  });

  it('goes from connection to connection along the stream, from a node to its own first', async () => {
    const editor = editorWith(line, 'qualify');
    const walked: string[] = [];
    for (let press = 0; press < 4; press += 1) {
      await run(editor, 'stream.next-connection');
      walked.push(selectedId(editor));
    }
    expect(walked.map((id) => id.replace(/#\d+$/, ''))).toEqual([
      'qualify>lost',
      'qualify>offer',
      'offer>buyer',
      'visitors>qualify',
    ]);
    await run(editor, 'stream.go-right');
    expect(selectedId(editor)).toBe('qualify');
  });
});

describe('similar things', () => {
  it('are of the same kind and value class', async () => {
    const state = stateWith([
      ['a', 'step', 0, 0, { valueClass: 'waste' }],
      ['b', 'step', 200, 0, { valueClass: 'waste' }],
      ['c', 'step', 400, 0, { valueClass: 'necessary' }],
      ['d', 'queue', 600, 0],
    ]);
    const editor = editorWith(state, 'a');
    await run(editor, 'edit.select-similar');
    expect(selectedId(editor)).toBe('a,b');
  });
});
