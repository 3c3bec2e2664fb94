import type { MapNode } from '#src/model/document.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import type { SceneNode } from '#src/scene/scene.ts';
import type { DeckInput } from './deckInput.ts';
import type { GroupsById } from './edgeObjects.ts';
import { nodeGroup } from './nodeGroup.ts';
import type { Frame } from './placeDrawing.ts';

/** The symbols on a slide by their nodes. */
export function nodeGroups({ state }: DeckInput, nodes: readonly SceneNode[], frame: Frame): GroupsById {
  const known = new Map<string, MapNode>(state.nodes.map((node) => [node.id, node]));
  return new Map(
    nodes.flatMap((drawn) => {
      const node = known.get(drawn.id);
      return node === undefined ? [] : [[drawn.id, nodeGroup(drawn, node, frame)] as const];
    }),
  );
}

/** Along the flow, then what stands beside it: what is behind is read first. */
export function inReadingOrder({ state }: DeckInput, nodes: readonly SceneNode[]): readonly SceneNode[] {
  const place = new Map(flowOrder(state).map(({ id }, index) => [id, index]));
  const of = ({ id }: SceneNode) => place.get(id) ?? place.size;
  return [...nodes].sort((a, b) => of(a) - of(b));
}
