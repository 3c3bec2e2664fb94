import { at, findComponents, type SparseGraph } from './components.ts';
import { escapeInverse } from './escapeInverse.ts';

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
 * A component with a cycle. Its edges that go back lead to few nodes, its heads; with those edges cut it has no cycle
 * and one pass solves it. `backTo[h][i]` is the probability to go from i, without going back, to an edge that goes back
 * to head h; a dense system no larger than the number of heads closes the loops.
 */
type Loop = {
  readonly members: readonly number[];
  readonly heads: readonly number[];
  readonly backTo: readonly Float64Array[];
  /** (I − C)⁻¹ with C[g][h] = backTo[h] at head g. */
  readonly closing: readonly Float64Array[];
};

/**
 * Prepares the solutions of a chain in which every walk is absorbed (callers cut closed loops first). Work grows with
 * the number of edges, and with the square of the heads of a loop; streams are nearly acyclic, so heads are few.
 */
export function solver(chain: SparseChain): Solver {
  const { components, componentOf, goesBack } = findComponents(chain);
  const parts = new Parts(chain, componentOf, goesBack);
  const loops = components.map((members) => parts.loopOf(members));
  return {
    visitsFrom: (start) => {
      const visits = Float64Array.from(start);
      for (const [place, members] of components.entries()) {
        const loop = loops[place];
        if (loop !== undefined) parts.addReturns(visits, loop);
        for (const node of members) parts.passOn(visits, node);
      }
      return visits;
    },
    expected: (reward) => {
      const value = Float64Array.from(reward);
      for (let place = components.length - 1; place >= 0; place -= 1) {
        const loop = loops[place];
        if (loop === undefined) parts.collect(value, components[place] ?? []);
        else parts.collectLoop(value, loop);
      }
      return value;
    },
    returns: () => {
      const diagonal = new Float64Array(componentOf.length).fill(1);
      for (const loop of loops) if (loop !== undefined) parts.setReturns(diagonal, loop);
      return diagonal;
    },
  };
}

/** The chain cut into its components: passes forwards and backwards through one of them. */
class Parts {
  readonly #chain: SparseChain;
  readonly #componentOf: Int32Array;
  readonly #goesBack: Uint8Array;

  constructor(chain: SparseChain, componentOf: Int32Array, goesBack: Uint8Array) {
    this.#chain = chain;
    this.#componentOf = componentOf;
    this.#goesBack = goesBack;
  }

  #eachEdge(node: number, visit: (edge: number, to: number, probability: number) => void): void {
    const { first, target, probability } = this.#chain;
    const end = at(first, node + 1);
    for (let edge = at(first, node); edge < end; edge += 1) {
      visit(edge, at(target, edge), at(probability, edge));
    }
  }

  /** Hands the visits of a node on along every edge that does not go back. */
  passOn(visits: Float64Array, node: number): void {
    const here = at(visits, node);
    if (here === 0) return;
    this.#eachEdge(node, (edge, to, probability) => {
      if (this.#goesBack[edge] !== 1) visits[to] = at(visits, to) + here * probability;
    });
  }

  loopOf(members: readonly number[]): Loop | undefined {
    const heads = new Set<number>();
    for (const node of members) {
      this.#eachEdge(node, (edge, to) => {
        if (this.#goesBack[edge] === 1) heads.add(to);
      });
    }
    if (heads.size === 0) return undefined;
    const list = [...heads];
    const backTo = list.map((head) => this.#backTo(members, head));
    const matrix = list.map((from) =>
      Float64Array.from(list, (to, index) => (from === to ? 1 : 0) - at(backTo[index] ?? noRow, from)),
    );
    return { members, heads: list, backTo, closing: closing(matrix) };
  }

  #backTo(members: readonly number[], head: number): Float64Array {
    const result = new Float64Array(this.#componentOf.length);
    for (let place = members.length - 1; place >= 0; place -= 1) {
      const node = members[place] ?? 0;
      let sum = 0;
      this.#eachEdge(node, (edge, to, probability) => {
        if (this.#goesBack[edge] === 1) sum += to === head ? probability : 0;
        else if (this.#isInside(to, node)) sum += probability * at(result, to);
      });
      result[node] = sum;
    }
    return result;
  }

  #isInside(to: number, node: number): boolean {
    return this.#componentOf[to] === this.#componentOf[node];
  }

  /** Adds to the heads of a loop what comes back to them, given the visits that come in from outside. */
  addReturns(visits: Float64Array, loop: Loop): void {
    const firstTime = loop.backTo.map((row) =>
      loop.members.reduce((sum, node) => sum + at(visits, node) * at(row, node), 0),
    );
    for (const [index, head] of loop.heads.entries()) {
      let back = 0;
      for (const [other, flow] of firstTime.entries()) back += flow * at(loop.closing[other] ?? noRow, index);
      visits[head] = at(visits, head) + back;
    }
  }

  /** Rewards from here on, for members of which no edge goes back. */
  collect(value: Float64Array, members: readonly number[]): void {
    for (let place = members.length - 1; place >= 0; place -= 1) {
      const node = members[place] ?? 0;
      let sum = at(value, node);
      this.#eachEdge(node, (edge, to, probability) => {
        if (this.#goesBack[edge] !== 1) sum += probability * at(value, to);
      });
      value[node] = sum;
    }
  }

  collectLoop(value: Float64Array, loop: Loop): void {
    this.collect(value, loop.members);
    const atHeads = loop.closing.map((row) =>
      loop.heads.reduce((sum, head, index) => sum + at(row, index) * at(value, head), 0),
    );
    for (const node of loop.members) {
      for (const [index, row] of loop.backTo.entries()) {
        value[node] = at(value, node) + at(row, node) * (atHeads[index] ?? 0);
      }
    }
  }

  /** N[i][i] = 1 + Σ over heads h: (probability to go back to h from i) · (visits to i, starting from h). */
  setReturns(diagonal: Float64Array, loop: Loop): void {
    const once = loop.heads.map((head) => this.#visitsWithoutGoingBack(loop.members, head));
    for (const node of loop.members) {
      let sum = 1;
      for (const [index, row] of loop.backTo.entries()) {
        const back = at(row, node);
        if (back === 0) continue;
        const closing = loop.closing[index] ?? noRow;
        let again = 0;
        for (const [other, visits] of once.entries()) again += at(closing, other) * at(visits, node);
        sum += back * again;
      }
      diagonal[node] = sum;
    }
  }

  #visitsWithoutGoingBack(members: readonly number[], head: number): Float64Array {
    const visits = new Float64Array(this.#componentOf.length);
    visits[head] = 1;
    for (const node of members) {
      const here = at(visits, node);
      if (here === 0) continue;
      this.#eachEdge(node, (edge, to, probability) => {
        if (this.#goesBack[edge] !== 1 && this.#isInside(to, node)) {
          visits[to] = at(visits, to) + here * probability;
        }
      });
    }
    return visits;
  }
}

const noRow = new Float64Array(0);

/** A loop that is left so rarely that doubles can't tell counts as left once in 2⁵² rounds. */
function closing(matrix: readonly Float64Array[]): readonly Float64Array[] {
  return escapeInverse(matrix, Number.EPSILON) ?? [];
}
