import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NodeLook } from '#src/canvas/toFlow.ts';
import type { MapDocument } from '#src/model/document.ts';
import { serveNeed } from '#src/model/edits/serveNeed.ts';
import { updateMap } from '#src/model/edits/updateMap.ts';
import { smallMap } from './maps.ts';
import { frames, type MountedCanvas, mountCanvas, until } from './mountCanvas.tsx';

const counted = vi.hoisted(() => ({ renders: new Map<string, number>() }));

vi.mock('#src/canvas/NodeSymbol.tsx', async (importOriginal) => {
  const { NodeSymbol } = await importOriginal<typeof import('#src/canvas/NodeSymbol.tsx')>();
  return {
    NodeSymbol: ({ look }: { look: NodeLook }) => {
      counted.renders.set(look.node.id, (counted.renders.get(look.node.id) ?? 0) + 1);
      return <NodeSymbol look={look} />;
    },
  };
});

let canvas: MountedCanvas;
beforeEach(() => counted.renders.clear());
afterEach(() => canvas.unmount());

function told(): MapDocument {
  const needs = [
    { id: 'N1', text: 'See it work', kind: 'output' as const },
    { id: 'N2', text: 'Get an answer', kind: 'service' as const },
  ];
  return serveNeed(updateMap(smallMap(), { customer: { needs } }), 'current', 'first', 'N1', true);
}
const words = (id: string) => canvas.node(id).textContent;
const rendered = () => Object.fromEntries(counted.renders);

it('shows what a step serves and what the customer needs, without making either larger', async () => {
  canvas = await mountCanvas(smallMap());
  const before = canvas.node('first').getBoundingClientRect().height;
  canvas.unmount();
  canvas = await mountCanvas(told());
  await until(() => words('first').includes('N1'));
  expect(words('second')).not.toContain('N1');
  expect(words('buyer')).toContain('N2 Get an answer');
  expect(canvas.node('first').getBoundingClientRect().height).toBe(before);
  expect(canvas.node('first').getAttribute('aria-label')).toContain('serves N1');
});

it('renders only the step that a need is given to, and nothing while the pain is typed', async () => {
  canvas = await mountCanvas(told());
  await until(() => words('first').includes('N1'));
  counted.renders.clear();
  canvas.editor.edit('Serve', (map) => serveNeed(map, 'current', 'second', 'N2', true));
  await frames(3);
  expect(rendered()).toEqual({ second: 1 });
  counted.renders.clear();
  canvas.editor.edit('Pain', (map) => updateMap(map, { customer: { pain: 'Nobody answers' } }));
  await frames(3);
  expect(rendered()).toEqual({});
});

it('takes the badges away with the need', async () => {
  canvas = await mountCanvas(told());
  await until(() => words('first').includes('N1'));
  canvas.editor.edit('Forget', (map) => updateMap(map, { customer: { needs: [] } }));
  await frames(3);
  expect(words('first')).not.toContain('N1');
  expect(words('buyer')).not.toContain('N2');
});
