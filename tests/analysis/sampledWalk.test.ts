import * as fc from 'fast-check';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { MapEdge, MapState } from '#src/model/document.ts';
import { anyStream, drawn } from './randomStream.ts';

const units = 4000;

/** Follows units one by one through a map, and counts where delivered ones have been. */
class Walker {
  readonly visits = new Map<string, number>();
  readonly squares = new Map<string, number>();
  readonly reached = new Map<string, number>();
  delivered = 0;
  readonly #outgoing = new Map<string, MapEdge[]>();
  readonly #kinds: ReadonlyMap<string, string>;
  readonly #meetings: ReadonlyMap<string, string>;
  readonly #random: () => number;

  constructor(state: MapState, meetings: ReadonlyMap<string, string>, seed: number) {
    for (const edge of state.edges) {
      this.#outgoing.set(edge.from, [...(this.#outgoing.get(edge.from) ?? []), edge]);
    }
    this.#kinds = new Map(state.nodes.map((node) => [node.id, node.kind]));
    this.#meetings = meetings;
    const generator = xoroshiro128plus(seed);
    this.#random = () => uniformFloat64(generator);
  }

  send(start: string): void {
    const seen = new Map<string, number>();
    if (!this.#walk(start, undefined, seen)) return;
    this.delivered += 1;
    for (const [id, count] of seen) {
      add(this.visits, id, count);
      add(this.squares, id, count * count);
      add(this.reached, id, 1);
    }
  }

  /** True when the unit is delivered, or has come to the stop. */
  #walk(start: string, stop: string | undefined, seen: Map<string, number>): boolean {
    for (let here = start; here !== stop; ) {
      add(seen, here, 1);
      const meeting = this.#meetings.get(here);
      const ways = this.#outgoing.get(here) ?? [];
      if (meeting !== undefined) {
        for (const way of ways) this.#walk(way.to, meeting, seen);
        here = meeting;
        continue;
      }
      const next = this.#choose(ways);
      if (next === undefined) return this.#kinds.get(here) === 'customer';
      here = next.to;
    }
    return true;
  }

  #choose(ways: readonly MapEdge[]): MapEdge | undefined {
    const stated = ways.reduce((sum, way) => sum + Number(way.data['sharePercent'] ?? 0), 0);
    let ticket = this.#random() * 100;
    for (const way of ways) {
      const share = way.data['sharePercent'];
      ticket -= share === undefined ? 100 - stated : Number(share);
      if (ticket < 0) return way;
    }
    return undefined;
  }
}

function add(counts: Map<string, number>, id: string, count: number): void {
  counts.set(id, (counts.get(id) ?? 0) + count);
}

describe('a walk through the map, unit by unit', () => {
  it('comes to the same visits, reach and yield, within five standard errors', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyStream, fc.integer({ min: 1, max: 1_000_000 }), (stream, seed) => {
        const { map, meetings } = drawn(stream);
        const [state] = map.states;
        if (state === undefined) throw new Error('a map has a state');
        const walker = new Walker(state, meetings, seed);
        for (let unit = 0; unit < units; unit += 1) walker.send('n0');
        const analysis = analyse(map, 'current');
        const { yield: passes = Number.NaN } = analysis.headline;
        const n = walker.delivered;
        expect(Math.abs(n / units - passes)).toBeLessThan(5 * deviation(passes, units) + 1e-9);
        for (const [id, figures] of analysis.nodes) {
          const mean = (walker.visits.get(id) ?? 0) / n;
          const variance = Math.max(0, (walker.squares.get(id) ?? 0) / n - mean * mean);
          const reach = figures.reach ?? Number.NaN;
          expect(Math.abs(mean - (figures.visits ?? Number.NaN))).toBeLessThan(
            5 * Math.sqrt(variance / n) + 8 / n,
          );
          expect(Math.abs((walker.reached.get(id) ?? 0) / n - reach)).toBeLessThan(
            5 * deviation(reach, n) + 8 / n,
          );
          compared += 1;
        }
      }),
      { numRuns: 25, seed: 2026, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(100);
  }, 60_000);
});

/** Standard error of a share p seen in n units. */
function deviation(p: number, n: number): number {
  return Math.sqrt(Math.max(0, p * (1 - p)) / n);
}
