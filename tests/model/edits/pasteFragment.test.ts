import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#src/lib/json.ts';
import type { MapDocument } from '#src/model/document.ts';
import { duplicateItems } from '#src/model/edits/duplicateItems.ts';
import { pasteFragment } from '#src/model/edits/pasteFragment.ts';
import { centreOf } from '#src/lib/geometry.ts';
import { type Fragment, fragmentBounds } from '#src/model/fragment.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { countingIds, edge, line, map, node } from '../maps.ts';

const current = (document: MapDocument) => stateOf(document, 'current');
/** Pasted on an empty map, where it was copied. */
const pasted = (fragment: Fragment, document = map([])) => {
  const bounds = fragmentBounds(fragment);
  const at = bounds === undefined ? { x: 0, y: 0 } : centreOf(bounds);
  return pasteFragment(document, 'current', fragment, at, countingIds());
};

describe('a pasted piece', () => {
  it('comes behind what is there, which stays as it is', () => {
    const before = line();
    const { document, nodes, edges } = pasted({ nodes: [node('a')], edges: [] }, before);
    expect(current(document).nodes.slice(0, -1)).toEqual(current(before).nodes);
    expect(current(document).nodes.at(-1)?.id).toBe(nodes[0]);
    expect(current(document).edges).toEqual(current(before).edges);
    expect(edges).toEqual([]);
    expect(document.states[1]).toBe(before.states[1]);
  });

  it('keeps the distances inside it', () => {
    const apart = { ...node('b', 'step', 300), y: 120 };
    const fragment = { nodes: [node('a', 'step', 100), apart], edges: [] };
    const middle = centreOf(fragmentBounds(fragment) ?? { x: 0, y: 0, width: 0, height: 0 });
    const at = { x: middle.x - 50, y: middle.y + 7 };
    const { document } = pasteFragment(map([]), 'current', fragment, at, countingIds());
    expect(current(document).nodes.map(({ x, y }) => [x, y])).toEqual([
      [50, 7],
      [250, 127],
    ]);
  });

  it('stays inside the world', () => {
    const fragment = { nodes: [node('a')], edges: [] };
    const far = pasteFragment(map([]), 'current', fragment, { x: 1e9, y: -1e9 }, countingIds());
    expect(current(far.document).nodes[0]).toMatchObject({ x: 100_000, y: -100_000 });
  });

  it('has its texts cleaned: it may come from elsewhere', () => {
    const { document } = pasted({
      nodes: [node('a', 'step', 0, { name: 'A\u000bB', who: '' }), node('b')],
      edges: [edge('a>b', 'push', { owner: 'Sales\u0000', trigger: '' })],
    });
    expect(current(document).nodes[0]?.data).toEqual({ name: 'A B' });
    expect(current(document).edges[0]?.data).toEqual({ owner: 'Sales' });
  });

  it('leaves behind connections with an end outside it', () => {
    const { document, edges } = pasted({
      nodes: [node('a'), node('b')],
      edges: [edge('gone>a'), edge('a>b'), edge('b>gone')],
    });
    expect(current(document).edges.map(({ from, to }) => `${from}>${to}`)).toEqual(['n_1>n_2']);
    expect(edges).toEqual(current(document).edges.map(({ id }) => id));
  });

  it('never takes the id of a connection that is there', () => {
    const before = map([node('x'), node('y')], [{ ...edge('x>y'), id: 'e_3' }]);
    const { edges } = pasted({ nodes: [node('a'), node('b')], edges: [edge('a>b')] }, before);
    expect(edges).toEqual(['e_4']);
  });
});

describe('an idea in a pasted piece', () => {
  const targets = (idea: JsonObject) => {
    const nodes = [node('a'), node('b'), node('i', 'burst', 0, idea)];
    return current(pasted({ nodes, edges: [edge('a>b')] }).document).nodes.map(({ data }) => data);
  };

  it('is about the copy of a connection that came with it', () => {
    expect(targets({ name: 'Faster', target: 'a>b:push' }).at(-1)).toEqual({ name: 'Faster', target: 'e_4' });
  });

  it('stays about what did not come with it, and about nothing where it was', () => {
    expect(targets({ name: 'Faster', target: 'c' }).at(-1)).toEqual({ name: 'Faster', target: 'c' });
    expect(targets({ name: 'Faster' }).at(-1)).toEqual({ name: 'Faster' });
    expect(targets({ name: 'Faster', target: 'a' }).slice(0, 2)).toEqual([{ name: 'a' }, { name: 'b' }]);
  });
});

describe('duplicating', () => {
  it('nothing changes nothing', () => {
    const before = line();
    for (const nodes of [new Set<string>(), new Set(['gone'])])
      expect(duplicateItems(before, 'current', { nodes }, countingIds())).toEqual({
        document: before,
        nodes: [],
        edges: [],
      });
    expect(duplicateItems(before, 'current', { nodes: new Set() }, countingIds()).document).toBe(before);
  });
});
