import { describe, expect, it } from 'vitest';
import { study } from '#src/analysis/study.ts';
import { type Calendar, officeCalendar } from '#src/lib/calendar.ts';
import { duration } from '#src/lib/duration.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { customer, day, demandOf, mapOf, node, source, step } from './mapOf.ts';

const state = stateOf(
  mapOf({
    nodes: { s: source, a: step({ pt: [1, 'h'] }), n: node('note'), k: customer },
    edges: ['s > a', 'a > k 50'],
    demand: demandOf(10, [1, 'd']),
  }),
  'current',
);

/** The study after this change, and whether the ways that units go were worked out again for it. */
function after(changed: MapState, calendar: Calendar = officeCalendar) {
  const before = study(state, officeCalendar);
  const studied = study(changed, calendar);
  return { studied, isSolvedAgain: studied.network !== before.network };
}

function withNode(id: string, change: (each: MapNode) => MapNode): MapState {
  return { ...state, nodes: state.nodes.map((each) => (each.id === id ? change(each) : each)) };
}
const withData = (id: string, data: MapNode['data']) =>
  withNode(id, (each) => ({ ...each, data: { ...each.data, ...data } }));

describe('the ways that units go are not worked out again', () => {
  it.each<[string, MapState]>([
    ['a time is typed', withData('a', { processTime: duration(9, 'h') })],
    ['a step is named', withData('a', { name: 'Ask' })],
    ['a note is written', withData('n', { text: 'Why?' })],
    ['the state is called otherwise', { ...state, name: 'Today' }],
    ['the demand changes', { ...state, demand: demandOf(3, [1, 'd']) }],
  ])('where %s', (_, changed) => {
    expect(after(changed).isSolvedAgain).toBe(false);
  });

  it('where nothing changed, nor where a change is taken back', () => {
    expect(after(state).isSolvedAgain).toBe(false);
    const back = study(withData('a', { name: 'Ask' }), officeCalendar).network;
    expect(study(state, officeCalendar).network).toBe(back);
  });

  it('but times and demand are those of the changed state', () => {
    const typed = after(withData('a', { processTime: duration(9, 'h') })).studied;
    expect(typed.graph.nodes[1]?.own.typical.process).toBe(9 * 3600);
    const demanded = after({ ...state, demand: demandOf(3, [2, 'd']) }).studied;
    expect(demanded).toMatchObject({ period: 2 * day, demand: { entry: 3, delivered: 1.5 } });
    expect(demanded.visits?.arrivals?.nodes[1]).toBe(3);
    const { demand: _, ...undemanded } = state;
    expect(after(undemanded).studied).toMatchObject({ period: undefined, demand: undefined });
  });
});

describe('the ways that units go are worked out again', () => {
  it.each<[string, MapState]>([
    ['a connection changes', { ...state, edges: state.edges.map((edge) => ({ ...edge, data: {} })) }],
    ['a symbol goes', { ...state, nodes: state.nodes.filter(({ id }) => id !== 'n') }],
    ['symbols change places in the file', { ...state, nodes: state.nodes.toReversed() }],
    ['a step becomes a queue', withNode('a', (each) => ({ ...each, kind: 'queue' }))],
    ['a note becomes a step', withNode('n', (each) => ({ ...each, kind: 'step' }))],
    ['a step is moved across', withNode('a', (each) => ({ ...each, x: each.x + 1 }))],
    ['a step is moved up', withNode('a', (each) => ({ ...each, y: each.y - 1 }))],
    ['a step takes all ways at once', withData('a', { routing: 'parallel' })],
    ['a source brings more', withData('s', { volume: 7 })],
  ])('where %s', (_, changed) => {
    expect(after(changed).isSolvedAgain).toBe(true);
  });

  it('where the calendar changes, in whose hours all is counted', () => {
    const { studied, isSolvedAgain } = after(state, { hoursPerDay: 6, daysPerWeek: 5 });
    expect(isSolvedAgain).toBe(true);
    expect(studied.period).toBe(6 * 3600);
  });
});
