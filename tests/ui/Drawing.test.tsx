import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Primitive } from '#src/lib/drawing.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';
import { primitivesToSvg } from '#src/lib/svgText.ts';
import { Drawing } from '#src/ui/Drawing.tsx';

const inSvg = (primitives: readonly Primitive[]) => (
  <svg>
    <Drawing primitives={primitives} />
  </svg>
);

/** The group with the shapes in it. */
function draw(primitives: readonly Primitive[], ...next: readonly (readonly Primitive[])[]): Element {
  const { container, rerender } = render(inSvg(primitives));
  for (const changed of next) rerender(inSvg(changed));
  const group = container.querySelector('svg > g');
  if (group === null) throw new Error('nothing was rendered');
  return group;
}

/** Tag, outline and words of each element. */
function shapesOf(svg: Element) {
  return [...svg.children].map((each) => [
    each.tagName,
    each.getAttribute('d') ?? each.getAttribute('points'),
    each.textContent,
  ]);
}

describe('Drawing', () => {
  it('paints by class, so that the theme decides', () => {
    const shape = draw([
      { shape: 'rect', x: 0, y: 0, width: 4, height: 4, fill: 'valueSoft', stroke: 'outline' },
    ]).firstElementChild;
    expect(shape?.getAttribute('class')).toBe('fill-valueSoft stroke-outline');
    expect(shape?.hasAttribute('fill')).toBe(false);
    expect(shape?.hasAttribute('style')).toBe(false);
  });

  it('fills nothing where no fill is given, and writes text in ink', () => {
    const svg = draw([
      { shape: 'ellipse', cx: 1, cy: 1, rx: 1, ry: 1, stroke: 'ink' },
      { shape: 'text', x: 0, y: 0, text: 'Nurture', size: 13 },
    ]);
    expect(svg.querySelector('ellipse')?.getAttribute('class')).toBe('fill-none stroke-ink');
    expect(svg.querySelector('text')?.getAttribute('class')).toBe('fill-ink');
  });

  it('draws other primitives in place of those before, and leaves nothing of them', () => {
    const before: readonly Primitive[] = [
      { shape: 'rect', x: 0, y: 0, width: 4, height: 4, fill: 'value', stroke: 'ink', dash: [2, 2] },
      { shape: 'group', label: 'Old', children: [{ shape: 'text', x: 0, y: 0, text: 'Gone', size: 13 }] },
      { shape: 'text', x: 0, y: 0, text: 'Old words', size: 13, italic: true },
      { shape: 'ellipse', cx: 1, cy: 1, rx: 1, ry: 1 },
    ];
    const after: readonly Primitive[] = [
      { shape: 'rect', x: 1, y: 2, width: 4, height: 4, fill: 'waste' },
      { shape: 'polygon', points: [{ x: 0, y: 0 }], fill: 'ink' },
      { shape: 'text', x: 0, y: 0, text: 'New words', size: 13 },
    ];
    expect(draw(before, after).isEqualNode(draw(after))).toBe(true);
    expect(draw(after, before).isEqualNode(draw(before))).toBe(true);
    expect(draw(before, []).innerHTML).toBe('');
  });

  it('shows markup in a label as text', () => {
    const svg = draw([{ shape: 'text', x: 0, y: 0, text: '<b onclick="x()">', size: 13 }]);
    expect(svg.querySelector('b')).toBeNull();
    expect(svg.textContent).toBe('<b onclick="x()">');
  });

  it('reads a named group aloud as one picture', () => {
    const svg = draw([{ shape: 'group', label: 'Step Nurture', at: { x: 3, y: 4 }, children: [] }]);
    const group = svg.querySelector('g');
    expect(group?.getAttribute('role')).toBe('img');
    expect(group?.getAttribute('aria-label')).toBe('Step Nurture');
    expect(group?.getAttribute('transform')).toBe('translate(3 4)');
  });

  it.each(nodeKinds.map((kind) => [kind.id, kind] as const))(
    'draws the same shapes for %s as the SVG export',
    (_id, kind) => {
      const primitives = kind.draw({ name: 'Nurture' }, kind.size({ name: 'Nurture' }));
      const exported = new DOMParser().parseFromString(
        `<svg xmlns="http://www.w3.org/2000/svg">${primitivesToSvg(primitives, () => '#000000')}</svg>`,
        'image/svg+xml',
      ).documentElement;
      expect(shapesOf(draw(primitives))).toEqual(shapesOf(exported));
    },
  );
});
