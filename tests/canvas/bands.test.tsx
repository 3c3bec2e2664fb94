import { afterEach, describe, expect, it } from 'vitest';
import { moveNodes } from '#src/model/edits/moveNodes.ts';
import { undoLabel } from '#src/store/history.ts';
import { activeState } from '#src/store/editorState.ts';
import { twoStages } from '../layout/bandedMap.ts';
import { type MountedCanvas, mountCanvas, until } from './mountCanvas.tsx';
import { centreOf, click, drag, dragWithoutRelease, key, release, type } from './mouse.ts';

let canvas: MountedCanvas;
afterEach(() => canvas.unmount());

/** Two stages of 400 with a step in each, their names to press. */
async function mountBands(): Promise<void> {
  const lower = new Map(['a', 'b'].map((id, index) => [id, { x: 100 + index * 400, y: 220 }]));
  const document = moveNodes(twoStages(), 'current', lower);
  // Their names stand right above the steps, in view.
  const states = document.states.map((each) => ({ ...each, bands: { left: 0 } }));
  canvas = await mountCanvas({ ...document, states });
  await until(() => canvas.element.querySelector('[data-band="stage:measure"]') !== null);
}

const state = () => activeState(canvas.editor.store.getState());
const fieldOf = (id: string) => state().nodes.find((node) => node.id === id)?.data['stage'];
const head = (id: string) => one(`[data-band="stage:${id}"]`);
const edge = (id: string) => one(`[data-band-edge="stage:${id}"]`);
const label = () => undoLabel(canvas.editor.store.getState().history);
/** A free place near the upper left corner of a head: the grip of its end is on the right. */
const inHead = (id: string) => {
  const { left, top } = head(id).getBoundingClientRect();
  return { x: left + 60, y: top + 16 };
};

function one(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`not in the page: ${selector}`);
  return found;
}

async function choose(name: string): Promise<void> {
  const item = () =>
    [...document.querySelectorAll<HTMLElement>('[role^="menuitem"]')].find(
      ({ textContent }) => textContent === name,
    );
  await until(() => item() !== undefined);
  const found = item();
  if (found !== undefined) await click(centreOf(found));
}

describe('stages on the canvas', () => {
  it('lie under the symbols and take no press from the canvas', async () => {
    await mountBands();
    const { left, bottom } = head('define').getBoundingClientRect();
    const under = document.elementFromPoint(left + 30, bottom + 60);
    expect(under?.classList.contains('react-flow__pane')).toBe(true);
    const step = centreOf(canvas.node('a'));
    expect(document.elementFromPoint(step.x, step.y)?.closest('[data-id="a"]')).not.toBeNull();
  });

  it('take in a symbol that is dropped there, in one entry of the history', async () => {
    await mountBands();
    const from = centreOf(canvas.node('a'));
    await drag(from, { x: from.x + 330, y: from.y + 200 });
    expect(fieldOf('a')).toBe('measure');
    canvas.editor.undo();
    expect(fieldOf('a')).toBe('define');
    expect(canvas.editor.store.getState().history.past).toHaveLength(0);
  });

  it('are renamed, given a zone and moved with their contents from the menu of their name', async () => {
    await mountBands();
    await click(inHead('define'));
    await choose('Rename');
    await until(() => document.activeElement?.getAttribute('aria-label') === 'Name');
    await type('Hello');
    await key('Enter');
    expect(state().stages[0]?.label).toBe('Hello');
    await click(inHead('define'));
    await choose('Existing customers');
    expect(state().stages[0]?.zone).toBe('existing');
    await click(inHead('define'));
    await choose('Move right');
    expect(state().stages.map(({ id }) => id)).toEqual(['measure', 'define']);
    expect(canvas.place('a').x).toBe(500);
  });

  it('become wider where their edge is pulled; what is behind moves when it is let go', async () => {
    await mountBands();
    const from = centreOf(edge('define'));
    await dragWithoutRelease(from, { x: from.x + 100, y: from.y });
    expect(canvas.place('b').x).toBe(500);
    await release({ x: from.x + 100, y: from.y });
    expect(state().stages[0]?.width).toBe(500);
    expect(canvas.place('b').x).toBe(600);
    expect(fieldOf('b')).toBe('measure');
    expect(label()).toBe('Resize stage');
  });

  it('keep their edge where Escape ends the pull', async () => {
    await mountBands();
    const from = centreOf(edge('define'));
    await dragWithoutRelease(from, { x: from.x + 100, y: from.y });
    await key('Escape');
    await release({ x: from.x + 100, y: from.y });
    expect(state().stages[0]?.width).toBe(400);
    expect(canvas.editor.store.getState().history.past).toHaveLength(0);
  });
});
