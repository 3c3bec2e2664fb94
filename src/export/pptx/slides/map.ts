import { mapArea } from '#src/scene/cutScene.ts';
import type { Scene } from '#src/scene/scene.ts';
import type { DeckInput } from '../deckInput.ts';
import { drawnShapes } from '../drawnShapes.ts';
import { fitted } from '../fitted.ts';
import { ideaLines } from '../ideaLines.ts';
import { smallestText } from '../mapParts.ts';
import { overviewSlides } from '../overviewSlides.ts';
import { goneLineObjects, markedEdge } from '../overlayInput.ts';
import { contentSlide } from '../page.ts';
import { type Frame, placeDrawing } from '../placeDrawing.ts';
import type { Slide, SlideObject } from '../slideShape.ts';
import { inReadingOrder, nodeGroups } from '../slideSymbols.ts';
import { wrappedSlides } from '../wrappedSlides.ts';
import type { SlideKind } from './slideKind.ts';

/** The smallest text that can be read on a wall, in points. */
export const smallest = 9;
/** A small map is not blown up beyond this. */
const largestScale = 1.15;

/**
 * The map as it is drawn on one slide; where its smallest text would be below nine points there, in rows, and on several
 * slides behind an overview where one has no room for them. None for an empty map.
 */
export const map: SlideKind = {
  id: 'map',
  choice: 'The map',
  make: (input) =>
    input.kinds.has('map') ? mapSlides(input, `${input.document.title}: ${input.state.name}`, true) : [],
};

/** The slides of a map, the first of which may be an overview where there are several. None for an empty map. */
export function mapSlides(input: DeckInput, title: string, hasOverview: boolean): readonly Slide[] {
  const { scene, page } = input;
  const area = mapArea(scene);
  if (area === undefined || scene.nodes.length === 0) return [];
  const frame = fitted(area, page.room, largestScale);
  const least = leastScale(input);
  if (frame.scale >= least - 0.001) {
    const objects = [...bandObjects(scene, frame), ...mapObjects(input, frame)];
    return [contentSlide(page, { title, objects, notes: mapNotes(input) })];
  }
  const slides = wrappedSlides(input, least, title);
  return hasOverview && slides.length > 1 ? [...overviewSlides(input), ...slides] : slides;
}

/** Points for a unit of the map at which all of its text can be read. */
export function leastScale({ scene, overlay }: Pick<DeckInput, 'scene' | 'overlay'>): number {
  const { nodes, edges, bands } = scene;
  const drawn = [
    ...nodes.flatMap(({ drawing, flag = [] }) => [...drawing, ...flag]),
    ...edges.flatMap(({ drawing }) => drawing),
    ...(bands?.drawing ?? []),
    ...[...(overlay?.marks.values() ?? [])].flatMap(({ over }) => over),
  ];
  return smallest / (smallestText(drawn) ?? smallest);
}

function bandObjects(scene: Scene, frame: Frame): readonly SlideObject[] {
  if (scene.bands === undefined) return [];
  return scene.bands.drawing.flatMap((band): readonly SlideObject[] => {
    const isGroup = band.shape === 'group';
    const children = drawnShapes(placeDrawing([band], frame), isGroup ? (band.name ?? 'Band') : 'Band');
    return [{ type: 'group', name: 'Band', label: (isGroup && band.label) || 'Band', children }];
  });
}

function mapObjects(input: DeckInput, frame: Frame): readonly SlideObject[] {
  const groups = nodeGroups(input, input.scene.nodes, frame);
  return [
    ...goneLineObjects(input, new Set(groups.keys()), frame),
    ...input.scene.edges.flatMap((edge) => markedEdge(input, edge, frame, groups)),
    ...ideaLines(input.scene, new Set(groups.keys()), frame, groups),
    ...inReadingOrder(input, input.scene.nodes).flatMap(({ id }) => groups.get(id) ?? []),
  ];
}

function mapNotes(input: DeckInput): readonly string[] {
  return inReadingOrder(input, input.scene.nodes).map(({ label }) => label);
}
