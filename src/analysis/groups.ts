import type { MapDocument, MapNode, MapState } from '#src/model/document.ts';
import { placeOf, type Zone } from '#src/model/placeOf.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { zoneNames } from '#src/model/zoneNames.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { type Studied, studied } from './analyse.ts';
import { groupConversion } from './groupConversion.ts';
import { finite, fullLoad } from './nodeFigures.ts';

export type GroupedBy = 'stage' | 'lane' | 'zone';

/** What the map says of one stage, lane or zone. Times in working seconds per delivered unit. */
export type GroupFigures = {
  /** Of the stage or lane, or the zone itself; undefined: what belongs to none. */
  readonly id: string | undefined;
  readonly label: string | undefined;
  /** In document order. */
  readonly nodes: readonly string[];
  /** The part of the flow time that passes here: waiting, the customer's time and work, on the clock. */
  readonly flowTime: number | undefined;
  readonly valueAddTime: number | undefined;
  /** Waiting that is not the customer's. */
  readonly waitingTime: number | undefined;
  /** Little's law: units arriving × time on the clock. Undefined without demand, and at full load. */
  readonly wipExpected: number | undefined;
  /** Undefined where nothing was counted. */
  readonly wipCounted: number | undefined;
  /** Undefined where no step says how many. */
  readonly people: number | undefined;
  /** Share of the units entering the group that go on from it; undefined where none enter. */
  readonly conversion: number | undefined;
};

/**
 * Time, units, people and conversion for each stage, lane or zone, in the order of the map, and for what belongs to none
 * (last, only where something does). Flow time, value-add, waiting, expected and counted units and people sum to those of
 * the stream.
 */
export function groupFigures(document: MapDocument, stateId: string, by: GroupedBy): readonly GroupFigures[] {
  const state = stateOf(document, stateId);
  const material = studied(document, stateId);
  const inFlow = new Map(material.study.graph.nodes.map((node) => [node.id, node.index]));
  const groupOf = new Map(
    state.nodes.filter(({ id }) => inFlow.has(id)).map((node) => [node.id, groupIdOf(state, node, by)]),
  );
  const members = (id: string | undefined) =>
    state.nodes.filter((node) => groupOf.has(node.id) && groupOf.get(node.id) === id);
  const named = groupsOf(state, by).map(({ id, label }) =>
    figuresOf(id, label, members(id), material, inFlow),
  );
  const rest = members(undefined);
  return rest.length === 0 ? named : [...named, figuresOf(undefined, undefined, rest, material, inFlow)];
}

function groupIdOf(state: MapState, node: MapNode, by: GroupedBy): string | undefined {
  const place = placeOf(state, node);
  return by === 'zone' ? place.zone : place[by]?.id;
}

function groupsOf(
  state: MapState,
  by: GroupedBy,
): readonly { readonly id: string; readonly label: string }[] {
  if (by === 'stage') return state.stages;
  if (by === 'lane') return state.lanes;
  const used = new Set<Zone | undefined>([
    ...state.stages.map(({ zone }) => zone),
    ...state.nodes.map((node) => placeOf(state, node).zone),
  ]);
  return (['indirect', 'direct', 'existing'] as const)
    .filter((zone) => used.has(zone))
    .map((zone) => ({ id: zone, label: zoneNames[zone] }));
}

function figuresOf(
  id: string | undefined,
  label: string | undefined,
  nodes: readonly MapNode[],
  material: Studied,
  inFlow: ReadonlyMap<string, number>,
): GroupFigures {
  const { study, time, analysis } = material;
  const ids = new Set(nodes.map((node) => node.id));
  const shares = time?.shares.filter(({ node }) => ids.has(node.id));
  const isDefined = analysis.headline.flowTime !== undefined;
  const sum = (part: (share: NonNullable<typeof shares>[number]) => number) =>
    isDefined ? shares?.reduce((total, share) => total + part(share), 0) : undefined;
  return {
    id,
    label,
    nodes: nodes.map((node) => node.id),
    flowTime: sum(({ wait, process }) => wait + process),
    valueAddTime: sum(({ valueAdd }) => valueAdd),
    waitingTime: sum(({ wait, customerWait }) => wait - customerWait),
    wipExpected: wipExpected(nodes, material, inFlow),
    wipCounted: total(nodes.map((node) => study.graph.nodes[inFlow.get(node.id) ?? -1]?.own.wip)),
    people: total(nodes.map(peopleAt)),
    conversion: groupConversion(study, new Set(nodes.flatMap((node) => inFlow.get(node.id) ?? []))),
  };
}

/** Undefined where none is known. */
function total(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
}

function peopleAt(node: MapNode): number | undefined {
  const flow = nodeKindOf(node.kind).flow(node.data);
  return flow.role === 'step' ? flow.work.people : undefined;
}

function wipExpected(
  nodes: readonly MapNode[],
  { study, time, analysis }: Studied,
  inFlow: ReadonlyMap<string, number>,
): number | undefined {
  const arrivals = time?.clockArrivals;
  if (arrivals === undefined || study.period === undefined || analysis.headline.flowTime === undefined)
    return undefined;
  let sum = 0;
  for (const node of nodes) {
    const figures = analysis.nodes.get(node.id);
    const index = inFlow.get(node.id);
    if (figures === undefined || index === undefined) continue;
    if ((figures.utilisation ?? 0) >= fullLoad) return undefined;
    sum += ((arrivals.nodes[index] ?? 0) / study.period) * (figures.waitTime + figures.processTime);
  }
  return finite(sum);
}
