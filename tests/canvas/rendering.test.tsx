import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NodeLook } from '#src/canvas/toFlow.ts';
import { createEdge, createNode } from '#src/model/create.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { lineOfSteps, smallMap } from './maps.ts';
import { frames, type MountedCanvas, mountCanvas } from './mountCanvas.tsx';
import { centreOf, click, drag, dragWithoutRelease, release } from './mouse.ts';

/** How often each node was rendered, and which node is to fail. */
const counted = vi.hoisted(() => ({ renders: new Map<string, number>(), failing: '' }));

vi.mock('#src/canvas/NodeSymbol.tsx', async (importOriginal) => {
  const { NodeSymbol } = await importOriginal<typeof import('#src/canvas/NodeSymbol.tsx')>();
  return {
    NodeSymbol: ({ look }: { look: NodeLook }) => {
      counted.renders.set(look.node.id, (counted.renders.get(look.node.id) ?? 0) + 1);
      if (look.node.id === counted.failing) throw new Error('hostile');
      return <NodeSymbol look={look} />;
    },
  };
});

let canvas: MountedCanvas;
beforeEach(() => {
  counted.renders.clear();
  counted.failing = '';
});
afterEach(() => canvas.unmount());

const rendered = () => Object.fromEntries(counted.renders);

describe('rendering', () => {
  it('renders each node once to show the map', async () => {
    canvas = await mountCanvas(lineOfSteps(50));
    expect(counted.renders.size).toBe(50);
    expect(Math.max(...counted.renders.values())).toBe(1);
  });

  it('measures none, whose sizes are given', async () => {
    const measured: string[] = [];
    const width = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetWidth');
    if (width?.get === undefined) throw new Error('no width to watch');
    const widthOf = (element: HTMLElement) => Number(width.get?.call(element));
    const watch = vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockImplementation(function (
      this: HTMLElement,
    ) {
      if (this.classList.contains('react-flow__node')) measured.push(this.dataset['id'] ?? '');
      return widthOf(this);
    });
    canvas = await mountCanvas(lineOfSteps(5));
    await frames(5);
    watch.mockRestore();
    expect(measured).toEqual([]);
  });

  it('renders no node while one is dragged, and only that one when it is let go', async () => {
    canvas = await mountCanvas(lineOfSteps(50));
    await click(centreOf(canvas.node('s2')));
    const from = centreOf(canvas.node('s2'));
    const to = { x: from.x + 60, y: from.y + 180 };
    counted.renders.clear();
    await dragWithoutRelease(from, to, 8);
    expect(rendered()).toEqual({});
    await release(to);
    await frames(5);
    expect(rendered()).toEqual({ s2: 1 });
  });

  it('renders only the node whose field is typed', async () => {
    canvas = await mountCanvas(lineOfSteps(50));
    counted.renders.clear();
    canvas.editor.edit('Type', (document) => updateNodeData(document, 'current', 's3', { name: 'Typed' }));
    await frames(3);
    expect(rendered()).toEqual({ s3: 1 });
  });

  it('renders the two nodes between which the selection goes', async () => {
    canvas = await mountCanvas(lineOfSteps(50));
    canvas.editor.select({ nodes: new Set(['s1']) });
    await frames(2);
    counted.renders.clear();
    canvas.editor.select({ nodes: new Set(['s4']) });
    await frames(2);
    expect(rendered()).toEqual({ s1: 1, s4: 1 });
  });
});

describe('data that means no good', () => {
  it('draws a grey box for a node that can’t be drawn, and the rest keeps working', async () => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    counted.failing = 'second';
    canvas = await mountCanvas(smallMap());
    expect(canvas.node('second').textContent).toContain("Can't be drawn");
    const from = centreOf(canvas.node('third'));
    await drag(from, { x: from.x, y: from.y + 130 });
    expect(canvas.place('third').y).toBeGreaterThan(300);
    silence.mockRestore();
  });

  it('lets nothing from a file reach the page but its words', async () => {
    const hostile = {
      style: { position: 'fixed', inset: 0, backgroundImage: 'url(https://example.org/x.png)' },
      className: 'hostile',
      domAttributes: { dangerouslySetInnerHTML: { __html: '<img src=x>' } },
      type: 'input',
      hidden: true,
      name: '<img src=x onerror=alert(1)>',
    };
    const map = smallMap();
    const [state] = map.states;
    if (state === undefined) throw new Error('no state');
    const nodes = [
      ...state.nodes,
      { ...createNode('step', { id: '__proto__', x: 0, y: 520 }, hostile), extra: hostile },
      { ...createNode('laterKind', { id: 'constructor', x: 400, y: 520 }, hostile), ...hostile },
    ];
    const edges = [
      ...state.edges,
      createEdge('push', { id: 'toString', from: '__proto__', to: 'first' }),
      createEdge('push', { id: 'dangling', from: 'first', to: 'nowhere' }),
    ];
    canvas = await mountCanvas({ ...map, states: [{ ...state, nodes, edges }] });
    expect(canvas.element.querySelectorAll('.react-flow__node')).toHaveLength(8);
    expect(canvas.element.querySelectorAll('.react-flow__edge')).toHaveLength(3);
    expect(canvas.element.querySelector('img, .hostile, .react-flow__node-input')).toBeNull();
    expect(getComputedStyle(canvas.node('__proto__')).position).toBe('absolute');
    expect(canvas.element.innerHTML).not.toContain('example.org');
    expect(canvas.node('__proto__').textContent).toContain('<img');
  });

  it('shows a label of a hundred thousand characters cut to its box', async () => {
    const map = smallMap();
    const [state] = map.states;
    if (state === undefined) throw new Error('no state');
    const long = createNode('step', { id: 'long', x: 0, y: 0 }, { name: 'x'.repeat(100_000) });
    canvas = await mountCanvas({ ...map, states: [{ ...state, nodes: [...state.nodes, long] }] });
    expect(canvas.node('long').textContent?.length).toBeLessThan(500);
  });
});
