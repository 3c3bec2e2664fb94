import { mapArea } from '#src/scene/cutScene.ts';
import type { Scene } from '#src/scene/scene.ts';
import type { DeckInput } from './deckInput.ts';
import { detailSlides } from './detailSlides.ts';
import { drawnShapes } from './drawnShapes.ts';
import { edgeObjects } from './edgeObjects.ts';
import { fitted } from './fitted.ts';
import { smallestText } from './mapParts.ts';
import { inReadingOrder, nodeGroups } from './slideSymbols.ts';
import { room, withHeading } from './page.ts';
import { type Frame, placeDrawing } from './placeDrawing.ts';
import type { Slide, SlideObject } from './slideShape.ts';

/** The smallest text that can be read on a wall, in points. */
const smallest = 9;
/** An overview at less than this is a line of dots. */
const smallestOverview = 0.15;
/** A small map is not blown up beyond this. */
const largestScale = 1.15;

/**
 * The map on one slide, and, where its smallest text would be below nine points there, the same in parts at a size that
 * can be read. None for an empty map.
 */
export function mapSlides(input: DeckInput): readonly Slide[] {
  const { scene, state, document } = input;
  const area = mapArea(scene);
  if (area === undefined || scene.nodes.length === 0) return [];
  const frame = fitted(area, room, largestScale);
  const size = smallestText(scene.nodes.flatMap(({ drawing }) => drawing)) ?? smallest;
  const isOverview = size * frame.scale < smallest - 0.01;
  const title = `${document.title}: ${isOverview ? 'overview' : state.name}`;
  const overview: Slide = {
    layout: 'content',
    title,
    objects: withHeading(title, [...bandObjects(scene, frame), ...mapObjects(input, frame)]),
    notes: mapNotes(input),
  };
  if (!isOverview) return [overview];
  const details = detailSlides(input, smallest / size);
  return frame.scale < smallestOverview ? details : [overview, ...details];
}

function bandObjects(scene: Scene, frame: Frame): readonly SlideObject[] {
  if (scene.bands === undefined) return [];
  return scene.bands.drawing.flatMap((band): readonly SlideObject[] => {
    const isGroup = band.shape === 'group';
    const children = drawnShapes(placeDrawing([band], frame), isGroup ? (band.name ?? 'Band') : 'Band');
    return [{ type: 'group', name: 'Band', ...(isGroup && { label: band.label }), children }];
  });
}

function mapObjects(input: DeckInput, frame: Frame): readonly SlideObject[] {
  const groups = nodeGroups(input, input.scene.nodes, frame);
  return [
    ...input.scene.edges.flatMap((edge) => edgeObjects(edge, frame, groups)),
    ...inReadingOrder(input, input.scene.nodes).flatMap(({ id }) => groups.get(id) ?? []),
  ];
}

function mapNotes(input: DeckInput): readonly string[] {
  return inReadingOrder(input, input.scene.nodes).map(({ label }) => label);
}
