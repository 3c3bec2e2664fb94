import { describe, expect, it } from 'vitest';
import type { MapDocument, MapNode } from '#src/model/document.ts';
import { pasteRows } from '#src/model/edits/pasteRows.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import type { SheetRow } from '#src/model/sheet/readSheet.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { countingIds, edge, map, node } from '../maps.ts';

const row = (name: string, part: Partial<SheetRow> = {}): SheetRow => ({
  row: 0,
  name,
  kind: 'step',
  node: undefined,
  values: {},
  problems: new Map(),
  isUsed: true,
  ...part,
});
/** The new nodes, in order. */
function made(document: MapDocument, ...rows: readonly SheetRow[]): readonly MapNode[] {
  const numbered = rows.map((each, index) => ({ ...each, row: index }));
  const { document: after, nodes } = pasteRows(document, 'current', numbered, countingIds());
  return stateOf(after, 'current').nodes.filter(({ id }) => nodes.includes(id));
}
const middleOf = (each: MapNode | undefined) => {
  const { y, height } = each === undefined ? { y: Number.NaN, height: Number.NaN } : nodeBounds(each);
  return y + height / 2;
};
const rightOf = (each: MapNode) => nodeBounds(each).x + nodeBounds(each).width;

describe('where pasted rows stand', () => {
  it('is at the origin of an empty map, 60 apart on the grid', () => {
    const [first, second, third] = made(map([]), row('A'), row('B', { kind: 'exit' }), row('C'));
    if (first === undefined || second === undefined || third === undefined) throw new Error('no nodes');
    expect([first.x, middleOf(first)]).toEqual([0, 0]);
    for (const [left, right] of [
      [first, second],
      [second, third],
    ] as const) {
      expect(right.x % 10).toBe(0);
      expect(Math.abs(right.x - rightOf(left) - 60)).toBeLessThanOrEqual(5);
      expect(middleOf(right)).toBeCloseTo(0, 6);
    }
  });

  it('is 120 to the right of everything, on the line of the last step of the stream', () => {
    const before = map(
      [
        { ...node('a', 'step', 0), y: 50 },
        { ...node('between', 'step', 150), y: 120 },
        { ...node('b', 'step', 300), y: 250 },
        { ...node('remark', 'note', 903), y: -700 },
      ],
      [edge('a>between'), edge('between>b')],
    );
    const [last, remark] = stateOf(before, 'current').nodes.slice(2);
    if (last === undefined || remark === undefined) throw new Error('no nodes');
    const [first] = made(before, row('New'));
    expect(first?.x).toBe(Math.round((rightOf(remark) + 120) / 10) * 10);
    expect(middleOf(first)).toBeCloseTo(middleOf(last), 6);
  });

  it('is on the line of what is there where no stream is', () => {
    const before = map([{ ...node('remark', 'note', 0), y: 400 }]);
    const [remark] = stateOf(before, 'current').nodes;
    expect(middleOf(made(before, row('New'))[0])).toBeCloseTo(middleOf(remark), 6);
  });

  it('goes on 400 further down, far left, where the world ends', () => {
    const edgeOfWorld = { ...node('far', 'note', 99_000), y: 0 };
    const rows = Array.from({ length: 10 }, (_, index) => row(`Step ${index}`));
    const nodes = made(map([edgeOfWorld]), ...rows);
    const lines = [...new Set(nodes.map((each) => Math.round(middleOf(each))))];
    expect(lines).toHaveLength(2);
    expect((lines[1] ?? 0) - (lines[0] ?? 0)).toBe(400);
    expect(nodes.find((each) => Math.round(middleOf(each)) === lines[1])?.x).toBe(-50_000);
    for (const each of nodes) expect(rightOf(each)).toBeLessThanOrEqual(100_000);
  });
});

describe('what pasted rows become', () => {
  it('are nodes of their kinds with what they say, without those that are not used', () => {
    const nodes = made(
      map([]),
      row('Call', { values: { people: 2 } }),
      row('Left out', { isUsed: false }),
      row('Pile', { kind: 'queue', values: { count: 5 } }),
    );
    expect(nodes.map(({ kind, data }) => ({ kind, ...data }))).toMatchObject([
      { kind: 'step', name: 'Call', people: 2 },
      { kind: 'queue', name: 'Pile', count: 5 },
    ]);
    expect(nodes).toHaveLength(2);
  });

  it('are joined in their order, over those that are not used', () => {
    const rows = [row('A'), row('B', { isUsed: false, row: 1 }), row('C', { row: 2 })];
    const { document, nodes } = pasteRows(map([]), 'current', rows, countingIds());
    expect(stateOf(document, 'current').edges).toMatchObject([
      { kind: 'push', from: nodes[0], to: nodes[1], data: {} },
    ]);
  });
});
