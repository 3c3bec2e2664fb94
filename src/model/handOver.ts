import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { MapEdge, MapState } from './document.ts';
import { nodeRole } from './nodeRole.ts';

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

/** The connections along which units are handed over: those with a pace, into anything but an exit, where units are lost. */
export function handOffs({ edges, nodes }: Pick<MapState, 'edges' | 'nodes'>): readonly MapEdge[] {
  const lost = new Set(nodes.filter((node) => nodeRole(node) === 'exit').map(({ id }) => id));
  return edges.filter((edge) => edgeKindOf(edge.kind).pace !== undefined && !lost.has(edge.to));
}

/** The ids of the hand-offs that are dotted: of which something is not agreed, where that is shown. */
export function dottedHandOffs(state: Pick<MapState, 'bands' | 'edges' | 'nodes'>): ReadonlySet<string> {
  if (!areHandOversDotted(state)) return new Set();
  return new Set(
    handOffs(state)
      .filter((edge) => missingParts(edge)?.length !== 0)
      .map(({ id }) => id),
  );
}

/**
 * Whether connections are dotted until they are agreed in this state: where that was switched on, and else as soon as
 * one of them says any of the three, so that a plain map stays plain.
 */
export function areHandOversDotted({ bands, edges }: Pick<MapState, 'bands' | 'edges'>): boolean {
  if (bands?.handOvers !== undefined) return bands.handOvers === 'shown';
  return edges.some((edge) => (missingParts(edge)?.length ?? parts.length) < parts.length);
}
