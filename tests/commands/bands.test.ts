import { describe, expect, it } from 'vitest';
import { commandOf } from '#src/commands/index.ts';
import type { MapDocument } from '#src/model/document.ts';
import { createEditor } from '#src/store/createEditor.ts';
import { activeState } from '#src/store/editorState.ts';
import { undoLabel } from '#src/store/history.ts';
import { banded, twoStages } from '../layout/bandedMap.ts';
import { testServices } from '../store/testServices.ts';

function editorOf(document: MapDocument) {
  const editor = createEditor(testServices(), { document });
  const state = () => activeState(editor.store.getState());
  return {
    editor,
    state,
    stageOf: (id: string) => state().nodes.find((node) => node.id === id)?.data['stage'],
    run: async (id: string) => {
      await commandOf(id).run(editor);
    },
    newest: () => state().nodes.at(-1),
  };
}

describe('whatever moves or adds a step', () => {
  it('moves it into another stage by Alt and an arrow key, in one entry', async () => {
    const { editor, run, stageOf } = editorOf(twoStages());
    editor.select({ nodes: new Set(['a']) });
    for (let presses = 0; presses < 24; presses += 1) await run('edit.nudge-right');
    expect(stageOf('a')).toBe('measure');
    editor.undo();
    expect(stageOf('a')).toBe('define');
  });

  it('puts a step grown by Tab into the stage it stands in', async () => {
    const { editor, run, newest } = editorOf(twoStages());
    editor.select({ nodes: new Set(['b']) });
    await run('stream.next-step');
    expect(newest()?.data['stage']).toBe('measure');
    editor.undo();
    editor.select({ nodes: new Set(['a']) });
    await run('stream.next-step');
    expect(newest()?.data['stage']).toBe('define');
  });

  it('begins an empty map in the first stage', async () => {
    const { editor, run, newest, state } = editorOf(banded({}));
    editor.setViewport({ x: 300, y: 200, zoom: 1, size: { width: 1200, height: 700 } });
    await run('stream.five-stages');
    await run('stream.next-step');
    expect(state().nodes).toHaveLength(1);
    expect(newest()?.data['stage']).toBe('define');
  });

  it('puts a pasted step where it lands', async () => {
    const { editor, run, state } = editorOf(twoStages());
    editor.select({ nodes: new Set(['a']) });
    await run('edit.duplicate');
    expect(state().nodes.at(-1)?.data['stage']).toBe('define');
  });

  it('aligns across stages', async () => {
    const { editor, run, stageOf } = editorOf(twoStages());
    editor.select({ nodes: new Set(['a', 'b']) });
    await run('arrange.align-right');
    expect([stageOf('a'), stageOf('b')]).toEqual(['measure', 'measure']);
  });
});

describe('the commands of stages and lanes', () => {
  it('add the five, and are not offered again', async () => {
    const { editor, run, state } = editorOf(banded({}));
    await run('stream.five-stages');
    expect(state().stages).toHaveLength(5);
    expect(commandOf('stream.five-stages').isEnabled?.(editor)).toBe(false);
    expect(undoLabel(editor.store.getState().history)).toBe('Add the five stages');
  });

  it('hide and show them, and say which', async () => {
    const { editor, run, state } = editorOf(twoStages());
    const command = commandOf('view.stages');
    expect(command.isOn?.(editor)).toBe(true);
    await run('view.stages');
    expect(command.isOn?.(editor)).toBe(false);
    expect(state().nodes.map(({ data }) => data['stage'])).toEqual(['define', 'measure']);
    await run('view.stages');
    expect(command.isOn?.(editor)).toBe(true);
  });

  it('name new ones so that no two are alike', async () => {
    const { run, state } = editorOf(twoStages());
    await run('stream.add-stage');
    await run('stream.add-stage');
    await run('stream.add-lane');
    await run('stream.add-customer-lane');
    expect(state().stages.map(({ label }) => label)).toEqual(['Define', 'Measure', 'Stage 3', 'Stage 4']);
    expect(state().lanes.map(({ label }) => label)).toEqual(['Customer', 'Lane 1']);
  });
});
