import { afterEach, expect, it } from 'vitest';
import { createNode } from '#src/model/create.ts';
import { addNode } from '#src/model/edits/addNode.ts';
import { smallMap } from './maps.ts';
import { type MountedCanvas, mountCanvas, until } from './mountCanvas.tsx';
import { move, press, release } from './mouse.ts';

let canvas: MountedCanvas;
afterEach(() => canvas.unmount());

const dot = () => canvas.element.querySelector('[data-layer="idea-links"] ellipse')?.getBoundingClientRect();
const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

it('joins an idea with its step by a line that goes along while the idea is dragged', async () => {
  const data = { name: 'Better', waste: 'waiting', target: 'first' };
  canvas = await mountCanvas(
    addNode(smallMap(), 'current', createNode('burst', { id: 'idea', x: 500, y: 480 }, data)),
  );
  await until(() => dot() !== undefined);
  await until(() => canvas.node('idea').textContent.includes('Waiting'));
  const step = canvas.node('first').getBoundingClientRect();
  const before = dot();
  expect(before?.top).toBeGreaterThanOrEqual(step.bottom - 1);

  const start = middle(canvas.node('idea').getBoundingClientRect());
  await press(start);
  await move({ x: start.x - 40, y: start.y + 4 }, 1);
  await move({ x: start.x - 400, y: start.y + 20 }, 1);
  await until(() => (dot()?.left ?? Infinity) < (before?.left ?? 0));
  await release({ x: start.x - 400, y: start.y + 20 });
  expect(canvas.place('idea').x).toBeLessThan(200);
});
