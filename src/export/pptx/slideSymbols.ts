import type { MapNode } from '#src/model/document.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import type { SceneNode } from '#src/scene/scene.ts';
import type { DeckInput } from './deckInput.ts';
import { drawnShapes } from './drawnShapes.ts';
import type { GroupsById } from './edgeObjects.ts';
import { nodeGroup } from './nodeGroup.ts';
import { nodeMarkShapes } from './overlayInput.ts';
import { type Frame, placeDrawing } from './placeDrawing.ts';
import type { SlideGroup } from './slideShape.ts';

/** The symbols on a slide by their nodes. */
export function nodeGroups(input: DeckInput, nodes: readonly SceneNode[], frame: Frame): GroupsById {
  const known = new Map<string, MapNode>(input.state.nodes.map((node) => [node.id, node]));
  return new Map(
    nodes.map((drawn) => {
      const node = known.get(drawn.id);
      return [
        drawn.id,
        node === undefined ? goneGroup(drawn, frame) : markedGroup(input, drawn, node, frame),
      ];
    }),
  );
}

function markedGroup(input: DeckInput, drawn: SceneNode, node: MapNode, frame: Frame): SlideGroup {
  const group = nodeGroup(drawn, node, frame);
  const marks = nodeMarkShapes(input, drawn, frame);
  return marks.length === 0 ? group : { ...group, children: [...group.children, ...marks] };
}

/** What this state does not have, as it is drawn. */
function goneGroup({ id, bounds, drawing, label }: SceneNode, frame: Frame): SlideGroup {
  const children = drawnShapes(placeDrawing(drawing, frame, bounds), label);
  return { type: 'group', name: `${label} (${id})`, label, children };
}

/** Along the flow, then what stands beside it: what is behind is read first. */
export function inReadingOrder({ state }: DeckInput, nodes: readonly SceneNode[]): readonly SceneNode[] {
  const place = new Map(flowOrder(state).map(({ id }, index) => [id, index]));
  const of = ({ id }: SceneNode) => place.get(id) ?? place.size;
  return [...nodes].sort((a, b) => of(a) - of(b));
}
