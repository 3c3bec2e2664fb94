import { type Point, unionOf } from '#src/lib/geometry.ts';
import { boxOf, lineOf } from '#src/layout/boxOf.ts';
import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import type { Alignable } from '#src/layout/snapMove.ts';
import type { MapNode } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { Editor, Gesture } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import { gridStep } from './gridStep.ts';

/** A drag of nodes, from React Flow's reports to the editor's gesture. */
export type MoveGesture = {
  /** The dragged nodes would stand here, by id, at this zoom; the first report starts the gesture. */
  readonly moveTo: (places: ReadonlyMap<string, Point>, zoom: number) => void;
  /** The pointer was lifted: one entry in the history, unless the drag was cancelled meanwhile. */
  readonly end: () => void;
  /** Puts everything back; later reports of the same drag change nothing. True when there was a drag. */
  readonly cancel: () => boolean;
};

type Drag = {
  readonly gesture: Gesture;
  readonly nodes: readonly MapNode[];
  readonly bounds: Alignable;
  readonly others: readonly Alignable[];
};

/** What holds a drag to the grid and to neighbours: fetched with what lies over the map, before anybody drags. */
export const snappingCode = fetchedOnce(() => import('#src/layout/snapMove.ts'));

/** How near an alignment must be to hold, in CSS pixels. */
const hold = 6;

/** Nodes keep their distances: all move by what the first one moves, snapped to their neighbours or the grid. */
export function createMoveGesture(editor: Editor): MoveGesture {
  let drag: Drag | undefined;
  let shown: Point | undefined;
  return {
    moveTo: (places, zoom) => {
      if (drag === undefined) shown = undefined;
      drag ??= startDrag(editor, places);
      const first = drag?.nodes[0];
      const wanted = first === undefined ? undefined : places.get(first.id);
      if (drag === undefined || first === undefined || wanted === undefined) return;
      const isSnapped = editor.store.getState().preferences.snapToGrid;
      const [x, y] = [wanted.x - first.x, wanted.y - first.y];
      const { dx, dy, guides } = snappingCode.now()?.snapMove(drag.bounds, drag.others, x, y, {
        threshold: isSnapped ? hold / zoom : 0,
        grid: isSnapped ? gridStep : undefined,
      }) ?? { dx: x, dy: y, guides: [] };
      // Held by the grid or a neighbour: what is shown is right as it is.
      if (shown?.x === dx && shown.y === dy) return;
      shown = { x: dx, y: dy };
      const positions = new Map(drag.nodes.map(({ id, x, y }) => [id, { x: x + dx, y: y + dy }]));
      drag.gesture.update({ positions, guides });
    },
    end: () => {
      drag?.gesture.commit();
      drag = undefined;
    },
    cancel: () => {
      const isMoving = drag !== undefined && editor.store.getState().gesture !== undefined;
      drag?.gesture.cancel();
      return isMoving;
    },
  };
}

function startDrag(editor: Editor, places: ReadonlyMap<string, Point>): Drag | undefined {
  const map = activeState(editor.store.getState());
  const nodes = map.nodes.filter(({ id }) => places.has(id));
  const bounds = unionOf(nodes.map(nodeBounds));
  const [only] = nodes;
  if (bounds === undefined || only === undefined) return undefined;
  return {
    nodes,
    bounds: nodes.length === 1 ? alignable(only) : bounds,
    others: map.nodes.filter(({ id }) => !places.has(id)).map(alignable),
    gesture: editor.beginGesture(
      nodes.length === 1 ? `Move ${nodeKindOf(only.kind).title.toLowerCase()}` : `Move ${nodes.length} items`,
    ),
  };
}

function alignable(node: MapNode): Alignable {
  const box = boxOf(node);
  return { ...box, line: lineOf(box) };
}
