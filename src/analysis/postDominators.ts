import { sparseGraph, type SparseGraph } from './components.ts';

/**
 * For every position of a graph the nearest other one that every way from it to an end must pass: its immediate
 * post-dominator (Cooper, Harvey & Kennedy, *A Simple, Fast Dominance Algorithm*, on the reversed graph). Undefined
 * where there is none, and where no end can be reached.
 */
export function postDominators(
  successors: readonly (readonly number[])[],
  isEnd: (position: number) => boolean,
): readonly (number | undefined)[] {
  const end = successors.length;
  const before: number[][] = Array.from({ length: end + 1 }, () => []);
  for (const [position, targets] of successors.entries()) {
    for (const target of targets) before[target]?.push(position);
    if (isEnd(position)) before[end]?.push(position);
  }
  const order = reversePostorder(sparseGraph(before), end);
  const rank = new Int32Array(end + 1).fill(-1);
  for (const [place, position] of order.entries()) rank[position] = place;

  const nearest = new Int32Array(end + 1).fill(-1);
  nearest[end] = end;
  for (let changed = true; changed; ) {
    changed = false;
    for (const position of order) {
      if (position === end) continue;
      const ways = isEnd(position) ? [...(successors[position] ?? []), end] : (successors[position] ?? []);
      let common = -1;
      for (const way of ways) {
        if ((nearest[way] ?? -1) < 0) continue;
        common = common < 0 ? way : meet(common, way, nearest, rank);
      }
      if (nearest[position] === common) continue;
      nearest[position] = common;
      changed = true;
    }
  }
  return successors.map((_, position) => {
    const found = nearest[position] ?? -1;
    return found < 0 || found === end ? undefined : found;
  });
}

function meet(a: number, b: number, nearest: Int32Array, rank: Int32Array): number {
  let left = a;
  let right = b;
  while (left !== right) {
    while ((rank[left] ?? 0) > (rank[right] ?? 0)) left = nearest[left] ?? left;
    while ((rank[right] ?? 0) > (rank[left] ?? 0)) right = nearest[right] ?? right;
  }
  return left;
}

/** Positions that the start reaches, each before those that a depth-first walk reaches only through it. */
function reversePostorder({ first, target }: SparseGraph, start: number): readonly number[] {
  const next = Int32Array.from(first);
  const isSeen = new Uint8Array(first.length);
  const order: number[] = [];
  const path = [start];
  isSeen[start] = 1;
  for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
    const edge = next[here] ?? 0;
    next[here] = edge + 1;
    if (edge >= (first[here + 1] ?? 0)) {
      path.pop();
      order.push(here);
      continue;
    }
    const to = target[edge] ?? 0;
    if (isSeen[to] === 1) continue;
    isSeen[to] = 1;
    path.push(to);
  }
  return order.reverse();
}
