import type { Duration } from '#src/lib/duration.ts';
import type { JsonObject } from '#src/lib/json.ts';
import type {
  Demand,
  Lane,
  MapEdge,
  MapNode,
  MapState,
  OwnValue,
  Stage,
  Waiver,
} from '#src/model/document.ts';
import {
  demandFields,
  laneFields,
  ownValueFields,
  stageFields,
  stateFields,
  waiverFields,
} from '#src/model/stateFields.ts';
import { isJsonObject } from '#src/lib/json.ts';
import { filled, withExtra } from './filled.ts';
import { readEdge } from './readEdge.ts';
import { readFields } from './readField.ts';
import { type IdReader, readIds } from './readId.ts';
import { readNode } from './readNode.ts';
import { type Repairs, shown } from './repairs.ts';
import type { StateSkeleton } from './skeleton.ts';

const handled = ['id', 'demand', 'stages', 'lanes', 'waivers', 'ownValues', 'nodes', 'edges'];

/** One state, checked and mended. What it is based on is checked when all states are known. */
export function readState(raw: StateSkeleton, ids: IdReader, repairs: Repairs): MapState {
  const where = typeof raw['name'] === 'string' ? shown(raw['name']) : `state ${shown(raw['id'])}`;
  const { known, unknown } = readFields(stateFields, raw, where, repairs, handled);
  const demand = readDemand(raw['demand'], where, repairs);
  return withExtra(
    {
      id: ids.read(raw['id'], where),
      ...known,
      name: filled(known.name, 'Current state', where, 'name', repairs),
      kind: filled(known.kind, 'other', where, 'kind', repairs),
      ...(demand === undefined ? {} : { demand }),
      stages: readStages(raw.stages, where, repairs),
      lanes: readLanes(raw.lanes, where, repairs),
      ...readWaivers(raw.waivers, where, repairs),
      ...readOwnValues(raw.ownValues, where, repairs),
      ...readNodesAndEdges(raw, where, repairs),
    },
    unknown,
  );
}

/** Nodes and edges: of a state, or of a piece of one on the clipboard. */
export function readNodesAndEdges(
  raw: { readonly nodes: readonly JsonObject[]; readonly edges: readonly JsonObject[] },
  where: string,
  repairs: Repairs,
): { readonly nodes: readonly MapNode[]; readonly edges: readonly MapEdge[] } {
  const nodeIds = idsOf('n', raw.nodes, repairs);
  const edgeIds = idsOf('e', raw.edges, repairs);
  const nodes = raw.nodes.map((node) => readNode(node, nodeIds, where, repairs));
  const edges = raw.edges.flatMap((edge) => {
    const read = readEdge(edge, { nodes: nodeIds, edges: edgeIds }, where, repairs);
    return read === undefined ? [] : [read];
  });
  return { nodes, edges };
}

/** A reader for the ids of this list. */
export function idsOf(prefix: string, list: readonly JsonObject[], repairs: Repairs): IdReader {
  return readIds(
    prefix,
    list.map((item) => item['id']),
    repairs,
  );
}

function readDemand(raw: unknown, where: string, repairs: Repairs): Demand | undefined {
  if (raw === undefined) return undefined;
  const here = `${where}, demand`;
  const { known, unknown } = readFields(demandFields, isJsonObject(raw) ? raw : {}, here, repairs);
  const { units, per, at } = known;
  if (units === undefined || per === undefined || !isSomeTime(per)) {
    repairs.add(here, `${shown(raw)} does not say how many units in which time, so it was left out.`);
    return undefined;
  }
  return withExtra({ units, per, at: filled(at, 'entry', here, 'place', repairs) }, unknown);
}

/** A value that says no number is left out; one of a figure that is not there means nothing, and is kept. */
function readOwnValues(
  list: readonly JsonObject[],
  where: string,
  repairs: Repairs,
): { readonly ownValues?: readonly OwnValue[] } {
  const ids = idsOf('F', list, repairs);
  const ownValues = list.flatMap((raw): readonly OwnValue[] => {
    const here = `${where}, value of own figure ${shown(raw['id'])}`;
    const { known, unknown } = readFields(ownValueFields, raw, here, repairs, ['id']);
    if (known.value === undefined) {
      repairs.add(here, 'it is no number, so it was left out.');
      return [];
    }
    return [withExtra({ id: ids.read(raw['id'], here), ...known, value: known.value }, unknown)];
  });
  return ownValues.length === 0 ? {} : { ownValues };
}

/** A period of nothing would make the demand endless. */
function isSomeTime({ value, plus }: Duration): boolean {
  return value > 0 || (plus !== undefined && isSomeTime(plus));
}

function readStages(list: readonly JsonObject[], where: string, repairs: Repairs): readonly Stage[] {
  const ids = idsOf('stage', list, repairs);
  return list.map((raw) => {
    const here = `${where}, stage ${shown(raw['label'])}`;
    const { known, unknown } = readFields(stageFields, raw, here, repairs, ['id']);
    const label = filled(known.label, '', here, 'label', repairs);
    return withExtra({ id: ids.read(raw['id'], here), ...known, label }, unknown);
  });
}

function readLanes(list: readonly JsonObject[], where: string, repairs: Repairs): readonly Lane[] {
  const ids = idsOf('lane', list, repairs);
  return list.map((raw) => {
    const here = `${where}, lane ${shown(raw['label'])}`;
    const { known, unknown } = readFields(laneFields, raw, here, repairs, ['id']);
    const label = filled(known.label, '', here, 'label', repairs);
    return withExtra({ id: ids.read(raw['id'], here), ...known, label }, unknown);
  });
}

function readWaivers(
  list: readonly JsonObject[],
  where: string,
  repairs: Repairs,
): { readonly waivers?: readonly Waiver[] } {
  if (list.length === 0) return {};
  const ids = idsOf('waiver', list, repairs);
  const waivers = list.map((raw): Waiver => {
    const here = `${where}, finding that was let stand ${shown(raw['check'])}`;
    const { known, unknown } = readFields(waiverFields, raw, here, repairs, ['id']);
    const check = filled(known.check, '', here, 'check', repairs);
    return withExtra({ id: ids.read(raw['id'], here), ...known, check }, unknown);
  });
  return { waivers };
}
