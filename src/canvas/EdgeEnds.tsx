import { ViewportPortal } from '@xyflow/react';
import type { Point } from '#src/lib/geometry.ts';
import type { Route } from '#src/notation/edgeKind.ts';
import { classNames } from '#src/ui/classNames.ts';
import styles from './EdgeView.module.css';
import layers from './layers.module.css';
import { useConnecting } from './useConnecting.ts';
import { useScreenScale } from './useScreenScale.ts';

type Props = { readonly edgeId: string; readonly from: string; readonly to: string; readonly route: Route };

/** The two ends of a selected connection, over the nodes they touch: drag one to another node, or tap it and then the node. */
export function EdgeEnds({ edgeId, from, to, route }: Props) {
  const start = useConnecting();
  const scale = useScreenScale();
  const tail = route.points[0];
  const head = route.points.at(-1);
  const end = (which: 'from' | 'to', at: Point | undefined) =>
    at !== undefined && (
      <g
        className={classNames('nodrag nopan', styles['end'])}
        transform={`translate(${at.x} ${at.y}) scale(${scale})`}
        data-end={which}
        // The tap has been dealt with; as a click on the connection it would open its form.
        onClick={(event) => event.stopPropagation()}
        onPointerDown={(event) => start({ fixed: which === 'from' ? to : from, end: which, edgeId }, event)}
      >
        <circle className={styles['endReach']} />
        <circle className={styles['endDot']} r={6} />
      </g>
    );
  return (
    <ViewportPortal>
      <svg className={layers['over']} aria-hidden="true">
        {end('from', tail)}
        {end('to', head)}
      </svg>
    </ViewportPortal>
  );
}
