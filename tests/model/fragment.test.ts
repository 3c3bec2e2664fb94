import { describe, expect, it } from 'vitest';
import { duplicateItems } from '#src/model/edits/duplicateItems.ts';
import { pasteFragment } from '#src/model/edits/pasteFragment.ts';
import { centreOf } from '#src/lib/geometry.ts';
import { copyFragment, fragmentBounds } from '#src/model/fragment.ts';
import { freshId } from '#src/model/freshId.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { countingIds, line } from './maps.ts';

const pieceOf = (...nodes: string[]) => copyFragment(stateOf(line(), 'current'), { nodes: new Set(nodes) });

describe('copyFragment', () => {
  it('takes an edge along only when both its ends are copied', () => {
    const piece = pieceOf('nurture', 'qualify');
    expect(piece.nodes.map((each) => each.id)).toEqual(['nurture', 'qualify']);
    expect(piece.edges.map((each) => each.id)).toEqual(['nurture>qualify:push']);
  });
});

describe('pasteFragment', () => {
  it('puts the middle of the piece at the point, with new ids and edges between the copies', () => {
    const pasted = pasteFragment(
      line(),
      'future',
      pieceOf('nurture', 'qualify'),
      { x: 1000, y: 500 },
      countingIds(),
    );
    const after = stateOf(pasted.document, 'future');
    expect(pasted.nodes).toEqual(['n_1', 'n_2']);
    expect(pasted.edges).toEqual(['e_3']);
    expect(after.edges[0]).toMatchObject({ id: 'e_3', from: 'n_1', to: 'n_2', kind: 'push' });
    const bounds = fragmentBounds({ nodes: after.nodes, edges: [] });
    expect(bounds && centreOf(bounds)).toEqual({ x: 1000, y: 500 });
  });

  it('never uses an id that the map has', () => {
    const pasted = pasteFragment(line(), 'current', pieceOf('nurture'), { x: 0, y: 0 }, countingIds());
    const twice = pasteFragment(
      pasted.document,
      'current',
      pieceOf('nurture'),
      { x: 0, y: 0 },
      countingIds(),
    );
    expect(twice.nodes).toEqual(['n_2']);
  });

  it('changes nothing when there is nothing to paste', () => {
    const document = line();
    const pasted = pasteFragment(
      document,
      'current',
      { nodes: [], edges: [] },
      { x: 0, y: 0 },
      countingIds(),
    );
    expect(pasted).toEqual({ document, nodes: [], edges: [] });
    expect(pasted.document).toBe(document);
  });
});

describe('duplicateItems', () => {
  it('puts the copies 40 to the right and below', () => {
    const made = duplicateItems(line(), 'current', { nodes: new Set(['nurture', 'qualify']) }, countingIds());
    const copies = stateOf(made.document, 'current').nodes.filter((each) => made.nodes.includes(each.id));
    expect(copies.map(({ x, y }) => [x, y])).toEqual([
      [240, 40],
      [440, 40],
    ]);
    expect(made.edges).toHaveLength(1);
  });
});

describe('freshId', () => {
  it('throws when the maker has only ids in use', () => {
    expect(() => freshId(() => 'n1', 'n', new Set(['n1']))).toThrow('no new id');
  });
});
