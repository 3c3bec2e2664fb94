import type { Paint } from '#src/lib/drawing.ts';
import type { Point, Rect } from '#src/lib/geometry.ts';
import { breakLines } from '#src/lib/textWidth.ts';
import type { MapNode } from '#src/model/document.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { zoneInk, zoneTint } from '#src/scene/zonePattern.ts';
import type { ValueClass } from '#src/notation/flow.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { DeckInput } from './deckInput.ts';
import { contentSlide, type Page } from './page.ts';
import type { Slide, SlideConnector, SlideObject, SlideShape } from './slideShape.ts';

/** A box, the gaps between boxes, and the strip with the name of a stage over the first of its boxes; in points. */
type Grid = {
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly down: number;
  readonly stage: number;
  readonly text: number;
};
const smallGrid: Grid = { width: 96, height: 38, across: 16, down: 12, stage: 15, text: 9 };
/** Few boxes are so much larger. */
const largest = 1.5;

type Cell = { readonly node: MapNode; readonly bounds: Rect; readonly stage: string | undefined };

/** The rows of boxes on a slide, none much longer than the others, and as large as few of them may be. */
function gridFor(count: number, { room }: Page): Grid & { readonly perRow: number } {
  const { width, height, across, down, stage, text } = smallGrid;
  const most = Math.max(1, Math.floor((room.width + across) / (width + across)));
  const rows = Math.max(count > most / 2 + 2 ? 2 : 1, Math.ceil(count / most));
  if (rows > 3) return { ...smallGrid, perRow: most };
  const perRow = Math.max(1, Math.ceil(count / rows));
  const whole = perRow * (width + across) - across;
  const factor = Math.max(1, Math.min(largest, room.width / whole));
  return {
    perRow,
    width: width * factor,
    height: height * factor,
    across: across * factor,
    down: down * factor * 2,
    stage: stage * factor,
    text: Math.floor(text * factor * 2) / 2,
  };
}

/**
 * The steps of a map that is shown in parts, by their names alone and in the order of the flow, in rows on as few slides
 * as they take: the simple picture before the detail. Exits are left to the detail.
 */
export function overviewSlides(input: DeckInput): readonly Slide[] {
  const { document, state, page, scene } = input;
  const shown = new Set(scene.nodes.map(({ id }) => id));
  const nodes = flowOrder(state).filter((node) => shown.has(node.id) && nodeRole(node) !== 'exit');
  const grid = gridFor(nodes.length, page);
  const { perRow } = grid;
  const rowHeight = grid.height + grid.down + grid.stage;
  const perSlide = perRow * Math.floor(page.room.height / rowHeight);
  const pages = Math.ceil(nodes.length / perSlide);
  return Array.from({ length: pages }, (_, index) => {
    const part = nodes.slice(index * perSlide, (index + 1) * perSlide);
    const rows = Math.ceil(part.length / perRow);
    const columns = Math.min(perRow, part.length);
    const left = page.room.x + (page.room.width - columns * (grid.width + grid.across) + grid.across) / 2;
    // Few rows stand a little above the middle, where the eye looks.
    const top = page.room.y + Math.max(0, (page.room.height - rows * rowHeight) * 0.4) + grid.stage;
    const cells = part.map((node, at): Cell => {
      const x = left + (at % perRow) * (grid.width + grid.across);
      const y = top + Math.floor(at / perRow) * rowHeight;
      return { node, bounds: { x, y, width: grid.width, height: grid.height }, stage: detailsOf(node).stage };
    });
    const count = pages === 1 ? '' : ` (${index + 1} of ${pages})`;
    return contentSlide(page, {
      title: `${document.title}: overview${count}`,
      objects: [...overviewObjects(cells, grid), ...stageNames(cells, grid, input)],
      notes: [
        'The steps in the order of the flow. The following slides show them with their figures and all connections.',
        ...part.map(nodeName),
      ],
    });
  });
}

function overviewObjects(cells: readonly Cell[], grid: Grid): readonly SlideObject[] {
  const boxes = cells.map((cell) => boxOf(cell, grid));
  const lines = boxes.slice(1).map((box, index) => lineBetween(boxes[index] ?? box, box, grid));
  return [...lines, ...boxes];
}

function boxOf({ node, bounds }: Cell, { text: textSize }: Grid): SlideShape {
  const name = nodeName(node);
  const lines = breakLines(name, bounds.width - 10, textSize, 600, 2);
  return {
    type: 'shape',
    name,
    label: name,
    bounds,
    geometry: { preset: 'roundRect', radius: 0.12 },
    style: { fill: tintOf(node), stroke: 'outline', strokeWidth: 1 },
    text: {
      paragraphs: lines.map((text) => ({
        runs: [{ text, size: textSize, weight: 600 as const }],
        align: 'middle' as const,
      })),
      insets: { left: 2, right: 2, top: 0, bottom: 0 },
      anchor: 'middle',
      wraps: false,
    },
  };
}

const tints: Readonly<Record<ValueClass, Paint>> = {
  'value-add': 'valueSoft',
  necessary: 'necessarySoft',
  waste: 'wasteSoft',
};

/** By whom the work serves; plain where that is not said, and for what is no work. */
function tintOf(node: MapNode): Paint {
  const flow = nodeKindOf(node.kind).flow(node.data);
  const value = flow.role === 'step' ? flow.work.valueClass : undefined;
  return value === undefined ? 'panel' : tints[value];
}

/** On to the next in its row, or round to the first of the next row. */
function lineBetween(from: SlideShape, to: SlideShape, cell: Grid): SlideConnector {
  const right: Point = { x: from.bounds.x + from.bounds.width, y: from.bounds.y + from.bounds.height / 2 };
  const left: Point = { x: to.bounds.x, y: to.bounds.y + to.bounds.height / 2 };
  const isBelow = left.y > right.y + 1;
  const lane = to.bounds.y - cell.stage - cell.down / 2;
  const round = [
    { x: right.x + cell.across / 2, y: right.y },
    { x: right.x + cell.across / 2, y: lane },
    { x: left.x - cell.across / 2, y: lane },
    { x: left.x - cell.across / 2, y: left.y },
  ];
  return {
    type: 'connector',
    name: 'Next',
    label: `${from.name} to ${to.name}`,
    points: [right, ...(isBelow ? round : []), left],
    style: { stroke: 'ink2', strokeWidth: 1.25, lineJoin: 'miter' },
    head: { size: 'small' },
    from: { shape: from, site: 3 },
    to: { shape: to, site: 1 },
  };
}

/** The name of a stage over the first of its boxes, and over the first in each row. */
function stageNames(
  cells: readonly Cell[],
  { stage: stageHeight, text: textSize }: Grid,
  { state }: DeckInput,
): readonly SlideShape[] {
  const stages = new Map(state.stages.map((stage) => [stage.id, stage]));
  return cells.flatMap(({ bounds, stage: id }, index): readonly SlideShape[] => {
    const before = cells[index - 1];
    const stage = stages.get(id ?? '');
    const isFirst = before === undefined || before.stage !== id || before.bounds.y !== bounds.y;
    if (stage === undefined || !isFirst) return [];
    const same = cells.slice(index).findIndex((each) => each.stage !== id || each.bounds.y !== bounds.y);
    const last = cells.at(same < 0 ? cells.length - 1 : index + same - 1) ?? cells[index];
    const width = (last?.bounds.x ?? bounds.x) + bounds.width - bounds.x;
    const [text = ''] = breakLines(stage.label, width - 8, textSize, 700, 1);
    return [
      {
        type: 'shape',
        name: `Stage ${stage.label}`,
        bounds: { x: bounds.x, y: bounds.y - stageHeight - 1, width, height: stageHeight - 2 },
        geometry: { preset: 'rect' },
        style: { fill: zoneTint(stage.zone) },
        text: {
          paragraphs: [{ runs: [{ text, size: textSize, weight: 700, paint: zoneInk(stage.zone) }] }],
          insets: { left: 4, right: 2, top: 0, bottom: 0 },
          anchor: 'middle',
          wraps: false,
        },
      },
    ];
  });
}
