import type { MapEdge, MapNode, MapState } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { carriesUnits, edgeRole } from '#src/model/nodeRole.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { DurationField, Fields, FieldSection, NumberField } from '#src/notation/field.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';

/** A figure of a symbol or connection that can be tried at another value. */
export type TrialField = {
  readonly item: 'node' | 'edge';
  readonly id: string;
  readonly name: string;
  readonly field: DurationField | NumberField;
  /** What the row is called: `Wait before`, `Share to Score and hand over MQL`. */
  readonly label: string;
};

/** Where the figures stand that the measures are made of. */
const sections = new Set<FieldSection | undefined>(['first', 'flow', 'capacity']);
/** Counted, or agreed on: nothing follows from them. */
const withoutEffect = new Set(['wip', 'wipLimit', 'maxUnits']);

/** The times and numbers of a symbol, then the shares and times of the ways out of it. */
export function trialFields(state: MapState, node: MapNode): readonly TrialField[] {
  const names = new Map(state.nodes.map((each) => [each.id, nodeName(each)]));
  const ways = state.edges.filter((edge) => edge.from === node.id && carriesUnits(edgeRole(edge)));
  return [
    ...numericFields(nodeKindOf(node.kind).fields, node, 'node', ''),
    ...ways.flatMap((edge) =>
      numericFields(edgeKindOf(edge.kind).fields, edge, 'edge', ` to ${names.get(edge.to) ?? ''}`),
    ),
  ];
}

/** Fields in whose place another one is known are left out, and so are those that stand in the place of another. */
function numericFields(
  fields: Fields,
  { id, data }: MapNode | MapEdge,
  item: TrialField['item'],
  behind: string,
): readonly TrialField[] {
  return Object.entries(fields).flatMap(([name, field]): readonly TrialField[] => {
    if (field.type !== 'duration' && field.type !== 'number') return [];
    if (!sections.has(field.section) || withoutEffect.has(name)) return [];
    const isReplaced = Object.entries(fields).some(
      ([other, each]) => each.replaces === name && data[other] !== undefined,
    );
    const isStandIn = field.replaces !== undefined && data[name] === undefined;
    return isReplaced || isStandIn ? [] : [{ item, id, name, field, label: `${field.label}${behind}` }];
  });
}

/** The symbols of which something can be tried. */
export function canBeTried(state: MapState, node: MapNode): boolean {
  return trialFields(state, node).length > 0;
}
