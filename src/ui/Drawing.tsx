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
  let known = group.firstElementChild;
  for (const primitive of primitives) {
    const tag = tags[primitive.shape];
    const isKnown = known?.tagName === tag;
    const element = isKnown && known !== null ? known : document.createElementNS(svgSpace, tag);
    if (isKnown) rewrite(element, primitive);
    else write(element, primitive);
    if (primitive.shape === 'group') drawInto(element, primitive.children);
    if (known === null) group.append(element);
    else if (!isKnown) known.replaceWith(element);
    known = element.nextElementSibling;
  }
  while (known !== null) {
    const next: Element | null = known.nextElementSibling;
    known.remove();
    known = next;
  }
}

/** Gives a new element all that the primitive says. */
function write(element: Element, primitive: Primitive): void {
  attributesOf(primitive, (name, value) => {
    if (value !== undefined) element.setAttribute(name, String(value));
  });
  if (primitive.shape === 'text') element.textContent = primitive.text;
}

/** Makes an element say what the primitive says. What is written again is laid out again, even if it says the same. */
function rewrite(element: Element, primitive: Primitive): void {
  const others = new Set(element.getAttributeNames());
  attributesOf(primitive, (name, value) => {
    if (value === undefined) return;
    others.delete(name);
    const text = String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  });
  for (const name of others) element.removeAttribute(name);
  if (primitive.shape === 'text' && element.textContent !== primitive.text) {
    element.textContent = primitive.text;
  }
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

type Put = (name: string, value: string | number | undefined) => void;

/** Puts one attribute after the other; an undefined one is not there. */
function attributesOf(primitive: Primitive, put: Put): void {
  switch (primitive.shape) {
    case 'rect':
      put('x', primitive.x);
      put('y', primitive.y);
      put('width', primitive.width);
      put('height', primitive.height);
      put('rx', primitive.radius);
      paint(primitive, put);
      return;
    case 'ellipse':
      put('cx', primitive.cx);
      put('cy', primitive.cy);
      put('rx', primitive.rx);
      put('ry', primitive.ry);
      paint(primitive, put);
      return;
    case 'polygon':
      put('points', pointList(primitive.points));
      paint(primitive, put);
      return;
    case 'path':
      put('d', pathData(primitive.commands));
      paint(primitive, put);
      return;
    case 'text':
      put('x', primitive.x);
      put('y', primitive.y);
      put('font-size', primitive.size);
      put('font-weight', primitive.weight);
      put('text-anchor', primitive.anchor);
      put('font-style', primitive.italic === true ? 'italic' : undefined);
      // Tabular figures, as the interface has them, come with a broad hyphen and would not fit as measured.
      put('font-variant', 'normal');
      put('class', `fill-${primitive.fill ?? 'ink'}`);
      return;
    case 'group': {
      const { at, label, name } = primitive;
      put('data-name', name);
      put('transform', at === undefined ? undefined : `translate(${at.x} ${at.y})`);
      put('role', label === undefined ? undefined : 'img');
      put('aria-label', label);
    }
  }
}

/** What of a style differs from what SVG takes for granted. */
function paint(style: Style, put: Put): void {
  put('class', classOf(style.fill ?? 'none', style.stroke));
  put('stroke-width', style.strokeWidth);
  put('stroke-dasharray', style.dash?.join(' '));
  put('stroke-linejoin', style.lineJoin);
  put('stroke-linecap', style.lineCap);
  put('opacity', style.opacity);
}

function classOf(fill: Paint, stroke: Paint | undefined): string {
  return stroke === undefined ? `fill-${fill}` : `fill-${fill} stroke-${stroke}`;
}
