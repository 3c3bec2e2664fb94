import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { MapEdge, MapState } from './document.ts';

/** What a hand-over needs: what starts the move, who answers for it, what is handed over. */
export type HandOverPart = 'trigger' | 'owner' | 'payload';

const parts: readonly HandOverPart[] = ['trigger', 'owner', 'payload'];

/** What is not agreed yet about a connection; undefined where nothing is handed over. */
export function missingParts({ kind: kindId, data }: MapEdge): readonly HandOverPart[] | undefined {
  const kind = edgeKindOf(kindId);
  if (kind.pace === undefined) return undefined;
  const known = kind.handOver(data);
  return parts.filter((part) => known[part] === undefined || known[part].trim() === '');
}

/**
 * Whether connections are dotted until they are agreed in this state: where that was switched on, and else as soon as
 * one of them says any of the three, so that a plain map stays plain.
 */
export function areHandOversDotted({ bands, edges }: Pick<MapState, 'bands' | 'edges'>): boolean {
  if (bands?.handOvers !== undefined) return bands.handOvers === 'shown';
  return edges.some((edge) => (missingParts(edge)?.length ?? parts.length) < parts.length);
}
