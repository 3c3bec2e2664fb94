import type { Rect } from '#src/lib/geometry.ts';
import { fitText } from '#src/lib/textWidth.ts';
import type { Run, SlideObject, SlideShape } from './slideShape.ts';

/** A slide of 13⅓ × 7½ inches (16:9), in points. */
export const page = { width: 960, height: 540 } as const;
/** What is left under the title and above the number of the slide. */
export const room: Rect = { x: 30, y: 66, width: 900, height: 440 };

/** The title of a slide and its number: every slide but the first has them, and they are read first and last. */
export function withHeading(title: string, objects: readonly SlideObject[]): readonly SlideObject[] {
  const drawn = objects.filter((object) => object.type !== 'group' || object.children.length > 0);
  return [slideTitle(title, { x: 30, y: 16, width: 900, height: 40 }, 22), ...drawn, slideNumber];
}

/** The title as programs know it: what the outline and a screen reader name the slide by. */
export function slideTitle(text: string, bounds: Rect, size: number): SlideShape {
  return {
    type: 'shape',
    name: 'Title',
    placeholder: 'title',
    bounds,
    geometry: { preset: 'rect' },
    style: {},
    text: {
      paragraphs: [{ runs: [{ text: fitText(text, bounds.width * 1.9, size, 700), size, weight: 700 }] }],
      insets: { left: 0, top: 0, right: 0, bottom: 0 },
      anchor: 'middle',
      wraps: true,
    },
  };
}

const slideNumber: SlideShape = {
  type: 'shape',
  name: 'Slide number',
  placeholder: 'slideNumber',
  bounds: { x: 860, y: 514, width: 70, height: 18 },
  geometry: { preset: 'rect' },
  style: {},
};

/** Words in a box of their own, broken at its width. */
export function words(name: string, bounds: Rect, paragraphs: readonly (readonly Run[])[]): SlideShape {
  return {
    type: 'shape',
    name,
    bounds,
    geometry: { preset: 'rect' },
    style: {},
    text: {
      paragraphs: paragraphs.map((runs) => ({ runs })),
      insets: { left: 0, top: 0, right: 0, bottom: 0 },
      anchor: 'top',
      wraps: true,
    },
  };
}
