import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { moveNodes } from '#src/model/edits/moveNodes.ts';
import { smallMap } from './maps.ts';
import { frames, type MountedCanvas, mountCanvas } from './mountCanvas.tsx';
import { centreOf } from './mouse.ts';

let canvas: MountedCanvas;
afterEach(async () => {
  canvas.unmount();
  await lessMotion('no-preference');
});

async function lessMotion(value: 'reduce' | 'no-preference') {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-motion', value }],
  });
}

const down = 200;
const move = (label: string) =>
  canvas.editor.edit(label, (map) =>
    moveNodes(map, 'current', new Map([['first', { x: 200, y: 200 + down }]])),
  );

/** How far the node has come, from 0 to `down`, three frames after the change. */
async function wayAfter(act: () => void): Promise<number> {
  const before = centreOf(canvas.node('first')).y;
  act();
  await frames(3);
  return centreOf(canvas.node('first')).y - before;
}

describe('arranging', () => {
  it('lets symbols glide to their places, and back again when it is taken back', async () => {
    canvas = await mountCanvas(smallMap());
    const way = await wayAfter(() => move('Arrange automatically'));
    expect(way).toBeGreaterThan(0);
    expect(way).toBeLessThan(down - 10);
    expect(canvas.place('first').y).toBe(200 + down);
    await new Promise((done) => setTimeout(done, 500));
    const back = await wayAfter(() => canvas.editor.undo());
    expect(back).toBeLessThan(0);
    expect(back).toBeGreaterThan(-down + 10);
    await new Promise((done) => setTimeout(done, 500));
    expect(canvas.place('first').y).toBe(200);
  });

  it('is over at once for people who asked for less motion, and for every other change', async () => {
    await lessMotion('reduce');
    canvas = await mountCanvas(smallMap());
    expect(await wayAfter(() => move('Arrange automatically'))).toBeCloseTo(down, 0);
    canvas.editor.undo();
    await lessMotion('no-preference');
    await new Promise((done) => setTimeout(done, 500));
    expect(await wayAfter(() => move('Move'))).toBeCloseTo(down, 0);
  });
});
