import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';
import { grow, type Rect, type Size, unionOf } from '#src/lib/geometry.ts';
import { fitInto, type PageFrame } from '#src/lib/page.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import type { ChosenStates } from '#src/model/usualStates.ts';
import { exportScene } from '../exportScene.ts';
import { noSections } from '../sections/noSections.ts';
import { sceneDrawing } from '../sceneDrawing.ts';
import { blockHeading, blockTitle } from './sheetBlock.ts';
import { sheetSizes } from './sheetRows.ts';

/** A map with its timeline as it stands on a sheet. */
export type SheetMap = {
  readonly title: string;
  readonly remark: string;
  /** Of its drawing, in world units; nothing is drawn yet where it is empty. */
  readonly view: Rect;
  readonly drawing: readonly Primitive[];
  /** Said in the place of a map that is not there. */
  readonly note: string;
};

/** Points for a unit of the world: a larger map would look coarse beside the words. */
export const largestScale = 0.78;

/** The map of a state; with two states that are compared, what they differ in is marked on it. */
export function sheetMap(
  document: MapDocument,
  state: MapState,
  analysis: StateAnalysis,
  compared?: ChosenStates,
): SheetMap {
  const { flowTime, valueAddRatio } = analysis.headline;
  const { calendar } = document;
  const scene = exportScene(document, state.id, analysis, {
    selection: undefined,
    ladder: true,
    figures: false,
    compared,
    sections: noSections,
  });
  const isEmpty = scene.nodes.length === 0;
  const drawing = sceneDrawing(scene);
  // Notes above a customer may reach farther than the symbols.
  const bounds = unionOf([scene.bounds, primitiveBounds(drawing) ?? scene.bounds]) ?? scene.bounds;
  return {
    title: state.name,
    remark:
      flowTime === undefined
        ? ''
        : `Flow time ${formatDuration(flowTime, calendar)}, value-add ${formatPercent(valueAddRatio)}`,
    view: isEmpty ? { x: 0, y: 0, width: 0, height: 0 } : grow(bounds, 6),
    drawing,
    note: 'Nothing is drawn here yet: room to sketch.',
  };
}

/** The place of a map that has not been drawn. */
export const mapToCome: SheetMap = {
  title: 'Future state',
  remark: 'not drawn yet',
  view: { x: 0, y: 0, width: 0, height: 0 },
  drawing: [],
  note: 'There is no future state yet: room to sketch one.',
};

/** True for a map without anything on it. */
export function isBlank({ view }: SheetMap): boolean {
  return view.width === 0;
}

/** The size of a map at this scale, with its heading. */
export function mapSize({ view }: SheetMap, scale: number): Size {
  return { width: view.width * scale, height: view.height * scale + blockHeading };
}

/** The map under its heading, in the middle of its place; one that is not there leaves room to draw. */
export function drawMap(map: SheetMap, place: Rect, scale: number): SheetDrawing {
  const { x, y, width, height } = place;
  const body = { x, y: y + blockHeading, width, height: height - blockHeading };
  const heading = blockTitle(map.title, map.remark, place);
  if (isBlank(map)) return { frames: [], drawing: [...heading, ...roomToSketch(map.note, body)] };
  return {
    frames: [
      {
        at: fitInto(body, map.view, scale),
        view: map.view,
        drawing: map.drawing,
        label: `Map: ${map.title}`,
      },
    ],
    drawing: heading,
  };
}

/** What stands on the page itself, and windows onto maps. */
export type SheetDrawing = { readonly frames: readonly PageFrame[]; readonly drawing: readonly Primitive[] };

function roomToSketch(note: string, { x, y, width, height }: Rect): readonly Primitive[] {
  if (height < 30) return [];
  return [
    {
      shape: 'rect',
      x: x + 0.5,
      y,
      width: width - 1,
      height: height - 1,
      radius: 6,
      stroke: 'line',
      strokeWidth: 1,
      dash: [5, 4],
    },
    {
      shape: 'text',
      x: x + 10,
      y: y + 16,
      text: note,
      size: sheetSizes.body,
      fill: 'ink2',
    },
  ];
}
