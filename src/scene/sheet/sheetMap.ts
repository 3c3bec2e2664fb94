import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';
import { grow, type Rect, type Size, unionOf } from '#src/lib/geometry.ts';
import { type PageFrame, seenIn } from '#src/lib/page.ts';
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
  /** Of its drawing, in world units, one row under the other; none where nothing is drawn yet. */
  readonly rows: readonly Rect[];
  /** Where it may be cut into rows: the middles between symbols, from left to right. */
  readonly cuts: readonly number[];
  readonly drawing: readonly Primitive[];
  /** Said in the place of a map that is not there. */
  readonly note: string;
};

/** Points for a unit of the world: a larger map would look coarse beside the words. */
export const largestScale = 0.78;
/** Between two rows of one map, in points. */
const rowGap = 12;

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
    rows: isEmpty ? [] : [grow(bounds, 6)],
    cuts: cutsBetween(scene.nodes.map((node) => node.bounds)),
    drawing,
    note: 'Nothing is drawn here yet: room to sketch.',
  };
}

/** The place of a map that has not been drawn. */
export const mapToCome: SheetMap = {
  title: 'Future state',
  remark: 'not drawn yet',
  rows: [],
  cuts: [],
  drawing: [],
  note: 'There is no future state yet: room to sketch one.',
};

/** True for a map without anything on it. */
export function isBlank({ rows }: SheetMap): boolean {
  return rows.length === 0;
}

/** The size of a map at this scale, with its heading. */
export function mapSize({ rows }: SheetMap, scale: number): Size {
  const width = Math.max(0, ...rows.map((row) => row.width));
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return { width: width * scale, height: height * scale + gapsOf(rows.length) + blockHeading };
}

/** What the spaces between so many rows take, in points. */
function gapsOf(rows: number): number {
  return Math.max(0, rows - 1) * rowGap;
}

/** The same map in so many rows, about as wide as one another, cut between its symbols. */
export function inRows(map: SheetMap, count: number): SheetMap {
  const [whole] = map.rows;
  if (whole === undefined || map.rows.length > 1 || count < 2) return map;
  const right = whole.x + whole.width;
  const ends = Array.from({ length: count - 1 }, (_, index) =>
    nearest(map.cuts, whole.x + (whole.width * (index + 1)) / count),
  ).filter((cut) => cut !== undefined);
  const edges = [...new Set([whole.x, ...ends, right])].toSorted((a, b) => a - b);
  const rows = edges.slice(1).map((end, index) => {
    const start = edges[index] ?? whole.x;
    return { ...whole, x: start, width: end - start };
  });
  return { ...map, rows };
}

function nearest(cuts: readonly number[], wanted: number): number | undefined {
  return cuts.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
}

/** The middles of what lies free between boxes, seen from above. */
function cutsBetween(boxes: readonly Rect[]): readonly number[] {
  const cuts: number[] = [];
  let reached = Infinity;
  for (const { x, width } of boxes.toSorted((a, b) => a.x - b.x)) {
    if (x > reached) cuts.push((reached + x) / 2);
    reached = Math.max(reached === Infinity ? -Infinity : reached, x + width);
  }
  return cuts;
}

/** The map under its heading, in the middle of its place; one that is not there leaves room to draw. */
export function drawMap(map: SheetMap, place: Rect, scale: number): SheetDrawing {
  const { x, y, width, height } = place;
  const body = { x, y: y + blockHeading, width, height: height - blockHeading };
  const heading = blockTitle(map.title, map.remark, place);
  if (isBlank(map)) return { frames: [], drawing: [...heading, ...roomToSketch(map.note, body)] };
  const { width: wide, height: high } = mapSize(map, scale);
  const left = body.x + (body.width - wide) / 2;
  let top = body.y + (body.height - (high - blockHeading)) / 2;
  const frames = map.rows.map((view, row): PageFrame => {
    const at = { x: left, y: top, width: view.width * scale, height: view.height * scale };
    top += at.height + rowGap;
    const drawing = map.rows.length === 1 ? map.drawing : seenIn(map.drawing, view);
    return { at, view, drawing, ...(row === 0 && { label: `Map: ${map.title}` }) };
  });
  return { frames, drawing: [...heading, ...frames.slice(1).flatMap(({ at }) => cutMark(at))] };
}

/** What stands on the page itself, and windows onto maps. */
export type SheetDrawing = { readonly frames: readonly PageFrame[]; readonly drawing: readonly Primitive[] };

/** A faint line over a row that goes on where the one above it ends. */
function cutMark({ x, y, width }: Rect): readonly Primitive[] {
  const commands = [
    { op: 'M' as const, x, y: y - rowGap / 2 },
    { op: 'L' as const, x: x + width, y: y - rowGap / 2 },
  ];
  return [{ shape: 'path', commands, stroke: 'line', strokeWidth: 0.6, dash: [2, 3] }];
}

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
