import { describe, expect, it } from 'vitest';
import { createNode } from '#src/model/create.ts';
import type { MapDocument, MapEdge, MapNode } from '#src/model/document.ts';
import { addEdge } from '#src/model/edits/addEdge.ts';
import { addNode } from '#src/model/edits/addNode.ts';
import { changeEdgeKind } from '#src/model/edits/changeEdgeKind.ts';
import { changeNodeKind } from '#src/model/edits/changeNodeKind.ts';
import { moveNodes } from '#src/model/edits/moveNodes.ts';
import { reattachEdge } from '#src/model/edits/reattachEdge.ts';
import { removeItems } from '#src/model/edits/removeItems.ts';
import { reverseEdge } from '#src/model/edits/reverseEdge.ts';
import { setDemand } from '#src/model/edits/setDemand.ts';
import { updateEdgeData } from '#src/model/edits/updateEdgeData.ts';
import { updateMap } from '#src/model/edits/updateMap.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { edge, line, map, node } from './maps.ts';

const current = (document: MapDocument) => stateOf(document, 'current');
const nodeOf = (document: MapDocument, id: string): MapNode | undefined =>
  current(document).nodes.find((each) => each.id === id);
const edgeOf = (document: MapDocument, id: string): MapEdge | undefined =>
  current(document).edges.find((each) => each.id === id);

describe('every edit', () => {
  const before = line();
  it.each<[string, () => MapDocument]>([
    ['removing nothing', () => removeItems(before, 'current', { nodes: ['gone'], edges: [] })],
    ['moving to the same place', () => moveNodes(before, 'current', new Map([['buyer', { x: 600, y: 0 }]]))],
    ['moving what is not there', () => moveNodes(before, 'current', new Map([['gone', { x: 1, y: 1 }]]))],
    ['the same name again', () => updateNodeData(before, 'current', 'buyer', { name: 'buyer' })],
    ['removing an unknown field', () => updateNodeData(before, 'current', 'buyer', { wip: undefined })],
    ['the same kind of node', () => changeNodeKind(before, 'current', 'buyer', 'customer')],
    ['the same kind of edge', () => changeEdgeKind(before, 'current', 'market>nurture:push', 'push')],
    ['the same end', () => reattachEdge(before, 'current', 'market>nurture:push', { to: 'nurture' })],
    ['the same edge data', () => updateEdgeData(before, 'current', 'market>nurture:push', {})],
    ['the same title', () => updateMap(before, { title: before.title, stream: { unit: 'lead' } })],
    ['no demand again', () => setDemand(before, 'current', undefined)],
  ])('gives back the same map for %s', (_what, edit) => {
    expect(edit()).toBe(before);
  });

  it('shares everything that it does not touch', () => {
    const after = updateNodeData(before, 'current', 'nurture', { name: 'Care' });
    expect(after.states[1]).toBe(before.states[1]);
    expect(current(after).edges).toBe(current(before).edges);
    expect(nodeOf(after, 'buyer')).toBe(nodeOf(before, 'buyer'));
    expect(nodeOf(before, 'nurture')?.data['name']).toBe('nurture');
  });

  it('throws for a state that the map does not have', () => {
    expect(() => removeItems(before, 'ideal', {})).toThrow('no state "ideal"');
  });
});

describe('addNode and addEdge', () => {
  it('put a node on top, inside the world, its texts cleaned', () => {
    const far = createNode('step', { id: 'far', x: 1e9, y: Number.NaN }, { name: 'A\u000bB', who: '' });
    const added = nodeOf(addNode(line(), 'current', far), 'far');
    expect(added).toEqual({ id: 'far', kind: 'step', x: 100_000, y: 0, data: { name: 'A B' } });
  });

  it('refuse an id in use and an end that is not there', () => {
    expect(() => addNode(line(), 'current', node('buyer'))).toThrow('node id in use: buyer');
    expect(() => addEdge(line(), 'current', edge('market>nurture'))).toThrow('edge id in use');
    expect(() => addEdge(line(), 'current', edge('market>gone'))).toThrow('no node "gone"');
  });
});

describe('removeItems', () => {
  it('takes the edges of a removed node along', () => {
    const after = removeItems(line(), 'current', { nodes: ['qualify'] });
    expect(current(after).edges.map((each) => each.id)).toEqual(['market>nurture:push']);
  });
});

describe('moveNodes', () => {
  it('moves only the named nodes and keeps them inside the world', () => {
    const after = moveNodes(line(), 'current', new Map([['buyer', { x: -2e6, y: 7 }]]));
    expect(nodeOf(after, 'buyer')).toMatchObject({ x: -100_000, y: 7 });
    expect(nodeOf(after, 'nurture')).toMatchObject({ x: 200, y: 0 });
  });

  it('gives a size to what can be resized and to nothing else', () => {
    const place = { x: 5, y: 5, width: 300, height: 200 };
    const after = moveNodes(
      line(),
      'current',
      new Map([
        ['remark', place],
        ['nurture', place],
      ]),
    );
    expect(nodeOf(after, 'remark')).toMatchObject(place);
    expect(nodeOf(after, 'nurture')).not.toHaveProperty('width');
  });
});

describe('updateNodeData', () => {
  it('sets fields, removes those given as undefined or empty, and keeps the rest', () => {
    const first = updateNodeData(line(), 'current', 'nurture', { people: 2, who: 'Sales', later: 1 });
    const after = updateNodeData(first, 'current', 'nurture', { people: undefined, who: '', batch: 5 });
    expect(nodeOf(after, 'nurture')?.data).toEqual({ name: 'nurture', later: 1, batch: 5 });
  });

  it('cleans and cuts texts as their fields declare, inside groups too', () => {
    const long = 'x'.repeat(1_000_000);
    const after = updateNodeData(line(), 'current', 'nurture', {
      name: long,
      comment: 'a\u000bb',
      split: {},
    });
    const data = nodeOf(after, 'nurture')?.data;
    expect(data).toEqual({ name: 'x'.repeat(200), comment: 'a\nb' });
  });

  it('throws for a number that a file could not hold', () => {
    expect(() => updateNodeData(line(), 'current', 'nurture', { people: Number.NaN })).toThrow('NaN');
  });

  it('throws for a node that the map does not have', () => {
    expect(() => updateNodeData(line(), 'current', 'gone', {})).toThrow('no node "gone"');
  });
});

describe('changeNodeKind', () => {
  it('keeps what both kinds know and what neither does, and drops the rest', () => {
    const data = { name: 'Legal', processTime: { value: 3, unit: 'h' }, comment: 'c', stage: 'define' };
    const after = changeNodeKind(map([node('a', 'step', 0, data)]), 'current', 'a', 'queue');
    expect(nodeOf(after, 'a')).toEqual({
      id: 'a',
      kind: 'queue',
      x: 0,
      y: 0,
      data: { name: 'Legal', comment: 'c', stage: 'define' },
    });
  });

  it('gives edges that no longer fit the kind that does', () => {
    const after = changeNodeKind(
      map([node('a'), node('b')], [edge('a>b')]),
      'current',
      'b',
      'informationSystem',
    );
    expect(current(after).edges.map((each) => each.kind)).toEqual(['electronicInformation']);
  });

  it('removes edges that fit in no way', () => {
    const after = changeNodeKind(line(), 'current', 'nurture', 'note');
    expect(current(after).edges.map((each) => each.id)).toEqual(['qualify>buyer:push', 'qualify>lost:push']);
  });
});

describe('edges', () => {
  const before = map(
    [node('a'), node('b'), node('c')],
    [edge('a>b', 'push', { sharePercent: 30, owner: 'Sales' })],
  );

  it('keep what both kinds know when their kind changes', () => {
    const after = edgeOf(changeEdgeKind(before, 'current', 'a>b:push', 'fifo'), 'a>b:push');
    expect(after).toMatchObject({ kind: 'fifo', data: { sharePercent: 30, owner: 'Sales' } });
    const information = changeEdgeKind(before, 'current', 'a>b:push', 'electronicInformation');
    expect(edgeOf(information, 'a>b:push')?.data).not.toHaveProperty('sharePercent');
  });

  it('lead elsewhere, turn round, and take data', () => {
    const moved = reattachEdge(before, 'current', 'a>b:push', { to: 'c' });
    expect(edgeOf(moved, 'a>b:push')).toMatchObject({ from: 'a', to: 'c' });
    expect(edgeOf(reverseEdge(before, 'current', 'a>b:push'), 'a>b:push')).toMatchObject({
      from: 'b',
      to: 'a',
    });
    const share = updateEdgeData(before, 'current', 'a>b:push', {
      sharePercent: undefined,
      trigger: 'asked',
    });
    expect(edgeOf(share, 'a>b:push')?.data).toEqual({ owner: 'Sales', trigger: 'asked' });
  });

  it('do not lead to what is not on the map', () => {
    expect(() => reattachEdge(before, 'current', 'a>b:push', { to: 'gone' })).toThrow('no node "gone"');
    expect(() => reverseEdge(before, 'current', 'gone')).toThrow('no edge "gone"');
  });
});

describe('updateMap', () => {
  it('changes title, stream, calendar and customer field by field', () => {
    const after = updateMap(line(), {
      title: 'New\u000btitle',
      stream: { unit: 'account', start: 'visit' },
      calendar: { hoursPerDay: 7.5, daysPerWeek: 5 },
      customer: { name: 'Buyer', needs: [{ id: 'N1', text: 'Know\u0000', kind: 'output' }] },
    });
    expect(after.title).toBe('New title');
    expect(after.stream).toEqual({ unit: 'account', kind: 'customer', start: 'visit' });
    expect(after.calendar).toEqual({ hoursPerDay: 7.5, daysPerWeek: 5 });
    expect(after.customer).toEqual({
      name: 'Buyer',
      needs: [{ id: 'N1', text: 'Know', kind: 'output' }],
      ctqs: [],
    });
  });

  it('removes what may be missing and empties what may not', () => {
    const before = updateMap(line(), { stream: { start: 'visit', unit: 'lead' }, customer: { pain: 'p' } });
    const after = updateMap(before, { stream: { start: undefined, unit: '' }, customer: { pain: '' } });
    expect(after.stream).toEqual({ unit: '', kind: 'customer' });
    expect(after.customer).toEqual({ needs: [], ctqs: [] });
  });
});

describe('setDemand', () => {
  it('sets and removes it in one state', () => {
    const demand = { units: 400, per: { value: 1, unit: 'mo' }, at: 'entry' } as const;
    const set = setDemand(line(), 'current', demand);
    expect(current(set).demand).toEqual(demand);
    expect(set.states[1]).not.toHaveProperty('demand');
    expect(current(setDemand(set, 'current', undefined))).not.toHaveProperty('demand');
  });
});
