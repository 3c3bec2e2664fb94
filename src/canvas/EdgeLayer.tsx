import { useStore } from '@xyflow/react';
import { type MouseEvent, type PointerEvent as ReactPointerEvent, useCallback, useContext } from 'react';
import { createPortal } from 'react-dom';
import { grow, overlaps, type Rect, unionOf } from '#src/lib/geometry.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import type { Route } from '#src/notation/edgeKind.ts';
import { EdgePreviewsContext } from './edgePreviews.ts';
import { EdgeView } from './EdgeView.tsx';
import { followPointer } from './followPointer.ts';
import type { EdgeLook } from './toFlow.ts';

/** What happens to a connection that is pressed. Stable, so that no connection renders for it. */
export type EdgeHandlers = {
  readonly onEdgeClick: (event: MouseEvent, id: string) => void;
  readonly onEdgeContextMenu: (event: MouseEvent, id: string) => void;
};

type Props = EdgeHandlers & {
  readonly edges: readonly EdgeLook[];
  /** Only those in view are in the page. */
  readonly isCulled: boolean;
};

/**
 * All connections in one picture, where React Flow would draw them under the nodes. It gives each connection a picture
 * of its own, which the browser lays out and puts together one by one whenever one of them changes: with many of them
 * that is most of what a drag costs.
 */
export function EdgeLayer({ edges, isCulled, onEdgeClick, onEdgeContextMenu }: Props) {
  const place = useStore(({ domNode }) => domNode?.querySelector('.react-flow__edges') ?? null);
  const shown = useShown(edges, isCulled);
  if (place === null) return null;
  return createPortal(
    <svg onPointerDown={beginBox}>
      {shown.map((look) => (
        <EdgeView
          key={look.drawn.id}
          look={look}
          onEdgeClick={onEdgeClick}
          onEdgeContextMenu={onEdgeContextMenu}
        />
      ))}
    </svg>,
    place,
  );
}

/** A box drawn with Shift may begin on a connection: React Flow, which draws it, sees only what is pressed on its pane. */
function beginBox({ nativeEvent: press, currentTarget }: ReactPointerEvent<SVGElement>) {
  const pane = currentTarget.closest('.react-flow__pane');
  if (!press.shiftKey || press.button !== 0 || pane === null) return;
  const stop = followPointer(press, {
    move: () => {
      stop();
      pane.dispatchEvent(new PointerEvent('pointerdown', press));
    },
    end: () => undefined,
    cancel: () => undefined,
  });
}

/** What a connection may take besides its line, in world units: its arrow, and its words. */
const besideLine = 200;

function useShown(edges: readonly EdgeLook[], isCulled: boolean): readonly EdgeLook[] {
  const previews = useContext(EdgePreviewsContext);
  return useStore(
    useCallback(
      ({ transform: [x, y, zoom], width, height }) => {
        if (!isCulled) return edges;
        const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
        return edges.filter(
          ({ drawn }) => overlaps(areaOf(drawn.route), view) || previews?.get(drawn.id) !== undefined,
        );
      },
      [edges, isCulled, previews],
    ),
    isSameList,
  );
}

function isSameList(a: readonly EdgeLook[], b: readonly EdgeLook[]): boolean {
  return a.length === b.length && a.every((look, index) => look === b[index]);
}

const areaOf = memoiseByIdentity(({ points }: Route): Rect => {
  const around = unionOf(points.map((point) => ({ ...point, width: 0, height: 0 })));
  return grow(around ?? { x: 0, y: 0, width: 0, height: 0 }, besideLine);
});
