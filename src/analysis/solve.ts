import { at, findComponents, type SparseGraph } from './components.ts';
import { LoopElimination } from './loopElimination.ts';

/** A Markov chain over positions 0 … n − 1 whose rows may sum to less than 1: the rest is absorbed. */
export type SparseChain = SparseGraph & { readonly probability: Float64Array };

/** Exact solutions of a chain with transition matrix P, by N = (I − P)⁻¹ (Kemeny & Snell, *Finite Markov Chains*). */
export type Solver = {
  /** start · N: expected visits to every position of a walk that starts with these weights. */
  readonly visitsFrom: (start: Float64Array) => Float64Array;
  /** N · reward: what a walk from every position expects to collect until it is absorbed. */
  readonly expected: (reward: Float64Array) => Float64Array;
  /** The diagonal of N: visits to a position, counted from being there. 1 where no walk returns. */
  readonly returns: () => Float64Array;
};

/**
 * Prepares the solutions of a chain in which every walk is absorbed (callers cut closed loops first). Components are
 * solved one after the other; streams are nearly acyclic, so most are single positions, and the work grows with the
 * number of edges.
 */
export function solver(chain: SparseChain): Solver {
  const { components, componentOf } = findComponents(chain);
  const loops = components.map((members) => loopOf(chain, componentOf, members));
  return {
    visitsFrom: (start) => {
      const visits = Float64Array.from(start);
      for (const [place, members] of components.entries()) {
        const loop = loops[place];
        if (loop !== undefined) onMembers(visits, members, (inside) => loop.visitsFrom(inside));
        for (const node of members) passOn(chain, componentOf, visits, node);
      }
      return visits;
    },
    expected: (reward) => {
      const value = Float64Array.from(reward);
      for (let place = components.length - 1; place >= 0; place -= 1) {
        const members = components[place] ?? [];
        for (const node of members) collect(chain, componentOf, value, node);
        const loop = loops[place];
        if (loop !== undefined) onMembers(value, members, (inside) => loop.expected(inside));
      }
      return value;
    },
    returns: () => {
      const diagonal = new Float64Array(componentOf.length).fill(1);
      for (const [place, members] of components.entries()) {
        const own = loops[place]?.returns() ?? [];
        for (const [index, visits] of own.entries()) diagonal[members[index] ?? -1] = visits;
      }
      return diagonal;
    },
  };
}

function onMembers(
  values: Float64Array,
  members: readonly number[],
  change: (inside: number[]) => void,
): void {
  const inside = members.map((node) => at(values, node));
  change(inside);
  for (const [index, node] of members.entries()) values[node] = inside[index] ?? 0;
}

/** Hands the visits of a node on along the edges out of its component. */
function passOn(
  { first, target, probability }: SparseChain,
  componentOf: Int32Array,
  visits: Float64Array,
  node: number,
): void {
  const here = at(visits, node);
  if (here === 0) return;
  const end = at(first, node + 1);
  for (let edge = at(first, node); edge < end; edge += 1) {
    const to = at(target, edge);
    if (componentOf[to] !== componentOf[node]) visits[to] = at(visits, to) + here * at(probability, edge);
  }
}

/** Adds what a node expects behind the edges out of its component. */
function collect(
  { first, target, probability }: SparseChain,
  componentOf: Int32Array,
  value: Float64Array,
  node: number,
): void {
  const end = at(first, node + 1);
  for (let edge = at(first, node); edge < end; edge += 1) {
    const to = at(target, edge);
    if (componentOf[to] !== componentOf[node]) {
      value[node] = at(value, node) + at(probability, edge) * at(value, to);
    }
  }
}

/** What is missing to 1 in a row is absorbed, unless it is only rounding. */
const rounding = 1e-13;

/** Undefined for a single node that does not lead to itself. */
function loopOf(
  chain: SparseChain,
  componentOf: Int32Array,
  members: readonly number[],
): LoopElimination | undefined {
  const [first = -1] = members;
  if (members.length === 1 && !leadsToItself(chain, first)) return undefined;
  const placeOf = new Map(members.map((node, place) => [node, place]));
  const leaves: number[] = [];
  const rows = members.map((node) => {
    const row = new Map<number, number>();
    let all = 0;
    let leaving = 0;
    const end = at(chain.first, node + 1);
    for (let edge = at(chain.first, node); edge < end; edge += 1) {
      const to = at(chain.target, edge);
      const share = at(chain.probability, edge);
      const place = componentOf[to] === componentOf[node] ? placeOf.get(to) : undefined;
      all += share;
      if (place === undefined) leaving += share;
      else if (to !== node) row.set(place, (row.get(place) ?? 0) + share);
    }
    const absorbed = 1 - all;
    leaves.push(leaving + (absorbed > rounding ? absorbed : 0));
    return row;
  });
  return new LoopElimination(rows, leaves);
}

function leadsToItself({ first, target }: SparseChain, node: number): boolean {
  return target.subarray(at(first, node), at(first, node + 1)).includes(node);
}
