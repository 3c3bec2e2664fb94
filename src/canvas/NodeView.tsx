import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { DrawingBoundary } from './DrawingBoundary.tsx';
import { NodeSymbol } from './NodeSymbol.tsx';
import { type FlowNode, sameNodeLook } from './toFlow.ts';

/**
 * One symbol on the canvas. React Flow moves its frame; this renders again only when the symbol looks different, so a
 * drag renders nothing here.
 */
export const NodeView = memo(
  function NodeView({ data }: NodeProps<FlowNode>) {
    const { look } = data;
    return (
      <DrawingBoundary key={look.drawn.id} size={look.bounds} of={look.drawn}>
        <NodeSymbol look={look} />
      </DrawingBoundary>
    );
  },
  (before, after) => sameNodeLook(before.data.look, after.data.look),
);
