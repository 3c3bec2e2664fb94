import { memoiseByIdentity } from '#src/lib/memo.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapDocument, MapNode, MapState } from '#src/model/document.ts';
import { placeOf, type Zone } from '#src/model/placeOf.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { zoneNames } from '#src/model/zoneNames.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { type Studied, studied } from './analyse.ts';
import { groupConversions } from './groupConversion.ts';
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
  const named = groupsOf(state, by);
  const indexOf = new Map<string | undefined, number>(named.map(({ id }, index) => [id, index]));
  const { nodes } = material.study.graph;
  const groupOf = nodes.map(({ node }) => indexOf.get(groupIdOf(state, node, by)) ?? named.length);
  const drafts = [...named, { id: undefined, label: undefined }].map(draftOf);
  const draftsByNode = groupOf.map((group) => drafts[group]);
  nodes.forEach(({ id }, index) => draftsByNode[index]?.nodes.push(id));
  addTimes(draftsByNode, material);
  addUnits(draftsByNode, material);
  const conversions = groupConversions(material.study, groupOf, drafts.length);
  const isTimed = material.analysis.headline.flowTime !== undefined;
  const hasUnits = isTimed && material.time?.clockArrivals !== undefined;
  const groups = drafts.map((draft, index): GroupFigures => {
    const { isOverloaded, flowTime, valueAddTime, waitingTime, wipExpected, ...rest } = draft;
    return {
      ...rest,
      flowTime: isTimed ? flowTime : undefined,
      valueAddTime: isTimed ? valueAddTime : undefined,
      waitingTime: isTimed ? waitingTime : undefined,
      wipExpected: hasUnits && !isOverloaded ? finite(wipExpected) : undefined,
      conversion: conversions[index],
    };
  });
  return groups.filter(({ id, nodes: members }) => id !== undefined || members.length > 0);
}

/** A group while its figures are being summed. */
type Draft = {
  readonly id: string | undefined;
  readonly label: string | undefined;
  readonly nodes: string[];
  flowTime: number;
  valueAddTime: number;
  waitingTime: number;
  wipExpected: number;
  isOverloaded: boolean;
  wipCounted: number | undefined;
  people: number | undefined;
};

type Named = { readonly id: string | undefined; readonly label: string | undefined };

function draftOf({ id, label }: Named): Draft {
  return {
    id,
    label,
    nodes: [],
    flowTime: 0,
    valueAddTime: 0,
    waitingTime: 0,
    wipExpected: 0,
    isOverloaded: false,
    wipCounted: undefined,
    people: undefined,
  };
}

/** The group of each node, by its index. */
type DraftsByNode = readonly (Draft | undefined)[];

function addTimes(drafts: DraftsByNode, { time }: Studied): void {
  for (const { node, wait, customerWait, process, valueAdd } of time?.shares ?? []) {
    const draft = drafts[node.index];
    if (draft === undefined) continue;
    draft.flowTime += wait + process;
    draft.valueAddTime += valueAdd;
    draft.waitingTime += wait - customerWait;
  }
}

function addUnits(drafts: DraftsByNode, { study, time, analysis }: Studied): void {
  const arrivals = time?.clockArrivals;
  for (const { index, id, node, own } of study.graph.nodes) {
    const draft = drafts[index];
    const figures = analysis.nodes.get(id);
    if (draft === undefined || figures === undefined) continue;
    draft.wipCounted = added(draft.wipCounted, own.wip);
    draft.people = added(draft.people, peopleAt(node).count);
    draft.isOverloaded ||= (figures.utilisation ?? 0) >= fullLoad;
    const rate = (arrivals?.nodes[index] ?? 0) / (study.period ?? Infinity);
    draft.wipExpected += rate * (figures.waitTime + figures.processTime);
  }
}

/** Undefined while none is known. */
function added(sum: number | undefined, value: number | undefined): number | undefined {
  return value === undefined ? sum : (sum ?? 0) + value;
}

const peopleAt = memoiseByIdentity((node: MapNode): { readonly count: number | undefined } => {
  const flow = nodeKindOf(node.kind).flow(node.data);
  return { count: flow.role === 'step' ? flow.work.people : undefined };
});

function groupIdOf(state: MapState, node: MapNode, by: GroupedBy): string | undefined {
  if (by === 'zone') return placeOf(state, node).zone;
  return detailsOf(node)[by];
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
