import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { unionOf } from '#src/lib/geometry.ts';
import type { MapDocument } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { bandsDrawing } from './bandsDrawing.ts';
import { buildScene } from './buildScene.ts';
import { boundsOfScene, cutScene, mapArea, type SceneParts } from './cutScene.ts';
import { customerDrawing } from './customerDrawing.ts';
import { figuresDrawing } from './figuresDrawing.ts';
import { ideasDrawing } from './ideasDrawing.ts';
import { withOverlay } from './overlay.ts';
import type { Block, Scene } from './scene.ts';
import { sections } from './sections/index.ts';
import { isSectionShown } from './sections/isSectionShown.ts';
import { placeSections, sectionGap } from './sections/placeSections.ts';

const figuresGap = 28;
/** So that a map of one step still has room for words. */
const narrowestSection = 560;

/** What leaves the editor as a picture: the drawing with the headline figures above it, cut to the chosen parts. */
export function exportScene(
  document: MapDocument,
  stateId: string,
  analysis: StateAnalysis,
  parts: SceneParts,
): Scene {
  const plain = buildScene(document, stateId, analysis, {
    drawBands: bandsDrawing,
    drawCustomer: customerDrawing,
    drawIdeas: ideasDrawing,
  });
  const { compared } = parts;
  const drawn = compared === undefined ? plain : withOverlay(plain, document, compared, stateId);
  const whole = {
    ...drawn,
    figures: figuresAbove(drawn, document, stateId, analysis),
    sections: sectionsBelow(drawn, document, stateId, analysis, parts),
  };
  return cutScene({ ...whole, bounds: boundsOfScene(whole) }, parts);
}

/** The chosen sections one under the other, below the map and its ladder; none for an empty map. */
function sectionsBelow(
  scene: Scene,
  document: MapDocument,
  stateId: string,
  analysis: StateAnalysis,
  { ladder, sections: chosen, medium = 'picture' }: SceneParts,
): Scene['sections'] {
  const map = mapArea(scene);
  if (map === undefined) return [];
  const whole = (ladder && scene.ladder !== undefined && unionOf([map, scene.ladder.bounds])) || map;
  const state = stateOf(document, stateId);
  const width = Math.max(narrowestSection, whole.width);
  const about = { document, state, analysis };
  const place = { left: whole.x, top: whole.y + whole.height + sectionGap, width };
  return placeSections(
    sections.filter((section) => isSectionShown(section, chosen, medium, about)),
    about,
    place,
  );
}

/** The figures over the width of the map and its ladder; none for an empty map. */
function figuresAbove(
  scene: Scene,
  document: MapDocument,
  stateId: string,
  analysis: StateAnalysis,
): Block | undefined {
  const map = mapArea(scene);
  if (map === undefined) return undefined;
  const whole = unionOf(scene.ladder === undefined ? [map] : [map, scene.ladder.bounds]) ?? map;
  const state = stateOf(document, stateId);
  const constraint = state.nodes.find((node) => node.id === analysis.constraint?.node);
  return figuresDrawing({
    analysis,
    calendar: document.calendar,
    title: document.title,
    stateName: state.name,
    unit: document.stream.unit,
    constraint: constraint === undefined ? undefined : nodeName(constraint),
    left: whole.x,
    bottom: map.y - figuresGap,
    width: whole.width,
  });
}
