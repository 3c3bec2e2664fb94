/** A directed graph in compressed rows: the edges of node i are `target[first[i] … first[i + 1] − 1]`. */
export type SparseGraph = { readonly first: Int32Array; readonly target: Int32Array };

export type Components = {
  /** Strongly connected components, upstream first; within one, members upstream first when its back edges are cut. */
  readonly components: readonly (readonly number[])[];
  readonly componentOf: Int32Array;
  /** 1 for an edge that goes back to a node the walk is still inside; without those the graph has no cycle. */
  readonly goesBack: Uint8Array;
};

/** Rows from lists of successors. */
export function sparseGraph(successors: readonly (readonly number[])[]): SparseGraph {
  const first = new Int32Array(successors.length + 1);
  for (const [node, targets] of successors.entries()) first[node + 1] = (first[node] ?? 0) + targets.length;
  return { first, target: Int32Array.from(successors.flat()) };
}

/**
 * Strongly connected components (Tarjan, with a stack of its own so that long chains do not exhaust the call stack).
 * One walk gives the components, their order and the edges that go back.
 */
export function findComponents(graph: SparseGraph): Components {
  const walk = new Walk(graph);
  const components = walk.components();
  const componentOf = new Int32Array(graph.first.length - 1);
  for (const [place, members] of components.entries()) {
    for (const member of members) componentOf[member] = place;
  }
  return { components, componentOf, goesBack: walk.goesBack };
}

class Walk {
  readonly goesBack: Uint8Array;
  readonly #graph: SparseGraph;
  readonly #next: Int32Array;
  readonly #number: Int32Array;
  readonly #low: Int32Array;
  readonly #finished: Int32Array;
  readonly #isInside: Uint8Array;
  readonly #isClosed: Uint8Array;
  readonly #found: number[][] = [];
  /** Nodes entered whose component is not complete. */
  readonly #open: number[] = [];
  readonly #path: number[] = [];
  #entered = 0;
  #left = 0;

  constructor(graph: SparseGraph) {
    const count = graph.first.length - 1;
    this.#graph = graph;
    this.#next = Int32Array.from(graph.first);
    this.#number = new Int32Array(count).fill(-1);
    this.#low = new Int32Array(count);
    this.#finished = new Int32Array(count);
    this.#isInside = new Uint8Array(count);
    this.#isClosed = new Uint8Array(count);
    this.goesBack = new Uint8Array(graph.target.length);
  }

  components(): readonly (readonly number[])[] {
    for (let start = 0; start < this.#number.length; start += 1) {
      if (at(this.#number, start) >= 0) continue;
      this.#enter(start);
      for (let node = this.#path.at(-1); node !== undefined; node = this.#path.at(-1)) {
        const edge = at(this.#next, node);
        this.#next[node] = edge + 1;
        if (edge < at(this.#graph.first, node + 1)) this.#follow(node, edge);
        else this.#leave(node);
      }
    }
    // Tarjan completes the farthest downstream first.
    return this.#found.reverse();
  }

  #enter(node: number): void {
    this.#number[node] = this.#entered;
    this.#low[node] = this.#entered;
    this.#entered += 1;
    this.#isInside[node] = 1;
    this.#open.push(node);
    this.#path.push(node);
  }

  #follow(node: number, edge: number): void {
    const to = at(this.#graph.target, edge);
    if (at(this.#number, to) < 0) {
      this.#enter(to);
      return;
    }
    if (this.#isInside[to] === 1) this.goesBack[edge] = 1;
    if (this.#isClosed[to] === 0) this.#lower(node, at(this.#number, to));
  }

  #leave(node: number): void {
    this.#path.pop();
    this.#isInside[node] = 0;
    this.#finished[node] = this.#left;
    this.#left += 1;
    const parent = this.#path.at(-1);
    if (parent !== undefined) this.#lower(parent, at(this.#low, node));
    if (this.#low[node] !== this.#number[node]) return;
    const members = this.#open.splice(this.#open.lastIndexOf(node));
    for (const member of members) this.#isClosed[member] = 1;
    this.#found.push(members.sort((a, b) => at(this.#finished, b) - at(this.#finished, a)));
  }

  #lower(node: number, to: number): void {
    this.#low[node] = Math.min(at(this.#low, node), to);
  }
}

/** An element that is known to be there. */
export function at(list: Int32Array | Float64Array, index: number): number {
  return list[index] ?? 0;
}
