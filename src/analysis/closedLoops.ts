import { findComponents, sparseGraph } from './components.ts';

/**
 * Loops that no unit can leave: strongly connected groups of positions with a cycle, out of which no edge leads and
 * where nothing ends. Each is a list of positions.
 */
export function closedLoops(
  successors: readonly (readonly number[])[],
  isEnd: (position: number) => boolean,
): readonly (readonly number[])[] {
  const { components, componentOf } = findComponents(sparseGraph(successors));
  return components.filter((members) => {
    return members.every(
      (from) =>
        !isEnd(from) &&
        (successors[from] ?? []).length > 0 &&
        (successors[from] ?? []).every((to) => componentOf[to] === componentOf[from]),
    );
  });
}
