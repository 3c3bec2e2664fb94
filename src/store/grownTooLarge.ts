import { fileLimits } from '#src/file/limits.ts';
import type { MapDocument } from '#src/model/document.ts';

/**
 * Why this edit can't be made: it would grow the map beyond what a file may hold, so that it could be saved and never
 * opened again. Undefined when it can.
 */
export function grownTooLarge(before: MapDocument, after: MapDocument): string | undefined {
  const counts = [
    ['states', fileLimits.states, ({ states }: MapDocument) => states.length],
    ['symbols', fileLimits.nodes, (map: MapDocument) => sum(map, ({ nodes }) => nodes.length)],
    ['connections', fileLimits.edges, (map: MapDocument) => sum(map, ({ edges }) => edges.length)],
  ] as const;
  const over = counts.find(([, most, count]) => count(after) > most && count(after) > count(before));
  return (
    over &&
    `This was not done: a map may have up to ${over[1]} ${over[0]}, and it would have ${over[2](after)}. Split it into several maps.`
  );
}

function sum({ states }: MapDocument, of: (state: MapDocument['states'][number]) => number): number {
  return states.reduce((all, state) => all + of(state), 0);
}
