import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { overlaps } from '#src/lib/geometry.ts';
import { readDelimited } from '#src/lib/readDelimited.ts';
import type { MapDocument } from '#src/model/document.ts';
import { enterLine } from '#src/model/edits/enterLine.ts';
import { pasteRows } from '#src/model/edits/pasteRows.ts';
import { updateRows } from '#src/model/edits/updateRows.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { guessColumns } from '#src/model/sheet/guessColumns.ts';
import { readSheet } from '#src/model/sheet/readSheet.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { worldReach } from '#src/model/world.ts';
import { countingIds, line, map, node } from '../maps.ts';

const rowsOf = (text: string, document?: MapDocument) => {
  const cells = readDelimited(text);
  const nodes = document === undefined ? undefined : flowOrder(stateOf(document, 'current'));
  return readSheet(cells, { ...guessColumns(cells), nodes });
};
const pasted = (document: MapDocument, text: string) =>
  pasteRows(document, 'current', rowsOf(text), countingIds());

describe('a pasted chain', () => {
  it('is joined by push connections, in a straight line to the right of the stream', () => {
    const before = line();
    const { document, nodes, edges } = pasted(
      before,
      'Call 5m\nOffer with a very long name that breaks 2h\nSign',
    );
    const state = stateOf(document, 'current');
    const placed = nodes
      .map((id) => state.nodes.find((each) => each.id === id))
      .flatMap((each) => each ?? []);
    expect(placed.map(({ data }) => data['name'])).toEqual([
      'Call',
      'Offer with a very long name that breaks',
      'Sign',
    ]);
    expect(edges.map((id) => state.edges.find((each) => each.id === id))).toMatchObject([
      { kind: 'push', from: nodes[0], to: nodes[1] },
      { kind: 'push', from: nodes[1], to: nodes[2] },
    ]);
    const bounds = placed.map(nodeBounds);
    const middles = bounds.map(({ y, height }) => y + height / 2);
    for (const middle of middles) expect(middle).toBeCloseTo(middles[0] ?? NaN, 6);
    const right = Math.max(
      ...stateOf(before, 'current').nodes.map((each) => nodeBounds(each).x + nodeBounds(each).width),
    );
    for (const [index, { x }] of bounds.entries()) {
      const left = index === 0 ? right : (bounds[index - 1]?.x ?? 0) + (bounds[index - 1]?.width ?? 0);
      expect(x).toBeGreaterThan(left);
    }
  });

  it('leaves out rows without a name, and joins nothing into a source or behind an exit', () => {
    const { document, nodes, edges } = pasted(
      map([]),
      'Kind\tName\n\tCall\nStep\t\nExit\tLost\nSource\tFair\n\tGreet',
    );
    expect(stateOf(document, 'current').nodes.map(({ kind }) => kind)).toEqual([
      'step',
      'exit',
      'source',
      'step',
    ]);
    expect(nodes).toHaveLength(4);
    expect(edges).toHaveLength(2);
  });

  it('changes nothing when no row is used', () => {
    const before = line();
    expect(pasted(before, '').document).toBe(before);
  });

  it('of a thousand rows stays inside the world, without one on another, and does not take long', () => {
    const text = Array.from({ length: 1000 }, (_, index) => `Step ${index} 5m wait 3d 75%`).join('\n');
    const start = performance.now();
    const { document, nodes } = pasted(line(), text);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(nodes).toHaveLength(1000);
    const bounds = stateOf(document, 'current').nodes.map(nodeBounds);
    for (const { x, width } of bounds) expect(Math.abs(x + width)).toBeLessThanOrEqual(worldReach);
    const sorted = bounds.slice(-1000).toSorted((a, b) => a.y - b.y || a.x - b.x);
    const covered = sorted.filter((rect, index) => {
      const next = sorted[index + 1];
      return next !== undefined && overlaps(rect, next);
    });
    expect(covered).toEqual([]);
  });
});

describe('rows for steps that are there', () => {
  it('set what they say, take away what it replaces, and leave the rest', () => {
    const before = map([
      node('a', 'step', 0, { name: 'Call', leadTime: duration(9, 'd'), people: 2 }),
      node('b', 'step', 1, { name: 'Offer', people: 3 }),
    ]);
    const after = updateRows(before, 'current', rowsOf('Step\tWait\nCall\t2 d', before));
    const [call, offer] = stateOf(after, 'current').nodes;
    expect(call?.data).toEqual({ name: 'Call', waitTime: duration(2, 'd'), people: 2 });
    expect(offer).toBe(stateOf(before, 'current').nodes[1]);
  });

  it('give back the same map when they say nothing new', () => {
    const before = map([node('a', 'step', 0, { name: 'Call', waitTime: duration(2, 'd') })]);
    expect(updateRows(before, 'current', rowsOf('Step\tWait\nCall\t2 d\nOther\t3 d', before))).toBe(before);
  });
});

describe('a typed line for a node', () => {
  it('names and fills it, and takes away what can not be known beside it', () => {
    const before = map([node('a', 'step', 0, { name: 'Old', leadTime: duration(9, 'd'), people: 2 })]);
    const after = enterLine(before, 'current', 'a', 'Call 5m wait 2d');
    expect(stateOf(after, 'current').nodes[0]?.data).toEqual({
      name: 'Call',
      people: 2,
      processTime: duration(5, 'min'),
      waitTime: duration(2, 'd'),
    });
    expect(enterLine(after, 'current', 'a', 'Call')).toBe(after);
  });
});
