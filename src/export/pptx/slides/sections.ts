import { sections as all } from '#src/scene/sections/index.ts';
import type { Section } from '#src/scene/sections/section.ts';
import type { DeckInput } from '../deckInput.ts';
import { drawnShapes } from '../drawnShapes.ts';
import { smallestText } from '../mapParts.ts';
import { contentSlide, type Page } from '../page.ts';
import { placeDrawing } from '../placeDrawing.ts';
import { slicesOf } from '../slices.ts';
import type { Slide, SlideShape } from '../slideShape.ts';
import { smallest } from './map.ts';
import type { SlideKind } from './slideKind.ts';

/** In units of the map: as wide as its words can be read across a slide. */
const usualWidth = 760;
const sideMargin = 4;

/**
 * What stands under the map in a picture: slides for each of the chosen sections that says something.
 */
export const sections: SlideKind = {
  id: 'sections',
  make: (input) => {
    const shown = new Set(input.scene.sections.map(({ id }) => id));
    return all.flatMap((section) => (shown.has(section.id) ? sectionSlides(section, input) : []));
  },
};

/** On one slide where it can be read there; else from its top to its bottom on several. */
function sectionSlides({ title, draw }: Section, input: DeckInput): readonly Slide[] {
  const { document, state, analysis, page } = input;
  const { room } = page;
  const drawn = (width: number) => draw({ document, state, analysis, left: 0, top: 0, width });
  const usual = drawn(usualWidth);
  if (usual === undefined) return [];
  const least = smallest / (smallestText(usual.drawing) ?? smallest);
  const largest = room.width / usualWidth;
  const fits = Math.min(largest, room.height / Math.max(1, usual.bounds.height));
  const scale = Math.max(fits, least);
  const block = scale === largest ? usual : (drawn(room.width / scale) ?? usual);
  const slices = slicesOf(block, room.height / scale);
  return slices.map(({ drawing, top }, index) => {
    const frame = { origin: { x: block.bounds.x, y: top }, at: room, scale };
    const shapes = drawnShapes(placeDrawing(drawing, frame), title).map((shape) => inside(shape, page));
    const said = wordsOf(shapes);
    const count = slices.length === 1 ? '' : ` (${index + 1} of ${slices.length})`;
    return contentSlide(page, {
      title: `${title}${count}`,
      objects: [{ type: 'group', name: title, label: said.join(', '), children: shapes }],
      notes: said,
    });
  });
}

/** The slack of a text box ends at the edge of the slide. */
function inside(shape: SlideShape, { width }: Page): SlideShape {
  const { bounds, text } = shape;
  const most = width - sideMargin - bounds.x;
  if (text === undefined || bounds.width <= most) return shape;
  return { ...shape, bounds: { ...bounds, width: most } };
}

function wordsOf(shapes: readonly SlideShape[]): readonly string[] {
  return shapes.flatMap(({ text }) =>
    (text?.paragraphs ?? []).map(({ runs }) => runs.map((run) => run.text).join('')),
  );
}
