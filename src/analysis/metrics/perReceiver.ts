import type { MapEdge, MapState } from '#src/model/document.ts';
import type { Contribution } from '../metric.ts';

/** By the node they lead to: its hand-offs that hold ÷ all of them, so that the parts sum to the share. */
export function perReceiver(
  { nodes }: Pick<MapState, 'nodes'>,
  all: readonly MapEdge[],
  holds: (edge: MapEdge) => boolean,
  word: string,
): readonly Contribution[] {
  return nodes.flatMap(({ id }) => {
    const here = all.filter((edge) => edge.to === id);
    const good = here.filter(holds).length;
    if (good === 0) return [];
    return [
      {
        node: id,
        value: good / all.length,
        how: `${good} of ${here.length} arriving ${word} ÷ ${all.length}`,
      },
    ];
  });
}
