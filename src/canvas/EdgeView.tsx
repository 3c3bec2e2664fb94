import { memo } from 'react';
import type { Route } from '#src/notation/edgeKind.ts';
import { classNames } from '#src/ui/classNames.ts';
import { Drawing } from '#src/ui/Drawing.tsx';
import type { EdgeHandlers } from './EdgeLayer.tsx';
import { useEdgePreview } from './edgePreviews.ts';
import { EdgeTools } from './EdgeTools.tsx';
import styles from './EdgeView.module.css';
import { connectionKeysDescription, type EdgeLook, sameEdgeLook } from './toFlow.ts';

type Props = EdgeHandlers & { readonly look: EdgeLook };

/**
 * One connection on the canvas, drawn along its route with its label, under a wide invisible line to press. It has the
 * classes of React Flow's own, by which its presses are told from those that move the view.
 */
export const EdgeView = memo(
  function EdgeView({ look, onEdgeClick, onEdgeContextMenu }: Props) {
    const { isSelected, light } = look;
    const { id, label } = look.drawn;
    const preview = useEdgePreview(id);
    const drawn = preview ?? look.drawn;
    const line = routePath(drawn.route);
    return (
      <g
        className={classNames(
          'react-flow__edge nopan selectable',
          isSelected && 'selected',
          styles['edge'],
          light === 'dimmed' && styles['dimmed'],
        )}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a part of a picture that can be pressed
        role="img"
        aria-roledescription="connection"
        aria-describedby={isSelected ? connectionKeysDescription : undefined}
        aria-label={label}
        data-id={id}
        data-testid={`rf__edge-${id}`}
        // Commands lead the focus here; it is no stop of Tab.
        tabIndex={-1}
        onClick={(event) => onEdgeClick(event, id)}
        onContextMenu={(event) => onEdgeContextMenu(event, id)}
      >
        {isSelected && <path className={styles['halo']} d={line} />}
        <Drawing className={styles['drawing']} primitives={drawn.drawing} />
        <path className={styles['reach']} d={line} />
        {isSelected && <EdgeTools look={{ ...look, drawn }} isMoving={preview !== undefined} />}
      </g>
    );
  },
  (before, after) => sameEdgeLook(before.look, after.look),
);

/** The route as the path of an SVG element. */
function routePath(route: Route): string {
  return route.points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
}
