import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { activeState } from '#src/store/editorState.ts';
import { undoLabel } from '#src/store/history.ts';
import { smallMap } from './maps.ts';
import { frames, mountCanvas, type MountedCanvas, until } from './mountCanvas.tsx';

let canvas: MountedCanvas | undefined;
afterEach(() => canvas?.unmount());

async function openName(id: string, map = smallMap()) {
  const mounted = await mountCanvas(map);
  canvas = mounted;
  mounted.editor.setEditing(id);
  await until(() => mounted.element.querySelector('textarea') !== null);
  await frames();
  const dataOf = () =>
    activeState(mounted.editor.store.getState()).nodes.find((node) => node.id === id)?.data;
  const preview = () => mounted.element.querySelector('output')?.textContent ?? '';
  const box = () => mounted.element.querySelector('textarea');
  return { ...mounted, dataOf, preview, box };
}

describe('figures typed behind a name', () => {
  it('are shown below while typing, and fill the fields in one entry', async () => {
    const { editor, dataOf, preview, box } = await openName('first');
    await userEvent.keyboard('Legal review 3h wait 8d often');
    await until(() => preview() !== '');
    expect(preview()).toBe('Process time 3 hWait before 8 doften in the name');
    const [shown, above] = [canvas?.element.querySelector('output'), box()].map((each) =>
      each?.getBoundingClientRect(),
    );
    expect(shown?.top ?? 0).toBeGreaterThanOrEqual(above?.bottom ?? Infinity);
    await userEvent.keyboard('{Enter}');
    expect(dataOf()).toEqual({
      name: 'Legal review often',
      processTime: duration(3, 'h'),
      waitTime: duration(8, 'd'),
    });
    expect(undoLabel(editor.store.getState().history)).toBe('Rename and fill in');
    editor.undo();
    expect(dataOf()).toEqual({ name: 'First' });
  });

  it('are not looked for in a plain name, and Escape keeps everything', async () => {
    const { editor, dataOf, preview } = await openName('first');
    await userEvent.keyboard('Legal review');
    await frames();
    expect(preview()).toBe('');
    await userEvent.keyboard(' 3h{Escape}');
    expect(dataOf()).toEqual({ name: 'First' });
    expect(editor.store.getState().history.past).toEqual([]);
  });

  it('stay part of a name that has them already, and of a note', async () => {
    const map = updateNodeData(smallMap(), 'current', 'first', { name: 'Start 30 day trial' });
    const { dataOf, box } = await openName('first', map);
    expect(box()?.value).toBe('"Start 30 day trial"');
    await userEvent.keyboard('{End}{ArrowLeft}s{Enter}');
    expect(dataOf()).toEqual({ name: 'Start 30 day trials' });
    canvas?.unmount();
    const note = await openName('note');
    await userEvent.keyboard('Ask Ann 3h');
    await frames();
    expect(note.preview()).toBe('');
    await userEvent.keyboard('{Enter}');
    expect(Object.values(note.dataOf() ?? {})).toEqual(['Ask Ann 3h']);
  });
});
