import { ViewportPortal } from '@xyflow/react';
import { grow, type Point } from '#src/lib/geometry.ts';
import { routeEdge } from '#src/layout/routeEdges.ts';
import type { MapState } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import type { Route } from '#src/notation/edgeKind.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { activeState } from '#src/store/editorState.ts';
import { useEditorState } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { Drawing } from '#src/ui/Drawing.tsx';
import styles from './layers.module.css';
import { type LooseEnd, useLooseEnd } from './looseEnd.ts';

/** The connection being drawn: as it will be where it is allowed, a plain line elsewhere, red where it is refused. */
export function EdgePreview() {
  const looseEnd = useLooseEnd();
  return looseEnd === undefined ? null : <LooseEndView looseEnd={looseEnd} />;
}

function LooseEndView({ looseEnd }: { looseEnd: LooseEnd }) {
  const map = useEditorState(activeState);
  const preferred = useEditorState((state) => state.preferences.edgeKind);
  const kind = edgeKindOf(looseEnd.kind ?? preferred);
  const route = routeOf(map, looseEnd, kind.id);
  const target = map.nodes.find((node) => node.id === looseEnd.over);
  const isRefused = target !== undefined && looseEnd.kind === undefined;
  return (
    <ViewportPortal>
      <svg className={styles['over']} aria-hidden="true" data-preview={isRefused ? 'refused' : 'open'}>
        {target !== undefined && (
          <rect
            className={classNames(styles['target'], isRefused && styles['refused'])}
            {...grow(nodeBounds(target), 6)}
            rx={10}
          />
        )}
        {route !== undefined && isRefused && <path className={styles['refused']} d={linePath(route)} />}
        {route !== undefined && !isRefused && <Drawing primitives={kind.draw(kind.initial, route)} />}
      </svg>
    </ViewportPortal>
  );
}

function routeOf(map: MapState, { fixed, end, at, over }: LooseEnd, kindId: string): Route | undefined {
  if (end === 'to') return routeEdge(map, fixed, over ?? at, kindId);
  if (over !== undefined) return routeEdge(map, over, fixed, kindId);
  // Routes are found from a node outwards; this one is only looked at the other way round.
  const route = routeEdge(map, fixed, at, kindId);
  return route === undefined ? undefined : { ...route, points: route.points.toReversed() };
}

function linePath({ points }: Route): string {
  return points.map(({ x, y }: Point, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
}
