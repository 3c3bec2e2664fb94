import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { duration } from '#src/lib/duration.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { createState } from '#src/model/create.ts';
import type { MapDocument, MapNode, MapState } from '#src/model/document.ts';
import { largeMap } from '../fixtures/largeMap.ts';
import { anyStream, drawn } from './randomStream.ts';

/** One thing that a person changes, said of a place in a list of any length. */
type Change = { readonly place: number; readonly change: (state: MapState, at: number) => MapState };

function withNode(state: MapState, at: number, change: (node: MapNode) => MapNode): MapState {
  const place = at % Math.max(1, state.nodes.length);
  return { ...state, nodes: state.nodes.map((node, index) => (index === place ? change(node) : node)) };
}

function withData(data: JsonObject): Change['change'] {
  return (state, at) => withNode(state, at, (node) => ({ ...node, data: { ...node.data, ...data } }));
}

const anyChange: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(200),
  change: fc.constantFrom<Change['change']>(
    withData({ waitTime: duration(7, 'h') }),
    withData({ processTime: duration(90, 'min'), percentCompleteAccurate: 60 }),
    withData({ waitTimeLow: duration(1, 'h'), waitTimeHigh: duration(9, 'd') }),
    withData({ name: 'Another name' }),
    withData({ routing: 'parallel' }),
    withData({ routing: 'choice' }),
    withData({ volume: 12 }),
    withData({ count: 3 }),
    (state, at) => withNode(state, at, (node) => ({ ...node, x: node.x - 1000 })),
    (state, at) => withNode(state, at, (node) => ({ ...node, kind: 'queue' })),
    (state, at) => withNode(state, at, (node) => ({ ...node, kind: 'note' })),
    (state, at) => ({ ...state, nodes: state.nodes.filter((_, index) => index !== at) }),
    (state) => ({ ...state, nodes: state.nodes.toReversed() }),
    (state, at) => ({ ...state, edges: state.edges.filter((_, index) => index !== at) }),
    (state) => ({ ...state, demand: { units: 50, per: duration(1, 'wk'), at: 'customer' } }),
    ({ id, nodes, edges }) => createState({ id, nodes, edges }),
  ),
});

function changed(map: MapDocument, { place, change }: Change): MapDocument {
  return { ...map, states: map.states.map((state) => change(state, place)) };
}

function figuresOf(map: MapDocument): StateAnalysis {
  return analyse(map, map.states[0]?.id ?? '');
}

/** All of it as text, which is compared a hundred times faster than maps in maps. */
function textOf(analysis: StateAnalysis): string {
  return JSON.stringify(analysis, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

describe('the measures of a map that was changed', () => {
  it('are those of the same map read afresh, whatever was changed before', () => {
    fc.assert(
      fc.property(anyStream, fc.array(anyChange, { maxLength: 6 }), (stream, changes) => {
        let { map } = drawn(stream);
        for (const change of changes) {
          // The last one seen, so that the next differs from it by the change alone.
          figuresOf({ ...map, states: map.states.map((state) => ({ ...state })) });
          map = changed(map, change);
          expect(textOf(figuresOf(map))).toBe(textOf(figuresOf(structuredClone(map))));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('follow the calendar', () => {
    const map = largeMap(40);
    figuresOf(map);
    const shorter = { ...map, calendar: { ...map.calendar, hoursPerDay: 5 } };
    expect(figuresOf(shorter)).toEqual(figuresOf(structuredClone(shorter)));
  });

  it('follow a time that is typed', () => {
    const map = largeMap(40);
    const before = figuresOf(map).headline.flowTime ?? 0;
    const [state] = map.states;
    if (state === undefined) throw new Error('a large map has a state');
    const typed = withData({ waitTime: duration(30, 'd') })(state, 1);
    expect(figuresOf({ ...map, states: [typed] }).headline.flowTime).toBeGreaterThan(before);
  });
});
