import type { Duration } from '#src/lib/duration.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapDocument, Stream } from '#src/model/document.ts';
import { volumes } from './volumes.ts';

export type RingId = NonNullable<Stream['ring']>;

/** How warm the way in is, from the middle outwards. */
export type Rings = {
  /** The period that is counted; undefined: of 100 units that come in from outside. */
  readonly per: Duration | undefined;
  readonly rings: readonly Ring[];
  /** Along each loop after the purchase, by edge id. */
  readonly returning: ReadonlyMap<string, number>;
};

export type Ring = {
  readonly id: RingId;
  readonly title: string;
  /** Units that come in. */
  readonly units: number;
  /** The part of them that is delivered. */
  readonly delivered: number;
};

const titles: Readonly<Record<RingId, string>> = {
  existing: 'Existing customers',
  engaged: 'Engaged prospects',
  new: 'New',
};

/**
 * What comes in by how well we are known: in the middle what existing customers bring, themselves or by sending others;
 * around it those who are engaged; outside those who are new. Entries count as the stream says, new where it does not;
 * those of a source in the zone of existing customers in the middle. Undefined while an error is in the way.
 */
export function rings(document: MapDocument, stateId: string): Rings | undefined {
  const found = volumes(document, stateId);
  if (found === undefined) return undefined;
  const { study, flow, demand, entries, per } = found;
  const units: Record<RingId, number> = { existing: 0, engaged: 0, new: 0 };
  const delivered: Record<RingId, number> = { existing: 0, engaged: 0, new: 0 };
  const add = (ring: RingId, node: number, count: number) => {
    units[ring] += count;
    delivered[ring] += count * (flow.chance[flow.chain.placeOf.get(node) ?? -1] ?? 0);
  };
  for (const [index, count] of entries) {
    const node = study.graph.nodes[index]?.node;
    const isExisting = node !== undefined && detailsOf(node).zone === 'existing';
    add(isExisting ? 'existing' : (document.stream.ring ?? 'new'), index, count);
  }
  for (const loop of study.graph.loops) add('existing', loop.to, demand.returning.get(loop.index) ?? 0);
  const ids: readonly RingId[] = ['existing', 'engaged', 'new'];
  return {
    per,
    rings: ids.map((id) => ({ id, title: titles[id], units: units[id], delivered: delivered[id] })),
    returning: new Map(study.graph.loops.map((loop) => [loop.id, demand.returning.get(loop.index) ?? 0])),
  };
}
