import { memo, useCallback } from 'react';
import type { Paint, Primitive, Style } from '#src/lib/drawing.ts';
import { pathData, pointList } from '#src/lib/pathData.ts';

export type DrawingProps = {
  readonly primitives: readonly Primitive[];
  readonly className?: string | undefined;
};

/**
 * Primitives as SVG elements in a group, to be put inside an `svg`. Colours are classes of paints.css, so that a change
 * of theme draws nothing anew. The same list of primitives is drawn once.
 *
 * Drawn into the page by hand: a map has thousands of shapes, none of which needs a life of its own, and as elements of
 * React they were most of what opening a map cost.
 */
export const Drawing = memo(function Drawing({ primitives, className }: DrawingProps) {
  const draw = useCallback(
    (group: SVGGElement | null) => {
      if (group !== null) drawInto(group, primitives);
    },
    [primitives],
  );
  return <g ref={draw} className={className} />;
});

/** Makes the children of a group what these primitives say; elements that were there are used again. */
function drawInto(group: Element, primitives: readonly Primitive[]): void {
  primitives.forEach((primitive, order) => {
    const known = group.children[order];
    const tag = tags[primitive.shape];
    const isKnown = known?.tagName === tag;
    const element = isKnown ? known : document.createElementNS(svgSpace, tag);
    const attributes = attributesOf(primitive);
    if (isKnown) removeOthers(element, attributes);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) continue;
      // What is written again is laid out again, even if it says the same.
      const text = String(value);
      if (!isKnown || element.getAttribute(name) !== text) element.setAttribute(name, text);
    }
    if (primitive.shape === 'text' && element.textContent !== primitive.text) {
      element.textContent = primitive.text;
    }
    if (primitive.shape === 'group') drawInto(element, primitive.children);
    if (isKnown) return;
    if (known === undefined) group.append(element);
    else known.replaceWith(element);
  });
  while (group.children.length > primitives.length) group.lastElementChild?.remove();
}

const svgSpace = 'http://www.w3.org/2000/svg';

const tags: Readonly<Record<Primitive['shape'], string>> = {
  rect: 'rect',
  ellipse: 'ellipse',
  polygon: 'polygon',
  path: 'path',
  text: 'text',
  group: 'g',
};

type Attributes = Readonly<Record<string, string | number | undefined>>;

function removeOthers(element: Element, attributes: Attributes): void {
  for (const name of element.getAttributeNames()) {
    if (attributes[name] === undefined) element.removeAttribute(name);
  }
}

function attributesOf(primitive: Primitive): Attributes {
  switch (primitive.shape) {
    case 'rect': {
      const { x, y, width, height, radius } = primitive;
      return { x, y, width, height, rx: radius, ...paintOf(primitive) };
    }
    case 'ellipse': {
      const { cx, cy, rx, ry } = primitive;
      return { cx, cy, rx, ry, ...paintOf(primitive) };
    }
    case 'polygon':
      return { points: pointList(primitive.points), ...paintOf(primitive) };
    case 'path':
      return { d: pathData(primitive.commands), ...paintOf(primitive) };
    case 'text': {
      const { x, y, size, weight, anchor, fill, italic } = primitive;
      return {
        x,
        y,
        'font-size': size,
        'font-weight': weight,
        'text-anchor': anchor,
        'font-style': italic === true ? 'italic' : undefined,
        // Tabular figures, as the interface has them, come with a broad hyphen and would not fit as measured.
        'font-variant': 'normal',
        class: `fill-${fill ?? 'ink'}`,
      };
    }
    case 'group': {
      const { at, label } = primitive;
      return {
        transform: at === undefined ? undefined : `translate(${at.x} ${at.y})`,
        role: label === undefined ? undefined : 'img',
        'aria-label': label,
      };
    }
  }
}

/** The attributes of a style that differ from what SVG takes for granted. */
function paintOf(style: Style): Attributes {
  return {
    class: classOf(style.fill ?? 'none', style.stroke),
    'stroke-width': style.strokeWidth,
    'stroke-dasharray': style.dash?.join(' '),
    'stroke-linejoin': style.lineJoin,
    'stroke-linecap': style.lineCap,
    opacity: style.opacity,
  };
}

function classOf(fill: Paint, stroke: Paint | undefined): string {
  return stroke === undefined ? `fill-${fill}` : `fill-${fill} stroke-${stroke}`;
}
