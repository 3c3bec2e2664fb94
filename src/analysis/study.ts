import type { Calendar } from '#src/lib/calendar.ts';
import type { MapState } from '#src/model/document.ts';
import { type DemandFlow, periodSeconds } from './demandFlow.ts';
import { changedGraph, type FlowGraph, flowGraph } from './flowGraph.ts';
import type { Visits } from './spread.ts';
import { type Stream, stream, type UnitVisits } from './stream.ts';

/** Everything about how units flow through one state, before any time is looked at. Checks and figures read it. */
export type Study = Omit<Stream, 'visits' | 'under'> & {
  readonly state: MapState;
  readonly calendar: Calendar;
  readonly graph: FlowGraph;
  /** Working seconds in the demand's period; undefined without demand. */
  readonly period: number | undefined;
  readonly demand: DemandFlow | undefined;
  readonly visits: StreamVisits | undefined;
};

/** Visits by node and units by edge. */
export type StreamVisits = UnitVisits & {
  /** Per period; undefined without demand. */
  readonly arrivals: Visits | undefined;
};

/** Studies a state: routing, errors, blocks, visits and demand. Pure; nothing here depends on times. */
export function study(state: MapState, calendar: Calendar): Study {
  const { graph, stream: flowing } = streamOf(state, calendar);
  const { visits, under, ...rest } = flowing;
  const demanded = state.demand && under(state.demand);
  return {
    ...rest,
    state,
    calendar,
    graph,
    period: periodSeconds(state.demand, calendar),
    demand: demanded?.demand,
    visits: visits && { ...visits, arrivals: demanded?.arrivals },
  };
}

type Known = {
  readonly state: MapState;
  readonly calendar: Calendar;
  readonly graph: FlowGraph;
  readonly stream: Stream;
};

/**
 * What was found last: who types a time changes one node and no way that units go, so the stream need not be solved
 * again. Only the last one, because what is kept for long costs more to clear away than to find.
 */
let last: Known | undefined;

function streamOf(state: MapState, calendar: Calendar): Known {
  const before = last?.calendar === calendar && last.state.edges === state.edges ? last : undefined;
  const graph = before && changedGraph(before.graph, before.state.nodes, state.nodes, calendar);
  last =
    before === undefined || graph === undefined
      ? solved(state, calendar)
      : { state, calendar, graph, stream: before.stream };
  return last;
}

function solved(state: MapState, calendar: Calendar): Known {
  const graph = flowGraph(state, calendar);
  return { state, calendar, graph, stream: stream(graph, calendar) };
}
