import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { activeState } from '#src/store/editorState.ts';
import { smallMap } from './maps.ts';
import { frames, type MountedCanvas, mountCanvas, until } from './mountCanvas.tsx';
import { centreOf, click, type Place } from './mouse.ts';

let canvas: MountedCanvas;
afterEach(() => canvas.unmount());

async function dragWith(pointerType: 'pen' | 'mouse', from: Place, to: Place) {
  const frame = window.frameElement?.getBoundingClientRect();
  const scale = frame === undefined ? 1 : frame.width / window.innerWidth;
  const at = (place: Place) => ({
    x: (frame?.x ?? 0) + place.x * scale,
    y: (frame?.y ?? 0) + place.y * scale,
  });
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', place: Place, buttons: number) =>
    cdp().send('Input.dispatchMouseEvent', {
      type,
      ...at(place),
      button: buttons === 0 && type === 'mouseMoved' ? 'none' : 'left',
      buttons,
      clickCount: 1,
      pointerType,
    });
  await send('mouseMoved', from, 0);
  await send('mousePressed', from, 1);
  for (const part of [0.3, 0.6, 1]) {
    await send('mouseMoved', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, 1);
    await frames(1);
  }
  await send('mouseReleased', to, 0);
  await frames(2);
}

describe('a step on a connection', () => {
  it('is put there by the plus of the selected connection, which is large enough to press', async () => {
    canvas = await mountCanvas(smallMap());
    canvas.editor.select({ edges: new Set(['e2']) });
    await until(() => canvas.element.querySelector('[data-insert="e2"]') !== null);
    const plus = canvas.element.querySelector('[data-insert="e2"]');
    if (plus === null) throw new Error('no plus');
    expect(plus.getBoundingClientRect().width).toBeGreaterThanOrEqual(24);
    await click(centreOf(plus));
    await until(() => activeState(canvas.editor.store.getState()).nodes.length === 7);
    const { nodes, edges } = activeState(canvas.editor.store.getState());
    expect(edges.filter(({ from }) => from === 'first').map(({ to }) => to)).toEqual([nodes.at(-1)?.id]);
    expect(canvas.place('second').x).toBeGreaterThan(440);
  });
});

describe('a pen', () => {
  it('selects by dragging where that is wished, and moves the view where it is not', async () => {
    canvas = await mountCanvas(smallMap());
    const around = [
      { x: 200, y: 600 },
      { x: 700, y: 230 },
    ] as const;
    const before = canvas.editor.store.getState().viewport;
    await dragWith('pen', ...around);
    expect(canvas.editor.store.getState().selection.nodes.size).toBe(0);
    expect(canvas.editor.store.getState().viewport).not.toEqual(before);
    canvas.unmount();
    canvas = await mountCanvas(smallMap());
    canvas.editor.setPreferences({ penDraws: true });
    await frames(2);
    await dragWith('pen', ...around);
    expect(canvas.editor.store.getState().selection.nodes.size).toBeGreaterThan(1);
  });
});
