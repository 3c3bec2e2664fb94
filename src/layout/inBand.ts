import type { JsonObject } from '#src/lib/json.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { BandKind } from './bands.ts';

/** True for symbols that can belong to a stage and a lane; notes and information systems belong nowhere. */
export function hasPlace(node: MapNode): boolean {
  return Object.hasOwn(nodeKindOf(node.kind).fields, 'stage');
}

/**
 * The symbol with this band as its own, none for undefined. A zone of its own that says what its old stage says goes, so
 * that the zone follows the stage. Symbols that belong nowhere stay as they are.
 */
export function inBand(
  node: MapNode,
  kind: BandKind,
  bandId: string | undefined,
  { stages }: Pick<MapState, 'stages'>,
): MapNode {
  const details = detailsOf(node);
  if (details[kind] === bandId || !hasPlace(node)) return node;
  const oldStage = stages.find(({ id }) => id === details.stage);
  const dropsZone = kind === 'stage' && details.zone !== undefined && details.zone === oldStage?.zone;
  const gone = new Set<string>([...(bandId === undefined ? [kind] : []), ...(dropsZone ? ['zone'] : [])]);
  const kept: JsonObject = Object.fromEntries(Object.entries(node.data).filter(([name]) => !gone.has(name)));
  return { ...node, data: bandId === undefined ? kept : { ...kept, [kind]: bandId } };
}
