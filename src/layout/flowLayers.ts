/** A flow of nodes by index: which lead to which, edges that go back left out. In order of preference. */
export type Flow = {
  readonly size: number;
  readonly next: readonly (readonly number[])[];
  readonly previous: readonly (readonly number[])[];
  /** True for nodes where units are delivered: the main line leads there. */
  readonly isGoal: (node: number) => boolean;
};

/** Every node after all that lead to it. Nodes on a cycle (there should be none) are left out. */
export function topologicalOrder(flow: Flow): readonly number[] {
  const waiting = flow.previous.map((nodes) => nodes.length);
  const order: number[] = [];
  for (let node = 0; node < flow.size; node += 1) if (waiting[node] === 0) order.push(node);
  for (const node of order) {
    for (const target of flow.next[node] ?? []) {
      const left = (waiting[target] ?? 0) - 1;
      waiting[target] = left;
      if (left === 0) order.push(target);
    }
  }
  return order;
}

/**
 * The column of each node: one more than the longest way that leads to it. What nothing leads to (a second source that
 * joins later) stands directly before what it feeds.
 */
export function columnsOf(flow: Flow): readonly number[] {
  const columns = Array.from({ length: flow.size }, () => 0);
  for (const node of topologicalOrder(flow)) {
    for (const target of flow.next[node] ?? []) {
      columns[target] = Math.max(columns[target] ?? 0, (columns[node] ?? 0) + 1);
    }
  }
  return columns.map((column, node) => {
    const targets = flow.next[node] ?? [];
    if ((flow.previous[node] ?? []).length > 0 || targets.length === 0) return column;
    return Math.min(...targets.map((target) => columns[target] ?? 0)) - 1;
  });
}

/** The main line: the longest way to a delivery, of equal ones the one that comes first. */
export function mainLine(flow: Flow): readonly number[] {
  const order = topologicalOrder(flow);
  const length = Array.from({ length: flow.size }, () => 0);
  for (const node of [...order].reverse()) {
    const own = flow.isGoal(node) ? flow.size : 1;
    length[node] = own + Math.max(0, ...(flow.next[node] ?? []).map((target) => length[target] ?? 0));
  }
  const longest = (nodes: readonly number[]) =>
    nodes.reduce<number | undefined>(
      (best, node) => (best === undefined || (length[node] ?? 0) > (length[best] ?? 0) ? node : best),
      undefined,
    );
  const line: number[] = [];
  let node = longest(order.filter((candidate) => (flow.previous[candidate] ?? []).length === 0));
  while (node !== undefined) {
    line.push(node);
    node = longest(flow.next[node] ?? []);
  }
  return line;
}

/**
 * The row of each node: the main line on row 0, each branch as a whole on the nearest row that is free over all the
 * columns it spans, below before above.
 */
export function rowsOf(flow: Flow, columns: readonly number[]): readonly number[] {
  const rows: (number | undefined)[] = Array.from({ length: flow.size }, () => undefined);
  const taken = new Map<number, (readonly [number, number])[]>();
  const place = (nodes: readonly number[], row: number, span: readonly [number, number]) => {
    for (const node of nodes) rows[node] = row;
    taken.set(row, [...(taken.get(row) ?? []), span]);
  };
  const main = mainLine(flow);
  const ofMain = main.map((node) => columns[node] ?? 0);
  if (main.length > 0) place(main, 0, [Math.min(...ofMain), Math.max(...ofMain)]);
  for (const first of topologicalOrder(flow)) {
    if (rows[first] !== undefined) continue;
    const branch = branchFrom(first, flow, rows);
    const span = spanOf(branch, flow, columns, rows);
    place(branch, freeRow(span, taken), span);
  }
  return rows.map((row) => row ?? 0);
}

function branchFrom(first: number, flow: Flow, rows: readonly (number | undefined)[]): readonly number[] {
  const branch = [first];
  const seen = new Set(branch);
  for (let node: number | undefined = first; node !== undefined; ) {
    const here: number = node;
    node = (flow.next[here] ?? []).find((target) => rows[target] === undefined && !seen.has(target));
    if (node === undefined) break;
    branch.push(node);
    seen.add(node);
  }
  return branch;
}

/** The columns over which a branch needs a row of its own: its nodes, and the lines that lead to and from them. */
function spanOf(
  branch: readonly number[],
  flow: Flow,
  columns: readonly number[],
  rows: readonly (number | undefined)[],
): readonly [number, number] {
  const own = branch.map((node) => columns[node] ?? 0);
  const first = branch[0] ?? 0;
  const last = branch.at(-1) ?? 0;
  const placed = (nodes: readonly number[]) => nodes.filter((node) => rows[node] !== undefined);
  const before = placed(flow.previous[first] ?? []).map((node) => (columns[node] ?? 0) + 1);
  const after = placed(flow.next[last] ?? []).map((node) => (columns[node] ?? 0) - 1);
  return [Math.min(...own, ...before), Math.max(...own, ...after)];
}

function freeRow(
  span: readonly [number, number],
  taken: ReadonlyMap<number, readonly (readonly [number, number])[]>,
): number {
  for (let distance = 1; ; distance += 1) {
    for (const row of [distance, -distance]) {
      const others = taken.get(row) ?? [];
      if (others.every(([low, high]) => high < span[0] || low > span[1])) return row;
    }
  }
}
