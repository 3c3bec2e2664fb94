import type { Rect } from '#src/lib/geometry.ts';
import { fitText, textWidth } from '#src/lib/textWidth.ts';
import type { Run, Slide, SlideShape } from './slideShape.ts';

export type PageFormat = 'wide' | 'standard';

/** A slide, in points: 13⅓ × 7½ inches (16:9) or 10 × 7½ (4:3). */
export type Page = {
  readonly width: number;
  readonly height: number;
  /** What is left under the title and above the foot. */
  readonly room: Rect;
  /** Where the title stands: beside the logo, where there is one. */
  readonly heading: Rect;
  /** Of titles: the client's colour, where there is one. */
  readonly titlePaint: 'ink' | 'accent';
};

const margin = 30;
const widths: Readonly<Record<PageFormat, number>> = { wide: 960, standard: 720 };
/** Room for a logo at the right of a heading, with a gap before it. */
export const logoRoom = { width: 110, height: 36 } as const;
const logoGap = 14;

/** The page of a format, with or without a logo beside the heading. */
export function pageOf(
  format: PageFormat,
  { hasLogo, titlePaint }: { readonly hasLogo: boolean; readonly titlePaint: Page['titlePaint'] },
): Page {
  const width = widths[format];
  const inner = width - 2 * margin;
  return {
    width,
    height: 540,
    room: { x: margin, y: 66, width: inner, height: 440 },
    heading: { x: margin, y: 16, width: inner - (hasLogo ? logoRoom.width + logoGap : 0), height: 40 },
    titlePaint,
  };
}

const titleSize = 22;
/** Of a title that needs two lines. */
const longTitleSize = 15;

/** A slide with its title and its number, which are read first and last. */
export function contentSlide(
  page: Page,
  { title, objects, notes }: Pick<Slide, 'title' | 'objects' | 'notes'>,
): Slide {
  const drawn = objects.filter((object) => object.type !== 'group' || object.children.length > 0);
  const fits = textWidth(title, titleSize, 700) * 1.02 <= page.heading.width;
  const heading = slideTitle(title, page.heading, fits ? titleSize : longTitleSize, page.titlePaint);
  return { layout: 'content', title, objects: [heading, ...drawn, slideNumber(page)], notes };
}

/** The title as programs know it: what the outline and a screen reader name the slide by. Two lines at most. */
export function slideTitle(text: string, bounds: Rect, size: number, paint: Page['titlePaint']): SlideShape {
  const shown = fitText(text, bounds.width * 1.85, size, 700);
  return {
    type: 'shape',
    name: 'Title',
    placeholder: 'title',
    bounds,
    geometry: { preset: 'rect' },
    style: {},
    text: {
      paragraphs: [{ runs: [{ text: shown, size, weight: 700, paint }] }],
      insets: { left: 0, top: 0, right: 0, bottom: 0 },
      anchor: 'middle',
      wraps: true,
    },
  };
}

/** Where the number of the slide stands. */
export function numberPlace({ width }: Pick<Page, 'width'>): Rect {
  return { x: width - margin - 70, y: 514, width: 70, height: 18 };
}

/** Where the foot stands, left of the number. */
export function footPlace({ width }: Pick<Page, 'width'>): Rect {
  return { x: margin, y: 514, width: width - 2 * margin - 80, height: 18 };
}

function slideNumber(page: Page): SlideShape {
  return {
    type: 'shape',
    name: 'Slide number',
    placeholder: 'slideNumber',
    bounds: numberPlace(page),
    geometry: { preset: 'rect' },
    style: {},
  };
}

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
