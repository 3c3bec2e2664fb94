import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import type { MapDocument, MapNode } from '#src/model/document.ts';
import { addEdge } from '#src/model/edits/addEdge.ts';
import { addNode } from '#src/model/edits/addNode.ts';
import { changeEdgeKind } from '#src/model/edits/changeEdgeKind.ts';
import { enterLine } from '#src/model/edits/enterLine.ts';
import { moveNodes } from '#src/model/edits/moveNodes.ts';
import { reattachEdge } from '#src/model/edits/reattachEdge.ts';
import { removeItems } from '#src/model/edits/removeItems.ts';
import { setDemand } from '#src/model/edits/setDemand.ts';
import { updateRows } from '#src/model/edits/updateRows.ts';
import type { SheetRow } from '#src/model/sheet/readSheet.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { edge, line, map, node } from '../maps.ts';

const current = (document: MapDocument) => stateOf(document, 'current');
const nodeIn = (document: MapDocument, id: string): MapNode | undefined =>
  current(document).nodes.find((each) => each.id === id);
const edgeIds = (document: MapDocument) => current(document).edges.map(({ id }) => id);

describe('moving symbols', () => {
  const remark = (document: MapDocument) => nodeIn(document, 'remark');
  const move = (document: MapDocument, place: { x?: number; y?: number; width?: number; height?: number }) =>
    moveNodes(document, 'current', new Map([['remark', { x: 100, y: 0, ...place }]]));
  const sized = move(line(), { width: 300, height: 200 });

  it.each([
    ['to the right', { x: 101 }],
    ['down', { y: 1 }],
    ['wider', { width: 301 }],
    ['higher', { height: 201 }],
  ])('makes another map where one is %s only', (_what, place) => {
    expect(remark(move(sized, place))).toEqual({ ...remark(sized), ...place });
  });

  it('keeps the size where it is not said, and gives back the same map where nothing is', () => {
    expect(move(sized, {})).toBe(sized);
    expect(remark(move(sized, { x: 5 }))).toMatchObject({ x: 5, width: 300, height: 200 });
  });

  it('adds no size by it', () => {
    expect(Object.keys(remark(move(line(), { x: 5 })) ?? {})).toEqual(['id', 'kind', 'x', 'y', 'data']);
    expect(Object.keys(remark(move(line(), { width: 300 })) ?? {})).not.toContain('height');
  });
});

describe('the ends of a connection', () => {
  const before = map([node('a'), node('b'), node('c')], [edge('a>b'), edge('b>c')]);
  const ends = (change: { from?: string; to?: string }) => {
    const [first] = current(reattachEdge(before, 'current', 'a>b:push', change)).edges;
    return [first?.from, first?.to];
  };

  it('are moved one by one or both', () => {
    expect(ends({ from: 'c' })).toEqual(['c', 'b']);
    expect(ends({ to: 'c' })).toEqual(['a', 'c']);
    expect(ends({ from: 'b', to: 'a' })).toEqual(['b', 'a']);
  });

  it('stay where they are moved to where they are', () => {
    expect(reattachEdge(before, 'current', 'a>b:push', { from: 'a' })).toBe(before);
    expect(reattachEdge(before, 'current', 'a>b:push', {})).toBe(before);
  });

  it('leave the other connections alone', () => {
    const after = reattachEdge(before, 'current', 'a>b:push', { to: 'c' });
    expect(current(after).edges[1]).toBe(current(before).edges[1]);
    const kind = changeEdgeKind(before, 'current', 'a>b:push', 'fifo');
    expect(current(kind).edges.map((each) => each.kind)).toEqual(['fifo', 'push']);
  });
});

describe('adding and removing', () => {
  it('cleans the words of a new connection, and refuses one that starts nowhere', () => {
    const before = map([node('a'), node('b')]);
    const after = addEdge(before, 'current', edge('a>b', 'push', { owner: 'Ann\u0000', trigger: '' }));
    expect(current(after).edges).toEqual([edge('a>b', 'push', { owner: 'Ann' })]);
    expect(() => addEdge(before, 'current', edge('gone>b'))).toThrow('no node "gone"');
  });

  it('puts new ones last', () => {
    const after = addEdge(addNode(line(), 'current', node('new')), 'current', edge('new>buyer'));
    expect(current(after).nodes.at(-1)?.id).toBe('new');
    expect(edgeIds(after)).toEqual([...edgeIds(line()), 'new>buyer:push']);
  });

  it('takes what is named and no more', () => {
    expect(edgeIds(removeItems(line(), 'current', { edges: ['nurture>qualify:push'] }))).toEqual([
      'market>nurture:push',
      'qualify>buyer:push',
      'qualify>lost:push',
    ]);
    const withoutNote = removeItems(line(), 'current', { nodes: ['remark'] });
    expect(nodeIn(withoutNote, 'remark')).toBeUndefined();
    expect(edgeIds(withoutNote)).toEqual(edgeIds(line()));
    expect(edgeIds(removeItems(line(), 'current', { nodes: ['buyer'] }))).not.toContain('qualify>buyer:push');
  });
});

describe('the demand', () => {
  const demand = { units: 400, per: duration(1, 'mo'), at: 'entry' } as const;

  it('is set anew as a whole, but for what a later version has said of it', () => {
    const [state, ...others] = line().states;
    if (state === undefined) throw new Error('no state');
    const later = { ...demand, extra: { season: 'spring' } };
    const before = { ...line(), states: [{ ...state, demand: later }, ...others] };
    const after = setDemand(before, 'current', { ...demand, units: 500 });
    expect(current(after).demand).toEqual({ ...later, units: 500 });
    expect(current(setDemand(before, 'current', undefined))).not.toHaveProperty('demand');
  });

  it('is the same map where it is that already, and holds nothing that was not said', () => {
    const set = setDemand(line(), 'current', demand);
    expect(setDemand(set, 'current', { ...demand })).toBe(set);
    expect(current(setDemand(set, 'current', { ...demand, at: 'customer' })).demand).toStrictEqual({
      ...demand,
      at: 'customer',
    });
  });
});

describe('figures that come from elsewhere', () => {
  const before = map([node('a', 'step', 0, { name: 'Call', people: 2 }), node('b')]);
  const row = (part: Partial<SheetRow>): SheetRow => ({
    row: 0,
    name: 'Call',
    kind: 'step',
    node: 'a',
    values: { people: 3 },
    problems: new Map(),
    isUsed: true,
    ...part,
  });

  it('are taken from the rows that are used and name a step that is there', () => {
    expect(nodeIn(updateRows(before, 'current', [row({})]), 'a')?.data).toEqual({ name: 'Call', people: 3 });
    for (const other of [row({ isUsed: false }), row({ node: undefined }), row({ node: 'gone' })])
      expect(updateRows(before, 'current', [other])).toBe(before);
  });

  it('of a typed line need a step to fill', () => {
    expect(() => enterLine(before, 'current', 'gone', 'Call 5m')).toThrow('no node "gone"');
    const named = enterLine(map([node('pile', 'queue'), node('a')]), 'current', 'a', 'Call batch 5');
    expect(current(named).nodes.map(({ data }) => data)).toEqual([
      { name: 'pile' },
      { name: 'Call', batch: 5 },
    ]);
  });
});
