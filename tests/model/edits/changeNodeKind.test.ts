import { describe, expect, it } from 'vitest';
import type { MapDocument } from '#src/model/document.ts';
import { changeNodeKind } from '#src/model/edits/changeNodeKind.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { edge, map, node } from '../maps.ts';

const current = (document: MapDocument) => stateOf(document, 'current');
const ways = (document: MapDocument) => current(document).edges.map(({ id, kind }) => [id, kind]);

describe('a symbol of another kind', () => {
  const large = { ...node('a', 'note', 40), width: 300, height: 200 };

  it('keeps the size that it was given where it can still be resized', () => {
    const [idea] = current(changeNodeKind(map([large]), 'current', 'a', 'burst')).nodes;
    expect(idea).toMatchObject({ kind: 'burst', x: 40, width: 300, height: 200 });
  });

  it('is as large as its content where it can not', () => {
    const [step] = current(changeNodeKind(map([large]), 'current', 'a', 'step')).nodes;
    expect(step).toMatchObject({ kind: 'step', x: 40 });
    expect(step).not.toHaveProperty('width');
    expect(step).not.toHaveProperty('height');
  });

  it('gets no size by it', () => {
    const [idea] = current(changeNodeKind(map([node('a', 'note')]), 'current', 'a', 'burst')).nodes;
    expect(Object.keys(idea ?? {})).toEqual(['id', 'kind', 'x', 'y', 'data']);
  });

  it('leaves the other symbols and the other states alone', () => {
    const before = map([node('a'), node('b')]);
    const after = changeNodeKind(before, 'current', 'a', 'queue');
    expect(current(after).nodes[1]).toBe(current(before).nodes[1]);
    expect(after.states[1]).toBe(before.states[1]);
  });

  it('throws for one that the map does not have', () => {
    expect(() => changeNodeKind(map([]), 'current', 'gone', 'step')).toThrow('no node "gone"');
  });
});

describe('the connections of a symbol of another kind', () => {
  const before = map(
    [node('market', 'source'), node('a'), node('b'), node('buyer', 'customer')],
    [edge('market>a'), edge('a>b', 'fifo'), edge('b>a', 'rework'), edge('b>buyer')],
  );

  it('stay where they are allowed, and so do those elsewhere', () => {
    const after = changeNodeKind(before, 'current', 'a', 'queue');
    expect(current(after).edges).toEqual(current(before).edges);
  });

  it('go where nothing fits: nothing flows into a source', () => {
    expect(ways(changeNodeKind(before, 'current', 'a', 'source'))).toEqual([
      ['a>b:fifo', 'fifo'],
      ['b>buyer:push', 'push'],
    ]);
  });

  it('become of the kind that fits, on the way in and on the way out', () => {
    expect(ways(changeNodeKind(before, 'current', 'b', 'customer'))).toEqual([
      ['market>a:push', 'push'],
      ['a>b:fifo', 'fifo'],
      ['b>a:rework', 'stayInTouch'],
      ['b>buyer:push', 'influence'],
    ]);
    expect(ways(changeNodeKind(before, 'current', 'a', 'informationSystem'))).toEqual([
      ['market>a:push', 'electronicInformation'],
      ['a>b:fifo', 'electronicInformation'],
      ['b>a:rework', 'electronicInformation'],
      ['b>buyer:push', 'push'],
    ]);
  });

  it('do not become a second one of a kind between the same two', () => {
    const both = map([node('a'), node('b')], [edge('a>b', 'electronicInformation'), edge('a>b', 'push')]);
    expect(ways(changeNodeKind(both, 'current', 'b', 'informationSystem'))).toEqual([
      ['a>b:electronicInformation', 'electronicInformation'],
      ['a>b:push', 'manualInformation'],
    ]);
  });

  it('stay where they lead round in a circle, and where they are wrong elsewhere', () => {
    const round = map(
      [node('a'), node('b'), node('remark', 'note')],
      [edge('a>b'), edge('b>a'), edge('remark>b')],
    );
    expect(current(changeNodeKind(round, 'current', 'a', 'queue')).edges).toEqual(current(round).edges);
  });

  it('stay as they are where a later version has made them', () => {
    const later = map([node('a'), node('b')], [edge('a>b', 'teleport', { range: 3 })]);
    const after = changeNodeKind(later, 'current', 'a', 'queue');
    expect(current(after).edges).toEqual(current(later).edges);
  });
});
