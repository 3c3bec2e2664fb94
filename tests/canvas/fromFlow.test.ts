import { describe, expect, it } from 'vitest';
import { edgesAt, readEdgeChanges, readNodeChanges, selectionAfter } from '#src/canvas/fromFlow.ts';
import { createEdge, createState } from '#src/model/create.ts';

const selection = { nodes: new Set(['a']), edges: new Set(['e']) };

describe('what React Flow asks for', () => {
  it('reads where nodes are dragged to and what was selected', () => {
    const wishes = readNodeChanges([
      { type: 'position', id: 'a', position: { x: 10, y: 20 }, dragging: true },
      { type: 'select', id: 'b', selected: true },
    ]);
    expect([...wishes.places]).toEqual([['a', { x: 10, y: 20 }]]);
    expect([...wishes.selected]).toEqual([['b', true]]);
    expect(wishes.isDragging).toBe(true);
  });

  it('drops places that are no numbers', () => {
    const wishes = readNodeChanges([
      { type: 'position', id: 'a', position: { x: Number.NaN, y: 0 }, dragging: true },
      { type: 'position', id: 'b', position: { x: 0, y: Infinity }, dragging: true },
    ]);
    expect(wishes.places.size).toBe(0);
  });

  it('leaves measuring and removing aside', () => {
    const wishes = readNodeChanges([
      { type: 'dimensions', id: 'a', dimensions: { width: 5, height: 5 } },
      { type: 'remove', id: 'a' },
    ]);
    expect(wishes).toEqual({ places: new Map(), selected: new Map(), isDragging: undefined });
    expect(readEdgeChanges([{ type: 'remove', id: 'e' }]).size).toBe(0);
  });

  it('keeps the selection as it is when nothing changes', () => {
    expect(selectionAfter(selection, new Map([['a', true]]), new Map())).toBe(selection);
  });

  it('adds and takes away', () => {
    const nodes = new Map([
      ['a', false],
      ['b', true],
    ]);
    const after = selectionAfter(selection, nodes, new Map([['e', false]]));
    expect([...after.nodes]).toEqual(['b']);
    expect(after.edges.size).toBe(0);
  });

  it('takes the edges at what a box selects', () => {
    const map = createState({
      edges: [
        createEdge('push', { id: 'in', from: 'x', to: 'a' }),
        createEdge('push', { id: 'out', from: 'a', to: 'y' }),
        createEdge('push', { id: 'beside', from: 'x', to: 'y' }),
      ],
    });
    expect([...edgesAt(map, new Set(['a']))]).toEqual(['in', 'out']);
    expect(edgesAt(map, new Set()).size).toBe(0);
  });
});
