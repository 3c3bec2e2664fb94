/** A directed graph in compressed rows: the edges of node i are `target[first[i] … first[i + 1] − 1]`. */
export type SparseGraph = { readonly first: Int32Array; readonly target: Int32Array };

export type Components = {
  /** Strongly connected components, upstream first. */
  readonly components: readonly (readonly number[])[];
  readonly componentOf: Int32Array;
};

/** Rows from lists of successors. */
export function sparseGraph(successors: readonly (readonly number[])[]): SparseGraph {
  const first = new Int32Array(successors.length + 1);
  let count = 0;
  for (let node = 0; node < successors.length; node += 1) {
    count += successors[node]?.length ?? 0;
    first[node + 1] = count;
  }
  const target = new Int32Array(count);
  let edge = 0;
  for (const targets of successors) {
    for (const to of targets) {
      target[edge] = to;
      edge += 1;
    }
  }
  return { first, target };
}

/**
 * Strongly connected components (Tarjan, with a stack of its own so that long chains do not exhaust the call stack).
 */
export function findComponents(graph: SparseGraph): Components {
  const components = new Walk(graph).components();
  const componentOf = new Int32Array(graph.first.length - 1);
  for (const [place, members] of components.entries()) {
    for (const member of members) componentOf[member] = place;
  }
  return { components, componentOf };
}

class Walk {
  readonly #graph: SparseGraph;
  readonly #next: Int32Array;
  readonly #number: Int32Array;
  readonly #low: Int32Array;
  readonly #isClosed: Uint8Array;
  readonly #found: number[][] = [];
  /** Nodes entered whose component is not complete. */
  readonly #open: number[] = [];
  readonly #path: number[] = [];
  #entered = 0;

  constructor(graph: SparseGraph) {
    const count = graph.first.length - 1;
    this.#graph = graph;
    this.#next = Int32Array.from(graph.first);
    this.#number = new Int32Array(count).fill(-1);
    this.#low = new Int32Array(count);
    this.#isClosed = new Uint8Array(count);
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
    this.#open.push(node);
    this.#path.push(node);
  }

  #follow(node: number, edge: number): void {
    const to = at(this.#graph.target, edge);
    if (at(this.#number, to) < 0) {
      this.#enter(to);
      return;
    }
    if (this.#isClosed[to] === 0) this.#lower(node, at(this.#number, to));
  }

  #leave(node: number): void {
    this.#path.pop();
    const parent = this.#path.at(-1);
    if (parent !== undefined) this.#lower(parent, at(this.#low, node));
    if (this.#low[node] !== this.#number[node]) return;
    const members = this.#open.splice(this.#open.lastIndexOf(node));
    for (const member of members) this.#isClosed[member] = 1;
    this.#found.push(members);
  }

  #lower(node: number, to: number): void {
    this.#low[node] = Math.min(at(this.#low, node), to);
  }
}

/** An element that is known to be there. */
export function at(list: Int32Array | Float64Array, index: number): number {
  return list[index] ?? 0;
}
