import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { growStream } from '#src/commands/growStream.ts';
import { activeState } from '#src/store/editorState.ts';
import { undoLabel } from '#src/store/history.ts';
import { smallMap } from './maps.ts';
import { mountCanvas, type MountedCanvas, until } from './mountCanvas.tsx';

let canvas: MountedCanvas;
afterEach(() => canvas.unmount());

async function growBefore(id: string) {
  canvas = await mountCanvas(smallMap());
  const { editor, element } = canvas;
  growStream(editor, id, 'upstream');
  await until(() => element.querySelector('textarea') === document.activeElement);
  const box = () => element.querySelector('textarea');
  const question = () =>
    document.querySelector(`#${CSS.escape(box()?.getAttribute('aria-describedby') ?? 'none')}`);
  const state = () => activeState(editor.store.getState());
  const edgeInto = () => state().edges.find(({ to }) => to === id);
  return { editor, box, question, state, edgeInto };
}

describe('a step that is put before another one', () => {
  it('asks above its open name what that one needs, and keeps the answer at the connection', async () => {
    const { editor, box, question, state, edgeInto } = await growBefore('second');
    expect(question()?.textContent).toContain('What does “Second” need from the step before it?');
    expect(question()?.getBoundingClientRect().bottom ?? Infinity).toBeLessThanOrEqual(
      box()?.getBoundingClientRect().top ?? 0,
    );
    await userEvent.keyboard('Prepare 2h: a signed brief');
    await until(() => canvas.element.querySelector('output')?.textContent !== '');
    expect(canvas.element.querySelector('output')?.textContent).toBe(
      'Process time 2 hHands over a signed brief',
    );
    await userEvent.keyboard('{Enter}');
    expect(state().nodes.at(-1)?.data['name']).toBe('Prepare');
    expect(edgeInto()).toMatchObject({ kind: 'pull', data: { payload: 'a signed brief' } });
    expect(undoLabel(editor.store.getState().history)).toBe('Rename and fill in');
    expect(editor.store.getState().prompt).toBeUndefined();
  });

  it('may be named alone, and asks again for the next one before it', async () => {
    const { editor, question, state } = await growBefore('second');
    await userEvent.keyboard('Meet 1:1{Shift>}{Tab}{/Shift}');
    await until(() => question()?.textContent?.includes('Meet 1:1') === true);
    expect(question()?.textContent).toContain('What does “Meet 1:1” need');
    expect(state().edges.filter(({ data }) => 'payload' in data)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await until(() => editor.store.getState().prompt === undefined);
  });

  it('asks no more when it is taken back while its name is open', async () => {
    const { editor } = await growBefore('second');
    editor.undo();
    await until(() => editor.store.getState().prompt === undefined);
    expect(canvas.element.querySelector('textarea')).toBeNull();
  });
});
