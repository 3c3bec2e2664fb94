import { sections } from '#src/scene/sections/index.ts';
import type { DeckInput } from './deckInput.ts';
import { drawnShapes } from './drawnShapes.ts';
import { fitted } from './fitted.ts';
import { room, withHeading } from './page.ts';
import { placeDrawing } from './placeDrawing.ts';
import type { Slide } from './slideShape.ts';

/** In units of the map: as wide as its words can be read across a slide. */
const width = 760;
const largest = room.width / width;

/** What stands under the map in a picture, a slide for each of the chosen sections that says something. */
export function sectionSlides({ scene, document, state, analysis }: DeckInput): readonly Slide[] {
  const shown = new Set(scene.sections.map(({ id }) => id));
  return sections.flatMap(({ id, title: choice, draw }): readonly Slide[] => {
    const block = shown.has(id) ? draw({ document, state, analysis, left: 0, top: 0, width }) : undefined;
    if (block === undefined) return [];
    const title = choice.replace(/ under the map$/u, '');
    const frame = { ...fitted(block.bounds, room, largest), at: room };
    const shapes = drawnShapes(placeDrawing(block.drawing, frame), title);
    const said = shapes.flatMap(({ text }) =>
      (text?.paragraphs ?? []).map(({ runs }) => runs.map((run) => run.text).join('')),
    );
    return [{ layout: 'content', title, objects: withHeading(title, shapes), notes: said }];
  });
}
