import { describe, expect, it } from 'vitest';
import type { MapState } from '#src/model/document.ts';
import { areHandOversDotted, dottedHandOffs, handOffs, missingParts } from '#src/model/handOver.ts';
import { edge, node, state } from './maps.ts';

const agreed = { trigger: 'a signed brief', owner: 'Ann', payload: 'the brief' };

function stream(data: object = {}, bands?: MapState['bands']): MapState {
  const nodes = [node('a'), node('b'), node('k', 'customer'), node('lost', 'exit')];
  const edges = [edge('a>b', 'push', { ...data }), edge('b>k', 'customerMove'), edge('b>lost')];
  return { ...state(nodes, edges), ...(bands && { bands }) };
}

describe('hand-overs', () => {
  it('lack what is not stated', () => {
    expect(missingParts(edge('a>b'))).toEqual(['trigger', 'owner', 'payload']);
    expect(missingParts(edge('a>b', 'push', { ...agreed, owner: '  ' }))).toEqual(['owner']);
    expect(missingParts(edge('a>b', 'push', agreed))).toEqual([]);
    expect(missingParts(edge('a>b', 'manualInformation'))).toBeUndefined();
  });

  it('are all connections that units take on, but those to an exit', () => {
    expect(handOffs(stream()).map(({ to }) => to)).toEqual(['b', 'k']);
    const { nodes, edges } = stream(agreed);
    const more = state(nodes, [...edges, edge('a>k', 'manualInformation')]);
    expect(handOffs(more).map(({ to }) => to)).toEqual(['b', 'k']);
    expect(areHandOversDotted(state(nodes, more.edges.slice(1)))).toBe(false);
  });

  it('are not dotted on a plain map', () => {
    expect(areHandOversDotted(stream())).toBe(false);
    expect(dottedHandOffs(stream()).size).toBe(0);
  });

  it('are dotted as soon as one says any of the three, until it says all', () => {
    expect([...dottedHandOffs(stream({ owner: 'Ann' }))]).toEqual(['a>b:push', 'b>k:customerMove']);
    expect([...dottedHandOffs(stream(agreed))]).toEqual(['b>k:customerMove']);
  });

  it('are dotted, or not, where somebody said so', () => {
    expect(dottedHandOffs(stream({}, { handOvers: 'shown' })).size).toBe(2);
    expect(dottedHandOffs(stream({ owner: 'Ann' }, { handOvers: 'hidden' })).size).toBe(0);
  });
});
