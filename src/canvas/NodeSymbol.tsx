import { type PointerEvent, useState } from 'react';
import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import type { MapNode } from '#src/model/document.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { useFetched } from '#src/store/useFetched.ts';
import { classNames } from '#src/ui/classNames.ts';
import { Drawing } from '#src/ui/Drawing.tsx';
import { MarkSign } from './MarkSign.tsx';
import { NodeHandles } from './NodeHandles.tsx';
import styles from './NodeView.module.css';
import { OpenName } from './OpenName.tsx';
import type { NodeLook } from './toFlow.ts';

/** A symbol with everything around it: selection, problems, handles, corners, its name while it is typed. */
export function NodeSymbol({ look }: { look: NodeLook }) {
  const [isHovered, setHovered] = useState(false);
  const { drawn, node, bounds, isSelected, isEditing, light, mark } = look;
  const kind = nodeKindOf(node.kind);
  const isConnectable = kind.role !== 'none' && !isEditing;
  // Fingers do not hover; a selected node shows its handles to them. What is dragged across others does not light them up.
  const hover = (isOver: boolean) => (event: PointerEvent) => {
    const isDragging = isOver && event.buttons !== 0;
    if (event.pointerType !== 'touch' && !isDragging) setHovered(isOver);
  };
  return (
    <div
      className={classNames(
        styles['symbol'],
        isSelected && styles['selected'],
        light === 'lit' && styles['lit'],
        light === 'dimmed' && styles['dimmed'],
      )}
      onPointerEnter={hover(true)}
      // Who let go of a connection here entered while dragging, and does not enter again.
      onPointerMove={hover(true)}
      onPointerLeave={hover(false)}
    >
      <svg className={styles['picture']} width={bounds.width} height={bounds.height} aria-hidden="true">
        <Drawing primitives={drawn.drawing} />
        {drawn.flag !== undefined && <Drawing primitives={drawn.flag} />}
      </svg>
      {mark !== undefined && <MarkSign mark={mark} />}
      {isSelected && kind.resizable === 'both' && <Corners node={node} />}
      {(isHovered || isSelected) && isConnectable && <NodeHandles node={node} size={bounds} />}
      {isEditing && <OpenName node={node} size={bounds} />}
    </div>
  );
}

/** The corners to pull: fetched when the first symbol whose size is free is selected. */
const resizerCode = fetchedOnce(() => import('./NodeResizer.tsx'));

function Corners({ node }: { readonly node: MapNode }) {
  const code = useFetched(resizerCode);
  return code === undefined ? undefined : <code.NodeResizer node={node} />;
}
