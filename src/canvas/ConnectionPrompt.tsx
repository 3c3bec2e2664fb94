import { type ComponentType, useEffect, useMemo } from 'react';
import { grow, type Rect, type Side, unionOf } from '#src/lib/geometry.ts';
import { routeEdges } from '#src/layout/routeEdges.ts';
import type { MapEdge, MapState } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import type { Route } from '#src/notation/edgeKind.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { onlySelectedEdge } from '#src/store/selection.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { PromptPanel } from './PromptPanel.tsx';

/** What there is to say about a connection, as the page around the canvas shows it. */
export type ConnectionForm = ComponentType<{
  readonly edge: MapEdge;
  /** The first field is to have the focus. */
  readonly hasFocus: boolean;
  readonly close: () => void;
}>;

type Props = {
  readonly state: MapState;
  readonly edgeId: string;
  readonly hasFocus: boolean;
  readonly form: ConnectionForm | undefined;
  readonly close: () => void;
};

/** Room beside the line for the plus on it, in CSS pixels. */
const gap = 18;

/** The form of the selected connection, at the connection. It goes with the selection. */
export function ConnectionPrompt({ state, edgeId, hasFocus, form: Form, close }: Props) {
  const editor = useEditor();
  const isSelected = useEditorState((editing) => onlySelectedEdge(editing)?.id === edgeId);
  useEffect(() => {
    if (!isSelected) editor.setPrompt(undefined);
  }, [editor, isSelected]);
  const edge = state.edges.find((candidate) => candidate.id === edgeId);
  const route = routeEdges(state).get(edgeId);
  const avoid = useMemo(() => partsOf(state, edge, route), [state, edge, route]);
  if (edge === undefined || route === undefined || Form === undefined || !isSelected) return null;
  const { anchor, side } = placeOf(route, edgeKindOf(edge.kind).halfWidth);
  return (
    <PromptPanel anchor={anchor} side={side} avoid={avoid} gap={gap} close={close}>
      <Form edge={edge} hasFocus={hasFocus} close={close} />
    </PromptPanel>
  );
}

/** The middle of the line, and the side on which the panel does not lie on the line. */
function placeOf({ points, labelAt }: Route, half: number): { readonly anchor: Rect; readonly side: Side } {
  const isUpright = points.some(
    (point, index) =>
      point.x === labelAt.x &&
      points[index + 1]?.x === labelAt.x &&
      (point.y - labelAt.y) * ((points[index + 1]?.y ?? labelAt.y) - labelAt.y) < 0,
  );
  const anchor = { x: labelAt.x - half, y: labelAt.y - half, width: 2 * half, height: 2 * half };
  return { anchor, side: isUpright ? 'right' : 'bottom' };
}

/** The two symbols and the pieces of the line between them. */
function partsOf(state: MapState, edge: MapEdge | undefined, route: Route | undefined): readonly Rect[] {
  if (edge === undefined || route === undefined) return [];
  const ends = state.nodes.filter(({ id }) => id === edge.from || id === edge.to).map(nodeBounds);
  const pieces = route.points.slice(1).map((point, index) => {
    const corners = [point, route.points[index] ?? point].map(({ x, y }) => ({ x, y, width: 0, height: 0 }));
    return grow(unionOf(corners) ?? { ...point, width: 0, height: 0 }, edgeKindOf(edge.kind).halfWidth);
  });
  return [...ends, ...pieces];
}
