import { afterEach, describe, expect, it } from 'vitest';
import { commandOf } from '#src/commands/index.ts';
import { duration } from '#src/lib/duration.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { moveNodes } from '#src/model/edits/moveNodes.ts';
import { removeItems } from '#src/model/edits/removeItems.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { lineOfSteps } from './maps.ts';
import { type MountedCanvas, mountCanvas, until } from './mountCanvas.tsx';
import { centreOf, click } from './mouse.ts';

let canvas: MountedCanvas;
afterEach(() => canvas.unmount());

/** Twenty steps; in the future the second waits a quarter of a day and the last is gone. */
function twoStates(): MapDocument {
  const map = copyState(lineOfSteps(20), 'current', { id: 'future', name: 'Future state', kind: 'future' });
  const quicker = updateNodeData(map, 'future', 's2', { waitTime: duration(2, 'h') });
  return removeItems(quicker, 'future', { nodes: new Set(['s20']), edges: new Set() });
}

async function mountCompared(change: (map: MapDocument) => MapDocument = (map) => map): Promise<void> {
  canvas = await mountCanvas(change(twoStates()), {}, (editor) => {
    editor.setStateId('future');
    // Clear of the bar at the top.
    editor.setViewport({ x: 40, y: 300, zoom: 1 });
  });
}
const sign = (key: string) => canvas.element.querySelector(`[data-change="${key}"]`);
const signs = () => canvas.element.querySelectorAll('[data-change]').length;
const bar = () => canvas.element.querySelector('[aria-label="What changed"]');
const run = async (id: string) => commandOf(id).run(canvas.editor);
const states = (): readonly MapState[] => canvas.editor.store.getState().document.states;

describe('what changed, on the canvas', () => {
  it('stands over the map when it is asked for, with words at the symbols, and goes again', async () => {
    await mountCompared();
    expect(bar()).toBeNull();
    await run('state.changes');
    await until(() => signs() === 3);
    expect(sign('node changed s2')?.querySelector('text')?.textContent).toBe('Wait before 1 d → 2 h');
    expect(bar()?.textContent).toContain('1 changed');
    expect(bar()?.textContent).toContain('2 removed');
    await run('state.changes');
    await until(() => signs() === 0);
    expect(bar()).toBeNull();
  });

  it('is gone through by keys: each change comes into view and is said', async () => {
    await mountCompared((map) => moveNodes(map, 'current', new Map([['s20', { x: 5000, y: 3000 }]])));
    await run('state.next-change');
    await until(() => bar()?.querySelector('output')?.textContent !== '');
    expect(bar()?.querySelector('output')?.textContent).toContain('Step 2 changed');
    expect(bar()?.querySelector('output')?.textContent).toContain('Wait before 1 d → 2 h');
    await run('state.next-change');
    const ghost = () => sign('node removed s20')?.getBoundingClientRect();
    const frame = canvas.element.getBoundingClientRect();
    await until(() => {
      const at = ghost();
      return at !== undefined && at.left > frame.left && at.right < frame.right && at.bottom < frame.bottom;
    });
    expect(bar()?.querySelector('output')?.textContent).toContain('Step 20 removed');
    await run('state.previous-change');
    await until(() => bar()?.querySelector('output')?.textContent?.includes('Step 2 changed') === true);
  });

  it('is looked at by a press on its sign', async () => {
    await mountCompared();
    await run('state.changes');
    await until(() => sign('node changed s2') !== null);
    const target = sign('node changed s2');
    if (target === null) throw new Error('no sign');
    await click(centreOf(target));
    await until(() => canvas.editor.store.getState().comparing.at !== undefined);
    expect(bar()?.querySelector('output')?.textContent).toContain('Step 2 changed');
  });

  it('follows what is changed on the map, and the state that is looked at', async () => {
    await mountCompared();
    await run('state.changes');
    await until(() => signs() === 3);
    canvas.editor.edit('Rename', (map) => updateNodeData(map, 'future', 's5', { name: 'Other' }));
    await until(() => sign('node changed s5') !== null);
    canvas.editor.setStateId('current');
    await until(() => bar()?.textContent?.includes('What changes until') === true);
    expect(sign('node removed s20')).not.toBeNull();
    expect(states()).toHaveLength(2);
  });
});
