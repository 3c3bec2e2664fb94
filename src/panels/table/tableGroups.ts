import type { GroupedBy } from '#src/analysis/groups.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { placeOf } from '#src/model/placeOf.ts';
import { zoneNames } from '#src/model/zoneNames.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';

/** A way to group the rows of the table; a node that it says nothing of comes last. */
export type TableGrouping = {
  readonly id: string;
  readonly title: string;
  /** Whether there is anything to group by on this map. */
  readonly isUseful: (state: MapState) => boolean;
  readonly groupOf: (node: MapNode, state: MapState) => string | undefined;
  /** What is told of each group in its heading, where the map has figures of such groups. */
  readonly figuresBy?: GroupedBy;
};

export const tableGroupings: readonly TableGrouping[] = [
  { id: 'none', title: 'Not grouped', isUseful: () => true, groupOf: () => undefined },
  { id: 'who', title: 'By who', isUseful: () => true, groupOf: (node) => textOf(node, 'who') },
  {
    id: 'stage',
    title: 'By stage',
    isUseful: (state) => state.stages.length > 0,
    groupOf: (node, { stages }) => labelOf(stages, textOf(node, 'stage')),
    figuresBy: 'stage',
  },
  {
    id: 'lane',
    title: 'By lane',
    isUseful: (state) => state.lanes.length > 0,
    groupOf: (node, { lanes }) => labelOf(lanes, textOf(node, 'lane')),
    figuresBy: 'lane',
  },
  {
    id: 'zone',
    title: 'By zone',
    isUseful: (state) => state.nodes.some((node) => placeOf(state, node).zone !== undefined),
    groupOf: (node, state) => {
      const { zone } = placeOf(state, node);
      return zone === undefined ? undefined : zoneNames[zone];
    },
    figuresBy: 'zone',
  },
  { id: 'kind', title: 'By kind', isUseful: () => true, groupOf: (node) => nodeKindOf(node.kind).title },
];

/** The heading of nodes of which the map does not say it. */
export const notSaid = 'Not said';

export type NodeGroup = {
  /** Undefined: the rows have no heading. */
  readonly title: string | undefined;
  readonly nodes: readonly MapNode[];
};

/** All nodes: those in the flow in its order, then the rest as they lie on the map; in groups where that is asked for. */
export function groupedNodes(state: MapState, groupingId: string): readonly NodeGroup[] {
  const inFlow = flowOrder(state);
  const known = new Set(inFlow);
  const beside = state.nodes.filter((node) => !known.has(node)).toSorted((a, b) => a.x - b.x || a.y - b.y);
  const nodes = [...inFlow, ...beside];
  const grouping = tableGroupings.find(({ id }) => id === groupingId);
  if (grouping === undefined || grouping.id === 'none') return [{ title: undefined, nodes }];
  const groups = new Map<string, MapNode[]>();
  const rest: MapNode[] = [];
  for (const node of nodes) {
    const title = grouping.groupOf(node, state);
    if (title === undefined) rest.push(node);
    else groups.set(title, [...(groups.get(title) ?? []), node]);
  }
  const named = [...groups].map(([title, members]): NodeGroup => ({ title, nodes: members }));
  return rest.length === 0 ? named : [...named, { title: notSaid, nodes: rest }];
}

function textOf(node: MapNode, name: string): string | undefined {
  const value = node.data[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function labelOf(
  list: readonly { readonly id: string; readonly label: string }[],
  id: string | undefined,
): string | undefined {
  return list.find((item) => item.id === id)?.label;
}
