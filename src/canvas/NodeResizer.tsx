import { useReactFlow } from '@xyflow/react';
import type { PointerEvent } from 'react';
import type { Point, Rect } from '#src/lib/geometry.ts';
import type { MapNode } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { followPointer } from './followPointer.ts';
import styles from './NodeView.module.css';
import { type Corner, corners, resizedBounds } from './resizedBounds.ts';
import { useScreenScale } from './useScreenScale.ts';

/** The corners of a symbol whose size is the user's: dragging one is a gesture, one entry in the history. */
export function NodeResizer({ node }: { node: MapNode }) {
  const editor = useEditor();
  const { screenToFlowPosition } = useReactFlow();
  const scale = useScreenScale();

  function start(corner: Corner, event: PointerEvent) {
    if (event.button !== 0) return;
    event.stopPropagation();
    const kind = nodeKindOf(node.kind);
    const before = nodeBounds(node);
    const pressed = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const gesture = editor.beginGesture(`Resize ${kind.title.toLowerCase()}`);
    const boundsAt = (client: Point): Rect => {
      const at = screenToFlowPosition(client);
      const by = { x: at.x - pressed.x, y: at.y - pressed.y };
      const isSnapped = editor.store.getState().preferences.snapToGrid;
      return resizedBounds(before, corner, by, kind.size(node.data), isSnapped);
    };
    followPointer(event.nativeEvent, {
      move: (client) => gesture.update({ positions: new Map([[node.id, boundsAt(client)]]), guides: [] }),
      end: gesture.commit,
      cancel: gesture.cancel,
    });
  }

  return corners.map((corner) => (
    <div
      key={corner}
      className={classNames('nodrag nopan', styles['corner'], styles[corner])}
      style={{ scale }}
      data-corner={corner}
      aria-hidden="true"
      onPointerDown={(event) => start(corner, event)}
    />
  ));
}
