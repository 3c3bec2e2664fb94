import { afterEach, describe, expect, it } from 'vitest';
import { activeState } from '#src/store/editorState.ts';
import { lineOfSteps, smallMap } from './maps.ts';
import { type MountedCanvas, mountCanvas, until } from './mountCanvas.tsx';
import {
  centreOf,
  click,
  doubleClick,
  drag,
  dragWithoutRelease,
  holding,
  key,
  move,
  release,
  type,
} from './mouse.ts';

let canvas: MountedCanvas;
afterEach(() => canvas.unmount());

const edgesOf = () => activeState(canvas.editor.store.getState()).edges;
const nodesOf = () => activeState(canvas.editor.store.getState()).nodes;
const selectedNodes = () => [...canvas.editor.store.getState().selection.nodes].toSorted();
const part = (id: string, selector: string) => {
  const found = canvas.node(id).querySelector(selector);
  if (found === null) throw new Error(`${id} has no ${selector}`);
  return found;
};
const ladderSegment = (id: string) => {
  const found = canvas.element.querySelector(`[data-name="ladder:${id}"] rect`);
  if (found === null) throw new Error(`${id} is not on the timeline`);
  return found;
};
const handle = (id: string, side: string) => centreOf(part(id, `[data-handle="${side}"]`));
const empty = { x: 900, y: 620 };

describe('the canvas', () => {
  it('draws every node and every edge', async () => {
    canvas = await mountCanvas(smallMap());
    expect(canvas.element.querySelectorAll('.react-flow__node')).toHaveLength(6);
    expect(canvas.element.querySelectorAll('.react-flow__edge')).toHaveLength(2);
    for (const id of ['e1', 'e2']) expect(canvas.edge(id).getBoundingClientRect().width).toBeGreaterThan(20);
    for (const { id } of nodesOf()) {
      expect(canvas.node(id).querySelectorAll('svg *').length, id).toBeGreaterThan(1);
    }
  });

  it('names every node for a screen reader, in the order of the stream', async () => {
    canvas = await mountCanvas(smallMap());
    const labels = [...canvas.element.querySelectorAll('.react-flow__node')].map((node) =>
      node.getAttribute('aria-label'),
    );
    expect(labels.map((label) => /Visitors|First|Second|Third|Buyer|remark/.exec(label ?? '')?.[0])).toEqual([
      'Visitors',
      'First',
      'Second',
      'Third',
      'Buyer',
      'remark',
    ]);
  });
});

describe('the timeline', () => {
  it('shows the step of the segment that the pointer rests on, and selects it with a click', async () => {
    canvas = await mountCanvas(lineOfSteps(4));
    await until(() => canvas.element.querySelector('[data-name="ladder:s2"]') !== null);
    const target = () => canvas.element.querySelector('[data-layer="ladder"] > rect');
    const segment = centreOf(ladderSegment('s2'));
    await move(segment);
    await until(() => target() !== null);
    const shown = target()?.getBoundingClientRect();
    const step = canvas.node('s2').getBoundingClientRect();
    expect(Math.abs((shown?.x ?? 0) + (shown?.width ?? 0) / 2 - step.x - step.width / 2)).toBeLessThan(2);
    await click(segment);
    expect(selectedNodes()).toEqual(['s2']);
    await move(empty);
    await until(() => target() === null);
  });
});

describe('selecting', () => {
  it('selects what is clicked, and adds with Shift or Ctrl', async () => {
    canvas = await mountCanvas(smallMap());
    await click(centreOf(canvas.node('first')));
    expect(selectedNodes()).toEqual(['first']);
    await holding({ control: true }, () => click(centreOf(canvas.node('second'))));
    expect(selectedNodes()).toEqual(['first', 'second']);
    await holding({ shift: true }, () => click(centreOf(canvas.node('third'))));
    expect(selectedNodes()).toEqual(['first', 'second', 'third']);
    await holding({ shift: true }, () => click(centreOf(canvas.node('third'))));
    expect(selectedNodes()).toEqual(['first', 'second']);
    await click(empty);
    expect(selectedNodes()).toEqual([]);
  });

  it('selects an edge that is clicked near its line', async () => {
    canvas = await mountCanvas(smallMap());
    const between = {
      x:
        (canvas.node('first').getBoundingClientRect().right +
          canvas.node('second').getBoundingClientRect().left) /
        2,
      y: centreOf(canvas.edge('e2')).y + 8,
    };
    await click(between);
    expect([...canvas.editor.store.getState().selection.edges]).toEqual(['e2']);
  });

  it('selects everything in a box drawn with Shift', async () => {
    canvas = await mountCanvas(smallMap());
    await holding({ shift: true }, () => drag({ x: 220, y: 200 }, { x: 700, y: 400 }));
    expect(selectedNodes()).toEqual(['first', 'second']);
  });

  it('adds an edge with Shift, and forgets it when something else is clicked', async () => {
    canvas = await mountCanvas(smallMap());
    const selected = () => [...canvas.editor.store.getState().selection.edges];
    await click(centreOf(canvas.node('third')));
    await holding({ shift: true }, () => click(centreOf(canvas.edge('e2'))));
    expect(selectedNodes()).toEqual(['third']);
    expect(selected()).toEqual(['e2']);
    await holding({ shift: true }, () => click(centreOf(canvas.edge('e1'))));
    expect(selected()).toEqual(['e2', 'e1']);
    // Beside the plus in its middle.
    const { x, y } = centreOf(canvas.edge('e2'));
    await holding({ shift: true }, () => click({ x: x + 22, y }));
    expect(selected()).toEqual(['e1']);
    await click(centreOf(canvas.node('first')));
    expect(selected()).toEqual([]);
    expect(selectedNodes()).toEqual(['first']);
    await click(centreOf(canvas.edge('e2')));
    expect(selectedNodes()).toEqual([]);
    await click(empty);
    expect(selected()).toEqual([]);
  });

  it('selects the edges of what is in the box, which may begin on an edge', async () => {
    canvas = await mountCanvas(smallMap());
    const from = centreOf(canvas.edge('e2'));
    await holding({ shift: true }, () => drag(from, { x: from.x + 150, y: from.y + 100 }));
    expect(selectedNodes()).toEqual(['second']);
    expect([...canvas.editor.store.getState().selection.edges]).toEqual(['e2']);
    await holding({ shift: true }, () => drag({ x: 700, y: 150 }, { x: 760, y: 300 }));
    expect(selectedNodes()).toEqual(['third']);
    expect(canvas.editor.store.getState().selection.edges.size).toBe(0);
  });

  it('moves the view, not the map, when the empty canvas is dragged', async () => {
    canvas = await mountCanvas(smallMap());
    const before = canvas.node('first').getBoundingClientRect();
    await drag(empty, { x: empty.x - 100, y: empty.y - 60 });
    const after = canvas.node('first').getBoundingClientRect();
    expect(after.x - before.x).toBeCloseTo(-100, -1);
    expect(canvas.place('first')).toEqual({ x: 200, y: 200 });
    expect(canvas.editor.store.getState().viewport.x).toBeCloseTo(-60, -1);
  });
});

describe('moving', () => {
  it('moves what is dragged, as one entry that one undo takes back', async () => {
    canvas = await mountCanvas(smallMap());
    const from = centreOf(canvas.node('third'));
    await drag(from, { x: from.x + 60, y: from.y + 130 });
    expect(canvas.place('third').x).toBeGreaterThan(720);
    expect(canvas.place('third').y).toBeGreaterThan(300);
    expect(canvas.editor.store.getState().history.past.map(({ label }) => label)).toEqual(['Move step']);
    canvas.editor.undo();
    expect(canvas.place('third')).toEqual({ x: 680, y: 200 });
  });

  it('moves all that is selected, keeping their distances', async () => {
    canvas = await mountCanvas(smallMap());
    canvas.editor.select({ nodes: new Set(['first', 'second']) });
    const from = centreOf(canvas.node('first'));
    await drag(from, { x: from.x, y: from.y + 150 });
    expect(canvas.place('second').x - canvas.place('first').x).toBe(240);
    expect(canvas.place('second').y).toBe(canvas.place('first').y);
    expect(canvas.place('first').y).toBeGreaterThan(300);
  });

  it('changes nothing in the map while the pointer is down', async () => {
    canvas = await mountCanvas(smallMap());
    const document = canvas.editor.store.getState().document;
    const from = centreOf(canvas.node('third'));
    const to = { x: from.x, y: from.y + 150 };
    await dragWithoutRelease(from, to);
    expect(canvas.editor.store.getState().document).toBe(document);
    expect(canvas.node('third').getBoundingClientRect().y).toBeGreaterThan(350);
    await release(to);
    expect(canvas.editor.store.getState().document).not.toBe(document);
  });

  it('puts everything back when Escape is pressed during the drag', async () => {
    canvas = await mountCanvas(smallMap());
    const from = centreOf(canvas.node('third'));
    const before = canvas.node('third').getBoundingClientRect().y;
    await dragWithoutRelease(from, { x: from.x, y: from.y + 150 });
    await key('Escape');
    expect(canvas.node('third').getBoundingClientRect().y).toBe(before);
    await release({ x: from.x, y: from.y + 170 });
    expect(canvas.place('third')).toEqual({ x: 680, y: 200 });
    expect(canvas.editor.store.getState().history.past).toEqual([]);
    await drag(from, { x: from.x, y: from.y + 150 });
    expect(canvas.place('third').y).toBeGreaterThan(300);
  });

  it('snaps to its neighbours and shows a guide', async () => {
    canvas = await mountCanvas(smallMap());
    const from = centreOf(canvas.node('third'));
    await dragWithoutRelease(from, { x: from.x + 33, y: from.y + 4 });
    expect(canvas.editor.store.getState().gesture?.guides.length).toBeGreaterThan(0);
    await release({ x: from.x + 33, y: from.y + 4 });
    expect(canvas.place('third').y).toBe(200);
  });

  it('resizes a note by its corner, as one entry', async () => {
    canvas = await mountCanvas(smallMap());
    await click(centreOf(canvas.node('note')));
    // Their code comes when the first symbol whose size is free is selected.
    await until(() => canvas.node('note').querySelector('[data-corner]') !== null);
    const corner = centreOf(part('note', '[data-corner="bottomRight"]'));
    const before = canvas.node('note').getBoundingClientRect();
    await drag(corner, { x: corner.x + 80, y: corner.y + 50 });
    const after = canvas.node('note').getBoundingClientRect();
    expect(after.width).toBeGreaterThan(before.width + 60);
    expect(after.x).toBe(before.x);
    expect(canvas.editor.store.getState().history.past.map(({ label }) => label)).toEqual(['Resize note']);
  });
});

describe('connecting', () => {
  it('joins two nodes by dragging from a handle to anywhere on the other', async () => {
    canvas = await mountCanvas(smallMap());
    await click(centreOf(canvas.node('second')));
    await drag(handle('second', 'right'), centreOf(canvas.node('third')));
    expect(edgesOf().map(({ from, to }) => `${from}>${to}`)).toContain('second>third');
    expect(canvas.editor.store.getState().history.past.map(({ label }) => label)).toEqual(['Connect']);
  });

  it('draws the connection while it is being dragged, and forgets it on the empty canvas', async () => {
    canvas = await mountCanvas(smallMap());
    await click(centreOf(canvas.node('second')));
    await dragWithoutRelease(handle('second', 'right'), empty);
    expect(canvas.element.querySelector('[data-preview="open"] *')).not.toBeNull();
    await release(empty);
    expect(canvas.element.querySelector('[data-preview]')).toBeNull();
    expect(edgesOf()).toHaveLength(2);
  });

  it('joins by tap and tap: a handle, then the other node', async () => {
    canvas = await mountCanvas(smallMap());
    await click(centreOf(canvas.node('second')));
    await click(handle('second', 'right'));
    await click(centreOf(canvas.node('third')));
    expect(edgesOf().map(({ from, to }) => `${from}>${to}`)).toContain('second>third');
    expect(canvas.editor.store.getState().tool).toEqual({ tool: 'select' });
  });

  it('joins with the connect tool: one node, then the other', async () => {
    canvas = await mountCanvas(smallMap());
    canvas.editor.setTool({ tool: 'connect', from: undefined, kind: undefined });
    await click(centreOf(canvas.node('third')));
    await click(centreOf(canvas.node('buyer')));
    expect(edgesOf().map(({ from, to }) => `${from}>${to}`)).toContain('third>buyer');
  });

  it('says why a connection is refused, and adds none', async () => {
    canvas = await mountCanvas(smallMap());
    await click(centreOf(canvas.node('second')));
    await drag(handle('second', 'left'), centreOf(canvas.node('visitors')));
    expect(edgesOf()).toHaveLength(2);
    expect(canvas.editor.store.getState().notices.at(-1)?.text).toContain('Nothing flows into “Visitors”');
  });

  it('leads the end of an edge to another node', async () => {
    canvas = await mountCanvas(smallMap());
    canvas.editor.select({ edges: new Set(['e2']) });
    await until(() => canvas.element.querySelector('[data-end="to"]') !== null);
    const end = canvas.element.querySelector('[data-end="to"]');
    if (end === null) throw new Error('no end');
    await drag(centreOf(end), centreOf(canvas.node('third')));
    expect(edgesOf().find(({ id }) => id === 'e2')?.to).toBe('third');
  });
});

describe('placing and naming', () => {
  it('places the armed tool where it is clicked and opens its name', async () => {
    canvas = await mountCanvas(smallMap());
    canvas.editor.setTool({ tool: 'place', kind: 'queue' });
    await click(empty);
    const added = nodesOf().at(-1);
    expect(added?.kind).toBe('queue');
    expect(canvas.editor.store.getState().tool).toEqual({ tool: 'select' });
    await until(() => document.activeElement instanceof HTMLTextAreaElement);
    await type('Scored leads');
    await key('Enter');
    expect(nodesOf().at(-1)?.data['name']).toBe('Scored leads');
  });

  it('starts a step where the empty canvas is double-clicked', async () => {
    canvas = await mountCanvas(smallMap());
    await doubleClick(empty);
    expect(nodesOf()).toHaveLength(7);
    expect(canvas.editor.store.getState().editing).toBe(nodesOf().at(-1)?.id);
  });

  it('edits a name in place after a double click, and keeps it on Enter', async () => {
    canvas = await mountCanvas(smallMap());
    await doubleClick(centreOf(canvas.node('first')));
    await until(() => document.activeElement instanceof HTMLTextAreaElement);
    await type('Capture lead');
    await key('Enter');
    expect(nodesOf().find(({ id }) => id === 'first')?.data['name']).toBe('Capture lead');
    expect(canvas.editor.store.getState().editing).toBeUndefined();
    expect(document.activeElement).toBe(canvas.node('first'));
  });

  it('keeps the old name on Escape', async () => {
    canvas = await mountCanvas(smallMap());
    canvas.editor.setEditing('first');
    await until(() => document.activeElement instanceof HTMLTextAreaElement);
    await type('Something else');
    await key('Escape');
    expect(nodesOf().find(({ id }) => id === 'first')?.data['name']).toBe('First');
    expect(canvas.editor.store.getState().history.past).toEqual([]);
  });
});
