import { describe, expect, it } from 'vitest';
import { arrange } from '#src/layout/arrange.ts';
import { boxOf, lineOf } from '#src/layout/boxOf.ts';
import { centreOf, overlaps, type Rect } from '#src/lib/geometry.ts';
import type { MapState } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { choiceState, leadState, longState, sampleStates, stateWith, webinarState } from './sampleMaps.ts';

function arranged(state: MapState): MapState {
  const places = arrange(state);
  return { ...state, nodes: state.nodes.map((node) => ({ ...node, ...places.get(node.id) })) };
}

function boundsIn(state: MapState, id: string): Rect {
  const node = state.nodes.find((candidate) => candidate.id === id);
  if (node === undefined) throw new Error(`no node ${id}`);
  return nodeBounds(node);
}

function lineIn(state: MapState, id: string): number {
  const node = state.nodes.find((candidate) => candidate.id === id);
  if (node === undefined) throw new Error(`no node ${id}`);
  return lineOf(boxOf(node));
}

describe.each(sampleStates)('arranging %s', (_name, state) => {
  it('lays no node on another', () => {
    const nodes = arranged(state).nodes.filter((node) => nodeRole(node) !== 'none');
    const onAnother = nodes.filter((node) =>
      nodes.some((other) => other !== node && overlaps(nodeBounds(other), nodeBounds(node))),
    );
    expect(onAnother.map(({ id }) => id)).toEqual([]);
  });

  it('gives every node a place, the same each time', () => {
    expect([...arrange(state).keys()].sort((a, b) => a.localeCompare(b))).toEqual(
      state.nodes.map((node) => node.id).sort((a, b) => a.localeCompare(b)),
    );
    expect(arrange(structuredClone(state))).toEqual(arrange(state));
  });

  it('changes nothing when it is done twice', () => {
    const once = arranged(state);
    for (const [id, place] of arrange(once)) {
      const before = once.nodes.find((node) => node.id === id);
      expect(Math.abs(place.x - (before?.x ?? 0)), id).toBeLessThanOrEqual(1);
      expect(Math.abs(place.y - (before?.y ?? 0)), id).toBeLessThanOrEqual(1);
    }
  });
});

describe('arrange automatically', () => {
  it('makes the main line straight, from left to right', () => {
    const state = arranged(leadState);
    const line = ['visitors', 'capture', 'nurture', 'score', 'respond', 'qualify', 'discover', 'buyer'];
    expect(new Set(line.map((id) => Math.round(lineIn(state, id)))).size).toBe(1);
    const xs = line.map((id) => boundsIn(state, id).x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });

  it('keeps the first node where it is', () => {
    const place = arrange(leadState).get('visitors');
    expect(Math.abs((place?.x ?? Infinity) - 0)).toBeLessThanOrEqual(1);
    expect(Math.abs((place?.y ?? Infinity) - 244)).toBeLessThanOrEqual(1);
  });

  it('never puts an information system into the line, but above it', () => {
    const state = arranged(leadState);
    const crm = boundsIn(state, 'crm');
    expect(crm.y + crm.height).toBeLessThan(boundsIn(state, 'score').y);
  });

  it('puts an exit below the step that it leaves', () => {
    const state = arranged(leadState);
    const [lost, qualify] = [boundsIn(state, 'lost'), boundsIn(state, 'qualify')];
    expect(lost.y).toBeGreaterThan(qualify.y + qualify.height);
    expect(Math.abs(centreOf(lost).x - centreOf(qualify).x)).toBeLessThan(1);
  });

  it('puts parallel branches one below the other in one column', () => {
    const state = arranged(webinarState);
    const [promote, deck] = [boundsIn(state, 'promote'), boundsIn(state, 'deck')];
    expect(Math.abs(promote.x - deck.x)).toBeLessThan(1);
    expect(overlaps(promote, deck)).toBe(false);
  });

  it('puts each way of a choice into a row of its own', () => {
    const state = arranged(choiceState);
    expect(new Set(['a', 'b', 'c'].map((id) => boundsIn(state, id).y)).size).toBe(3);
  });

  it('lets a note keep its distance to the node beside it', () => {
    const [before, after] = [leadState, arranged(leadState)].map(
      (state) => boundsIn(state, 'fit').x - boundsIn(state, 'qualify').x,
    );
    expect(after).toBeCloseTo(before ?? Infinity);
  });

  it('does not care about edges that go back without being marked', () => {
    const state = arranged(
      stateWith(
        [
          ['c', 'step', 0, 0],
          ['b', 'step', 500, 300],
          ['a', 'source', 900, 0],
        ],
        [
          ['a', 'push', 'b'],
          ['b', 'push', 'c'],
          ['c', 'push', 'b'],
        ],
      ),
    );
    const xs = ['a', 'b', 'c'].map((id) => boundsIn(state, id).x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });

  it('puts a source that joins later directly before what it feeds', () => {
    const state = arranged(
      stateWith(
        [
          ['a', 'source', 0, 0],
          ['s1', 'step', 200, 0],
          ['s2', 'step', 400, 0],
          ['late', 'source', 0, 400],
          ['s3', 'step', 600, 0],
        ],
        [
          ['a', 'push', 's1'],
          ['s1', 'push', 's2'],
          ['s2', 'push', 's3'],
          ['late', 'push', 's3'],
        ],
      ),
    );
    expect(Math.abs(centreOf(boundsIn(state, 'late')).x - centreOf(boundsIn(state, 's2')).x)).toBeLessThan(1);
  });

  it('arranges nothing, one node, and nodes without connections', () => {
    expect(arrange(stateWith([])).size).toBe(0);
    expect(arrange(stateWith([['a', 'step', 5, 7]])).get('a')).toEqual({ x: 5, y: 7 });
    const loose = arranged(
      stateWith([
        ['a', 'step', 0, 0],
        ['b', 'step', 10, 10],
      ]),
    );
    expect(overlaps(boundsIn(loose, 'a'), boundsIn(loose, 'b'))).toBe(false);
  });

  it('gives every one of 200 nodes a place of its own', () => {
    const state = longState(200);
    const places = [...arrange(state).values()].map(({ x, y }) => `${x},${y}`);
    expect(places).toHaveLength(state.nodes.length);
    expect(new Set(places).size).toBe(places.length);
  });
});
