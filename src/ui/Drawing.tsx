import { memo, type ReactElement } from 'react';
import type { Paint, Primitive, Style } from '#src/lib/drawing.ts';
import { pathData, pointList } from '#src/lib/pathData.ts';

/**
 * Primitives as SVG elements, to be put inside an `svg`. Colours are classes of paints.css, so that a change of theme
 * draws nothing anew. The same list of primitives is rendered once.
 */
export const Drawing = memo(function Drawing({ primitives }: { primitives: readonly Primitive[] }) {
  return primitives.map(shapeElement);
});

/**
 * Called, not rendered as a component: a map has thousands of them, and none needs a life of its own. They have no
 * identity but their order.
 */
function shapeElement(primitive: Primitive, order: number): ReactElement {
  switch (primitive.shape) {
    case 'rect': {
      const { x, y, width, height, radius } = primitive;
      return (
        <rect key={order} x={x} y={y} width={width} height={height} rx={radius} {...paintOf(primitive)} />
      );
    }
    case 'ellipse':
      return (
        <ellipse
          key={order}
          cx={primitive.cx}
          cy={primitive.cy}
          rx={primitive.rx}
          ry={primitive.ry}
          {...paintOf(primitive)}
        />
      );
    case 'polygon':
      return <polygon key={order} points={pointList(primitive.points)} {...paintOf(primitive)} />;
    case 'path':
      return <path key={order} d={pathData(primitive.commands)} {...paintOf(primitive)} />;
    case 'text': {
      const { x, y, text, size, weight, anchor, fill, italic } = primitive;
      return (
        <text
          key={order}
          x={x}
          y={y}
          fontSize={size}
          fontWeight={weight}
          textAnchor={anchor}
          fontStyle={italic === true ? 'italic' : undefined}
          // Tabular figures, as the interface has them, come with a broad hyphen and would not fit as measured.
          fontVariant="normal"
          className={`fill-${fill ?? 'ink'}`}
        >
          {text}
        </text>
      );
    }
    case 'group': {
      const { at, label, children } = primitive;
      const isPicture = label !== undefined;
      return (
        <g
          key={order}
          transform={at === undefined ? undefined : `translate(${at.x} ${at.y})`}
          role={isPicture ? 'img' : undefined}
          aria-label={label}
        >
          <Drawing primitives={children} />
        </g>
      );
    }
  }
}

/** The attributes of a style that differ from what SVG takes for granted. */
function paintOf(style: Style) {
  return {
    className: classOf(style.fill ?? 'none', style.stroke),
    strokeWidth: style.strokeWidth,
    strokeDasharray: style.dash?.join(' '),
    strokeLinejoin: style.lineJoin,
    strokeLinecap: style.lineCap,
    opacity: style.opacity,
  };
}

function classOf(fill: Paint, stroke: Paint | undefined): string {
  return stroke === undefined ? `fill-${fill}` : `fill-${fill} stroke-${stroke}`;
}
