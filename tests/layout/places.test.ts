import { describe, expect, it } from 'vitest';
import { align } from '#src/layout/align.ts';
import { boxOf, lineOf } from '#src/layout/boxOf.ts';
import { distribute } from '#src/layout/distribute.ts';
import { placeNode } from '#src/layout/placeNode.ts';
import { sameSize } from '#src/layout/sameSize.ts';
import { type Alignable, snapMove } from '#src/layout/snapMove.ts';
import { overlaps } from '#src/lib/geometry.ts';
import type { MapState } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { type NodeLine, stateWith } from './sampleMaps.ts';

const three = stateWith([
  ['a', 'step', 0, 0],
  ['b', 'step', 250, 40],
  ['q', 'queue', 700, 90],
]);
const all = new Set(['a', 'b', 'q']);

function boundsIn(state: MapState, id: string) {
  const node = state.nodes.find((candidate) => candidate.id === id);
  if (node === undefined) throw new Error(`no node ${id}`);
  return nodeBounds(node);
}

describe('align', () => {
  it('brings left edges to the leftmost one and leaves out what is there already', () => {
    const places = align(three, all, 'left');
    expect([...places]).toEqual([
      ['b', { x: 0, y: 40 }],
      ['q', { x: 0, y: 90 }],
    ]);
  });

  it('brings right edges together', () => {
    const right = boundsIn(three, 'q').x + boundsIn(three, 'q').width;
    expect(align(three, all, 'right').get('a')?.x).toBe(right - boundsIn(three, 'a').width);
  });

  it('brings bottom edges together', () => {
    const bottom = Math.max(
      ...['a', 'b', 'q'].map((id) => boundsIn(three, id).y + boundsIn(three, id).height),
    );
    for (const [id, place] of align(three, all, 'bottom')) {
      expect(place.y + boundsIn(three, id).height).toBe(bottom);
    }
  });

  it('brings the line of the stream to one height, so that arrows become straight', () => {
    const places = align(three, all, 'middle');
    const lines = three.nodes.map((node) => lineOf(boxOf({ ...node, ...places.get(node.id) })));
    expect(new Set(lines).size).toBe(1);
  });

  it('does nothing for one node', () => {
    expect(align(three, new Set(['a']), 'left').size).toBe(0);
  });
});

describe('distribute', () => {
  it('makes the gaps equal and keeps the outermost nodes', () => {
    const places = distribute(three, all, 'horizontally');
    expect([...places.keys()]).toEqual(['b']);
    const [a, b, q] = [boundsIn(three, 'a'), boundsIn(three, 'b'), boundsIn(three, 'q')];
    const x = places.get('b')?.x ?? 0;
    expect(x - (a.x + a.width)).toBeCloseTo(q.x - (x + b.width));
  });

  it('does nothing for two nodes', () => {
    expect(distribute(three, new Set(['a', 'b']), 'vertically').size).toBe(0);
  });
});

describe('same size', () => {
  it('makes notes as large as the largest, and leaves symbols alone', () => {
    const state = stateWith([
      ['n1', 'note', 0, 0],
      ['n2', 'note', 300, 0],
      ['a', 'step', 600, 0],
    ]);
    const nodes = state.nodes.map((node) => (node.id === 'n2' ? { ...node, width: 400, height: 333 } : node));
    const sizes = sameSize({ ...state, nodes }, new Set(['n1', 'n2', 'a']));
    expect([...sizes]).toEqual([['n1', { x: 0, y: 0, width: 400, height: 333 }]]);
  });
});

describe('placing a new node', () => {
  const size = { width: 136, height: 120 };

  it('centres it where it is wanted', () => {
    expect(placeNode(stateWith([]), size, { x: 500, y: 300 })).toEqual({ x: 430, y: 240 });
  });

  it('finds the nearest free place, on the grid', () => {
    const nodes: NodeLine[] = [];
    for (let index = 0; index < 25; index += 1) {
      const state = stateWith(nodes);
      const place = placeNode(state, size, { x: 0, y: 0 });
      expect(place.x % 10 === 0 && place.y % 10 === 0).toBe(true);
      expect(state.nodes.some((node) => overlaps(nodeBounds(node), { ...place, ...size }))).toBe(false);
      nodes.push([`n${index}`, 'step', place.x, place.y]);
    }
  });
});

function box(x: number, y: number, line?: number): Alignable {
  return { x, y, width: 100, height: 60, ...(line === undefined ? {} : { line }) };
}

describe('snapping a move', () => {
  const options = { threshold: 6, grid: 10 };
  it('takes over the left edge of a node nearby and shows the guide', () => {
    const move = snapMove(box(0, 0), [box(300, 500)], 296, 0, options);
    expect(move.dx).toBe(300);
    expect(move.guides.some((guide) => guide.axis === 'x')).toBe(true);
  });

  it('prefers the line of the stream to any edge', () => {
    const move = snapMove(box(0, 0, 20), [box(300, 100, 150)], 0, 128, options);
    expect(move.dy).toBe(130);
    expect(move.guides).toContainEqual({ axis: 'y', at: 150, from: 0, to: 400 });
  });

  it('stands midway between two neighbours', () => {
    const move = snapMove(box(0, 0), [box(0, 200), box(400, 200)], 197, 203, options);
    expect(move.dx).toBe(200);
  });

  it('falls back to the grid', () => {
    const move = snapMove(box(0, 0), [], 13, 26, options);
    expect([move.dx, move.dy]).toEqual([10, 30]);
    expect(move.guides).toEqual([]);
  });

  it('leaves the move alone when snapping is off', () => {
    const move = snapMove(box(0, 0), [box(300, 500)], 296, 13, { threshold: 0, grid: undefined });
    expect([move.dx, move.dy]).toEqual([296, 13]);
  });

  it('ignores nodes far away', () => {
    const move = snapMove(box(0, 0), [box(300, 5000)], 296, 0, { threshold: 6, grid: undefined });
    expect(move.dx).toBe(296);
  });
});
