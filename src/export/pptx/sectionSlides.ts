import { sections } from '#src/scene/sections/index.ts';
import type { DeckInput } from './deckInput.ts';
import { drawnShapes } from './drawnShapes.ts';
import { fitted } from './fitted.ts';
import { room, withHeading } from './page.ts';
import { placeDrawing } from './placeDrawing.ts';
import type { Slide } from './slideShape.ts';

/** What stands under the map in a picture, a slide for each of the chosen sections that says something. */
export function sectionSlides({ scene, document }: DeckInput): readonly Slide[] {
  return scene.sections.map((block) => {
    const known = sections.find(({ id }) => id === block.id)?.title ?? document.title;
    const title = known.replace(/ under the map$/u, '');
    const shapes = drawnShapes(placeDrawing(block.drawing, fitted(block.bounds, room, 1.3)), title);
    const said = shapes.flatMap(({ text }) =>
      (text?.paragraphs ?? []).map(({ runs }) => runs.map((run) => run.text).join('')),
    );
    return { layout: 'content', title, objects: withHeading(title, shapes), notes: said };
  });
}
