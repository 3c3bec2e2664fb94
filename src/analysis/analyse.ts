import type { Calendar } from '#src/lib/calendar.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import type { NodeFigures, StateAnalysis } from './analysis.ts';
import { constraint, signals } from './constraint.ts';
import { headline, type Readings } from './headline.ts';
import { ladder } from './ladder.ts';
import { nodeFigures } from './nodeFigures.ts';
import { type Study, study } from './study.ts';
import { type Reading, type TimeStudy, timeStudy } from './timeStudy.ts';

/**
 * What one state of a map says: every figure of docs/measures.md. Pure; the same state under the same calendar gives the
 * same object. An unknown state id throws. What is wrong with the map is said by `findings`.
 */
export function analyse(document: MapDocument, stateId: string): StateAnalysis {
  return studied(document, stateId).analysis;
}

/** The same, with what it was worked out from. */
export function studied(document: MapDocument, stateId: string): Studied {
  return byState(stateOf(document, stateId))(document.calendar);
}

export type Studied = {
  readonly study: Study;
  readonly analysis: StateAnalysis;
  /** The typical times; undefined while an error is in the way. */
  readonly time: TimeStudy | undefined;
};

const byState = memoiseByIdentity((state: MapState) =>
  memoiseByIdentity((calendar: Calendar) => analyseState(state, calendar)),
);

function analyseState(state: MapState, calendar: Calendar): Studied {
  const whole = study(state, calendar);
  const reach = reachOfAll(whole);
  const readings = readingsOf(whole, reach);
  const { typical } = readings;
  const nodes = nodeFigures(whole, typical, reach);
  const tightest = typical && constraint(whole.graph, nodes);
  const figures = headline(whole, readings, nodes, tightest);
  const analysis = {
    headline: figures,
    nodes,
    edges: edgeFigures(whole),
    ladder: typical === undefined || figures.flowTime === undefined ? [] : ladder(typical),
    constraint: tightest,
    signals: signals(whole.graph, nodes, tightest?.node),
    stepsWithoutFigures: withoutFigures(whole, nodes),
    periodSeconds: whole.period,
  };
  return { study: whole, analysis, time: typical };
}

/** r by node index; zeros while an error is in the way. */
function reachOfAll({ graph, visits }: Study): Float64Array {
  const delivered = visits?.delivered;
  return Float64Array.from(graph.nodes, (node) =>
    visits !== undefined && (delivered?.nodes[node.index] ?? 0) > 0
      ? visits.reach.of(node.index).delivered
      : 0,
  );
}

function readingsOf(studied: Study, reach: Float64Array): Readings {
  const { flow, visits, graph } = studied;
  if (flow === undefined || flow.isBroken || visits === undefined) {
    return { typical: undefined, low: undefined, high: undefined };
  }
  const read = (reading: Reading) => timeStudy(studied, flow, visits, reach, reading);
  const hasRange = graph.nodes.some(({ own }) => own.low !== own.typical || own.high !== own.typical);
  return {
    typical: read('typical'),
    low: hasRange ? read('low') : undefined,
    high: hasRange ? read('high') : undefined,
  };
}

function edgeFigures({ graph, routing, visits, demand, behindError }: Study): StateAnalysis['edges'] {
  const undefinedShares = new Set(routing.sharesAbove100);
  return new Map(
    graph.edges.map((edge) => {
      const isUnknown = behindError.has(edge.from) || undefinedShares.has(edge.from);
      const units =
        edge.role === 'loop' ? demand?.returning.get(edge.index) : visits?.arrivals?.edges[edge.index];
      return [
        edge.id,
        {
          share: undefinedShares.has(edge.from) ? undefined : routing.probability[edge.index],
          unitsPerPeriod: isUnknown ? undefined : units,
        },
      ];
    }),
  );
}

/** Steps and queues that a delivered unit meets on the clock and of which nothing is known. */
function withoutFigures({ graph }: Study, nodes: ReadonlyMap<string, NodeFigures>): readonly string[] {
  return graph.order.flatMap((index) => {
    const node = graph.nodes[index];
    if (node === undefined || node.own.isKnown) return [];
    const figures = nodes.get(node.id);
    return figures?.onClock === true && (figures.visits ?? 0) > 0 ? [node.id] : [];
  });
}
