import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '#src/lib/geometry.ts';
import { boxOf, lineOf } from '#src/layout/boxOf.ts';
import { columnGap } from '#src/layout/gaps.ts';
import {
  type Growth,
  type Newcomer,
  placeBesideNode,
  placeBetween,
  placeUnderNode,
} from '#src/layout/growPlace.ts';
import { createNode } from '#src/model/create.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { stateWith } from './sampleMaps.ts';

const sample = boxOf(createNode('step', { id: 'new', x: 0, y: 0 }));
const newcomer: Newcomer = { width: sample.width, height: sample.height, line: lineOf(sample) };
const slot = sample.width + columnGap;

function nodeOf(state: MapState, id: string): MapNode {
  const node = state.nodes.find((candidate) => candidate.id === id);
  if (node === undefined) throw new Error(`no node ${id}`);
  return node;
}

/** The map as it stands afterwards, the new step among the rest. */
function grown(state: MapState, { at, moves }: Growth): readonly MapNode[] {
  const moved = state.nodes.map((node) => ({ ...node, ...moves.get(node.id) }));
  return [...moved, createNode('step', { id: 'new', ...at })];
}

const between = (state: MapState, from: string, to: string, near: 'from' | 'to' = 'from') =>
  placeBetween(state, nodeOf(state, from), nodeOf(state, to), near, newcomer);

describe('a step after the last one', () => {
  it('stands one gap to the right, in the same line', () => {
    const state = stateWith([['a', 'step', 100, 200]]);
    expect(placeBesideNode(state, nodeOf(state, 'a'), 'after', newcomer).at).toEqual({
      x: 100 + slot,
      y: 200,
    });
  });

  it('stands in line with a symbol of another height', () => {
    const state = stateWith([['a', 'queue', 100, 200]]);
    const { at } = placeBesideNode(state, nodeOf(state, 'a'), 'after', newcomer);
    expect(at.y + newcomer.line).toBe(lineOf(boxOf(nodeOf(state, 'a'))));
  });

  it('goes below what stands there, and moves nobody', () => {
    const state = stateWith(
      [
        ['a', 'step', 0, 0],
        ['b', 'step', slot, 0],
        ['c', 'step', slot, 220],
      ],
      [
        ['a', 'push', 'b'],
        ['a', 'push', 'c'],
      ],
    );
    const { at, moves } = placeBesideNode(state, nodeOf(state, 'a'), 'after', newcomer);
    expect(at.x).toBe(slot);
    expect(at.y).toBeGreaterThan(220 + newcomer.height);
    expect(moves.size).toBe(0);
  });
});

describe('a step before the first one', () => {
  it('stands one gap to the left, in the same line', () => {
    const state = stateWith([['a', 'step', 100, 200]]);
    expect(placeBesideNode(state, nodeOf(state, 'a'), 'before', newcomer).at).toEqual({
      x: 100 - slot,
      y: 200,
    });
  });
});

describe('a step between two', () => {
  const line = stateWith(
    [
      ['a', 'step', 0, 0],
      ['b', 'step', slot, 0],
      ['c', 'step', 2 * slot, 0],
      ['remark', 'note', 2 * slot, 200],
      ['other', 'step', 0, 400],
    ],
    [
      ['a', 'push', 'b'],
      ['b', 'push', 'c'],
    ],
  );

  it('pushes what follows by the same length, with its remarks, and nothing else', () => {
    const { at, moves } = between(line, 'a', 'b');
    expect(at).toEqual({ x: slot, y: 0 });
    expect([...moves.keys()].toSorted()).toEqual(['b', 'c', 'remark']);
    expect(moves.get('b')).toEqual({ x: 2 * slot, y: 0 });
    expect(moves.get('c')).toEqual({ x: 3 * slot, y: 0 });
  });

  it('pushes nobody where there is room, and stands next to the end that was asked for', () => {
    const wide = stateWith(
      [
        ['a', 'step', 0, 0],
        ['b', 'step', 1000, 0],
      ],
      [['a', 'push', 'b']],
    );
    expect(between(wide, 'a', 'b').at.x).toBe(slot);
    expect(between(wide, 'a', 'b', 'to').at.x).toBe(1000 - slot);
    expect(between(wide, 'a', 'b').moves.size).toBe(0);
  });

  it('leaves the next row of the stream where it is', () => {
    const rows = stateWith(
      [
        ['a', 'step', 0, 0],
        ['b', 'step', slot, 0],
        ['c', 'step', 0, 300],
      ],
      [
        ['a', 'push', 'b'],
        ['b', 'push', 'c'],
      ],
    );
    expect([...between(rows, 'a', 'b').moves.keys()]).toEqual(['b']);
  });

  it('takes an exit along with the step that it belongs to', () => {
    const state = stateWith(
      [
        ['a', 'step', 0, 0],
        ['b', 'step', slot, 0],
        ['lost', 'exit', slot + 16, 260],
      ],
      [
        ['a', 'push', 'b'],
        ['b', 'push', 'lost'],
      ],
    );
    expect([...between(state, 'a', 'b').moves.keys()].toSorted()).toEqual(['b', 'lost']);
  });

  it('never lands on anything, and makes nothing run into anything', () => {
    const cell = fc.record({ column: fc.nat(6), row: fc.nat(3) });
    const cells = fc.uniqueArray(cell, {
      minLength: 2,
      maxLength: 14,
      selector: ({ column, row }) => `${column},${row}`,
    });
    fc.assert(
      fc.property(cells, fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 20 }), (places, joins) => {
        const nodes = places.map(
          ({ column, row }, index) => [`n${index}`, 'step', column * (slot + 10), row * 230] as const,
        );
        const edges = joins.flatMap(([from, to]) =>
          from < to && to < nodes.length ? [[`n${from}`, 'push', `n${to}`] as const] : [],
        );
        const state = stateWith(nodes, edges);
        const first = state.nodes[0];
        const second = state.nodes[1];
        if (first === undefined || second === undefined) return;
        const growths = [
          placeBetween(state, first, second, 'from', newcomer),
          placeBesideNode(state, first, 'after', newcomer),
          placeBesideNode(state, first, 'before', newcomer),
          placeUnderNode(state, first, newcomer),
        ];
        for (const growth of growths) {
          const boxes = grown(state, growth).map(boxOf);
          for (const [index, box] of boxes.entries()) {
            for (const other of boxes.slice(index + 1)) {
              expect(overlaps(box, other), `${box.id} on ${other.id}`).toBe(false);
            }
          }
        }
      }),
    );
  });
});
