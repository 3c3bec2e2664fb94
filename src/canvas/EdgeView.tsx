import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Route } from '#src/notation/edgeKind.ts';
import { classNames } from '#src/ui/classNames.ts';
import { Drawing } from '#src/ui/Drawing.tsx';
import { EdgeEnds } from './EdgeEnds.tsx';
import { EdgeInsert } from './EdgeInsert.tsx';
import { useEdgePreview } from './edgePreviews.ts';
import styles from './EdgeView.module.css';
import { type FlowEdge, sameEdgeLook } from './toFlow.ts';

/** One connection on the canvas, drawn along its route with its label, under a wide invisible line to press. */
export const EdgeView = memo(
  function EdgeView({ id, data }: EdgeProps<FlowEdge>) {
    const preview = useEdgePreview(id);
    if (data === undefined) return null;
    const { isSelected, isInsertable, light } = data.look;
    const drawn = preview ?? data.look.drawn;
    const line = routePath(drawn.route);
    return (
      <g className={classNames(styles['edge'], light === 'dimmed' && styles['dimmed'])}>
        {isSelected && <path className={styles['halo']} d={line} />}
        <g className={styles['drawing']}>
          <Drawing primitives={drawn.drawing} />
        </g>
        <path className={styles['reach']} d={line} />
        {isSelected && preview === undefined && isInsertable && (
          <EdgeInsert edgeId={drawn.id} route={drawn.route} />
        )}
        {isSelected && <EdgeEnds edgeId={drawn.id} from={drawn.from} to={drawn.to} route={drawn.route} />}
      </g>
    );
  },
  (before, after) =>
    before.data !== undefined && after.data !== undefined && sameEdgeLook(before.data.look, after.data.look),
);

/** The route as the path of an SVG element. */
function routePath(route: Route): string {
  return route.points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
}
