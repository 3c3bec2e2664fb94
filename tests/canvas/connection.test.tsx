import { useEffect } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ConnectionForm } from '#src/canvas/ConnectionPrompt.tsx';
import { activeState } from '#src/store/editorState.ts';
import { smallMap } from './maps.ts';
import { frames, type MountedCanvas, mountCanvas, until } from './mountCanvas.tsx';
import { centreOf, click, key } from './mouse.ts';

let canvas: MountedCanvas;
afterEach(() => canvas.unmount());

/** Stands in for the form of the page. */
const Form: ConnectionForm = ({ edge, hasFocus, close }) => {
  useEffect(() => {
    if (hasFocus) document.querySelector<HTMLElement>('[data-testid="form"] input')?.focus();
  }, [hasFocus]);
  return (
    <div data-testid="form">
      {edge.id}
      <input aria-label="Share" />
      <button type="button" onClick={close}>
        Close
      </button>
    </div>
  );
};

const form = () => canvas.element.querySelector<HTMLElement>('[data-testid="form"]');
const edges = () => activeState(canvas.editor.store.getState()).edges;

describe('the form of a connection', () => {
  it('opens at the connection with a click, beside the line, and leaves the keys to the map', async () => {
    canvas = await mountCanvas(smallMap(), { connectionForm: Form });
    const middle = centreOf(canvas.edge('e2'));
    await click(middle);
    await until(() => form() !== null);
    expect(form()?.textContent).toContain('e2');
    expect(form()?.contains(document.activeElement)).toBe(false);
    const { top, left, right } = form()?.getBoundingClientRect() ?? new DOMRect();
    expect(top).toBeGreaterThan(middle.y + 9);
    expect(top).toBeLessThan(middle.y + 60);
    expect((left + right) / 2).toBeCloseTo(middle.x, -1);
  });

  it('goes when something else is selected or the canvas is pressed, and gives the focus back', async () => {
    canvas = await mountCanvas(smallMap(), { connectionForm: Form });
    await click(centreOf(canvas.edge('e2')));
    await until(() => form() !== null);
    await click(centreOf(canvas.node('third')));
    await until(() => form() === null);
    expect([...canvas.editor.store.getState().selection.nodes]).toEqual(['third']);
    canvas.editor.select({ edges: new Set(['e2']) });
    canvas.editor.setPrompt({ ask: 'connection', edge: 'e2', hasFocus: true });
    await until(() => form()?.contains(document.activeElement) === true);
    form()?.querySelector('button')?.click();
    await until(() => form() === null);
    expect(document.activeElement?.getAttribute('data-id')).toBe('e2');
  });

  it('is not opened by a click that is about something else', async () => {
    canvas = await mountCanvas(smallMap(), { connectionForm: Form });
    canvas.editor.setTool({ tool: 'connect', from: undefined, kind: undefined });
    await click(centreOf(canvas.edge('e2')));
    await frames(4);
    expect(form()).toBeNull();
  });
});

describe('the ends of a connection', () => {
  it('are led elsewhere by two taps: the end, then the node', async () => {
    canvas = await mountCanvas(smallMap());
    canvas.editor.select({ edges: new Set(['e2']) });
    await until(() => canvas.element.querySelector('[data-end="to"]') !== null);
    const head = canvas.element.querySelector('[data-end="to"] circle:last-child');
    if (head === null) throw new Error('no end');
    await click(centreOf(head));
    await until(() => canvas.element.querySelector('input[role="combobox"]') !== null);
    await click(centreOf(canvas.node('third')));
    expect(edges().find(({ id }) => id === 'e2')?.to).toBe('third');
    expect([...canvas.editor.store.getState().selection.edges]).toEqual(['e2']);
  });
});

describe('connecting without a selection', () => {
  it('asks for both ends by typing', async () => {
    canvas = await mountCanvas(smallMap());
    canvas.editor.setTool({ tool: 'connect', from: undefined, kind: undefined });
    canvas.editor.setPrompt({ ask: 'source' });
    const box = () => canvas.element.querySelector<HTMLInputElement>('input[role="combobox"]');
    await until(() => document.activeElement === box() && box() !== null);
    for (const letter of 'seco') await key(letter);
    await key('Enter');
    await until(() => box()?.getAttribute('aria-label') === 'Connect “Second” to');
    await until(() => document.activeElement === box());
    for (const letter of 'thir') await key(letter);
    await key('Enter');
    await until(() => edges().length === 3);
    expect(edges().at(-1)).toMatchObject({ from: 'second', to: 'third' });
  });
});
