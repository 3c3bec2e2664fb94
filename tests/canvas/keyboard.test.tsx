import { afterEach, describe, expect, it, vi } from 'vitest';
import { removeItems } from '#src/model/edits/removeItems.ts';
import type { Selection } from '#src/store/editorState.ts';
import { smallMap } from './maps.ts';
import { frames, type MountedCanvas, mountCanvas } from './mountCanvas.tsx';
import { centreOf, click, holding, key } from './mouse.ts';

let canvas: MountedCanvas;
afterEach(() => canvas.unmount());

const focused = () => document.activeElement?.getAttribute('data-id');

describe('the keyboard on the canvas', () => {
  it('walks the nodes with Tab along the stream, no edge before them', async () => {
    canvas = await mountCanvas(smallMap());
    const walked: (string | null | undefined)[] = [];
    document.body.focus();
    for (let stop = 0; stop < 6; stop += 1) {
      await key('Tab');
      walked.push(focused());
    }
    expect(walked).toEqual(['visitors', 'first', 'second', 'third', 'buyer', 'note']);
  });

  it('selects nothing in passing, and what has the focus with any other key, so that commands work on it', async () => {
    canvas = await mountCanvas(smallMap());
    const selected = () => [...canvas.editor.store.getState().selection.nodes];
    document.body.focus();
    await key('Tab');
    await key('Tab');
    expect(selected()).toEqual([]);
    await key(' ');
    expect(selected()).toEqual(['first']);
    canvas.editor.select({});
    await holding({ shift: true }, () => key('Tab'));
    expect(focused()).toBe('visitors');
    expect(selected()).toEqual([]);
  });

  it('takes the focus along when a command selects another node', async () => {
    canvas = await mountCanvas(smallMap());
    await key('Tab');
    canvas.editor.select({ nodes: new Set(['third']) });
    await frames(3);
    expect(focused()).toBe('third');
  });

  it('goes on to the node before when what has the focus is taken away, else to the map', async () => {
    canvas = await mountCanvas(smallMap());
    const remove = async (selection: Partial<Selection>) => {
      canvas.editor.select(selection);
      await frames(3);
      const { selection: chosen, stateId } = canvas.editor.store.getState();
      canvas.editor.edit('Delete', (map) => removeItems(map, stateId, chosen));
      await frames(4);
    };
    await remove({ nodes: new Set(['second']) });
    expect(focused()).toBe('first');
    expect(canvas.editor.store.getState().selection.nodes.size).toBe(0);
    await remove({ edges: new Set(['e1']) });
    expect(focused()).toBe('visitors');
    await remove({ nodes: new Set(['buyer', 'visitors', 'first', 'third', 'note']) });
    expect(document.activeElement?.getAttribute('data-testid')).toBe('canvas');
  });

  it('puts an armed tool away with Escape', async () => {
    canvas = await mountCanvas(smallMap());
    canvas.editor.setTool({ tool: 'place', kind: 'step' });
    await frames(2);
    expect(canvas.element.textContent).toContain('Click where the step goes');
    await key('Escape');
    expect(canvas.editor.store.getState().tool).toEqual({ tool: 'select' });
  });

  it('deletes nothing by itself', async () => {
    canvas = await mountCanvas(smallMap());
    await click(centreOf(canvas.node('first')));
    await key('Backspace');
    await key('Delete');
    expect(canvas.element.querySelectorAll('.react-flow__node')).toHaveLength(6);
  });
});

describe('menus', () => {
  it('asks for a menu about the node under a right click, and selects it', async () => {
    const onContextMenu = vi.fn();
    canvas = await mountCanvas(smallMap(), { onContextMenu });
    await click(centreOf(canvas.node('first')), 'right');
    expect(onContextMenu).toHaveBeenCalledWith(expect.objectContaining({ node: 'first' }));
    expect([...canvas.editor.store.getState().selection.nodes]).toEqual(['first']);
    await click({ x: 900, y: 620 }, 'right');
    expect(onContextMenu.mock.lastCall?.[0]).toEqual({ at: { x: 900, y: 620 } });
  });
});

describe('the view', () => {
  it('fits the whole map when asked, and remembers where the user looks', async () => {
    canvas = await mountCanvas(smallMap());
    canvas.editor.setViewport({ x: 0, y: 0, zoom: 2 });
    canvas.editor.requestView('fit');
    await new Promise((done) => setTimeout(done, 400));
    const frame = canvas.element.getBoundingClientRect();
    for (const node of canvas.element.querySelectorAll('.react-flow__node')) {
      const box = node.getBoundingClientRect();
      expect(box.left).toBeGreaterThanOrEqual(frame.left);
      expect(box.right).toBeLessThanOrEqual(frame.right);
    }
    expect(canvas.editor.store.getState().viewport.zoom).not.toBe(2);
  });

  it('leaves words out where nobody can read them', async () => {
    canvas = await mountCanvas(smallMap());
    const word = () => canvas.node('first').querySelector('text');
    expect(word()?.getBoundingClientRect().width).toBeGreaterThan(5);
    for (let press = 0; press < 8; press += 1) {
      canvas.editor.requestView('zoom-out');
      await new Promise((done) => setTimeout(done, 350));
    }
    expect(canvas.editor.store.getState().viewport.zoom).toBeLessThan(0.25);
    expect(word()?.getBoundingClientRect().width).toBe(0);
    canvas.editor.requestView('actual-size');
    await new Promise((done) => setTimeout(done, 400));
    expect(word()?.getBoundingClientRect().width).toBeGreaterThan(5);
  });

  it('carries out a wish that was made before the map was there', async () => {
    canvas = await mountCanvas(smallMap(), {}, (editor) => {
      editor.select({ nodes: new Set(['first']) });
      editor.requestView('fit-selection');
    });
    const frame = canvas.element.getBoundingClientRect();
    const box = canvas.node('first').getBoundingClientRect();
    expect(Math.abs(box.left + box.width / 2 - frame.left - frame.width / 2)).toBeLessThan(5);
    expect(canvas.editor.store.getState().viewport.zoom).toBeGreaterThan(1);
  });

  it('zooms in and out around the middle', async () => {
    canvas = await mountCanvas(smallMap());
    canvas.editor.requestView('zoom-in');
    await new Promise((done) => setTimeout(done, 400));
    expect(canvas.editor.store.getState().viewport.zoom).toBeCloseTo(1.25);
    canvas.editor.requestView('actual-size');
    await new Promise((done) => setTimeout(done, 400));
    expect(canvas.editor.store.getState().viewport.zoom).toBeCloseTo(1);
  });
});
