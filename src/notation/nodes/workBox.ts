import type { Primitive } from '#src/lib/drawing.ts';
import type { Rect, Size } from '#src/lib/geometry.ts';
import { openPath, roundedTop } from '#src/lib/path.ts';
import { blockHeight, drawBlock, type TextBlock, textBlock } from '#src/lib/textBlock.ts';
import { classBand, classParts, classTint } from '../classFill.ts';
import type { WorkFigures } from '../flow.ts';
import { drawRows, rowHeight, workRows } from './dataRows.ts';

/** What the box of a step or a touch point shows. */
export type WorkBox = {
  readonly name: string | undefined;
  readonly who: string | undefined;
  readonly work: WorkFigures;
  /** Units take all the ways that lead on: the right edge is double. */
  readonly isParallel: boolean;
  readonly radius: number;
  /** Room above the name for a mark. */
  readonly above: number;
};

export const boxWidth = 136;
const padding = 10;
const bandHeight = 8;
/** Room for a name in two lines and for who does it, so that most boxes of a row are alike. */
const shortestHeader = 60;
const outline = 1.6;

type Layout = {
  readonly name: TextBlock;
  readonly who: TextBlock;
  readonly nameTop: number;
  readonly header: number;
};

function layOut(box: WorkBox): Layout {
  const room = boxWidth - 2 * padding;
  const name = textBlock(box.name, { size: 13, weight: 600, room, maxLines: 3, lineHeight: 16 });
  const who = textBlock(box.who, { size: 11, weight: 400, room, maxLines: 1, lineHeight: 15 });
  const words = blockHeight(name) + blockHeight(who);
  const header = Math.max(shortestHeader, words + 13) + box.above;
  return { name, who, header, nameTop: box.above + (header - box.above - words) / 2 };
}

/** As high as its header and rows need. */
export function workBoxSize(box: WorkBox): Size {
  const rows = workRows(box.work).length * rowHeight;
  return { width: boxWidth, height: layOut(box).header + bandHeight + rows + 8 };
}

/** Header in the tint of its value class, the class band, and the data box under it. */
export function drawWorkBox(box: WorkBox, size: Size): readonly Primitive[] {
  const { name, who, nameTop, header } = layOut(box);
  const { width, height } = size;
  const parts = classParts(box.work);
  const tint = classTint(parts[0]?.valueClass);
  const x = width / 2;
  const body = { x: 0, y: 0, width, height, radius: box.radius };
  return [
    { shape: 'rect', ...body, fill: 'panel' },
    { shape: 'path', commands: roundedTop({ x: 0, y: 0, width, height: header }, box.radius), fill: tint },
    ...classBand({ x: 0, y: header, width, height: bandHeight }, parts),
    ...drawBlock(name, { x, top: nameTop, fill: 'ink' }),
    ...drawBlock(who, { x, top: nameTop + blockHeight(name), fill: 'ink2' }),
    ...drawRows(workRows(box.work), { x: padding, y: header + bandHeight + 4 }, width - 2 * padding),
    ...(box.isParallel ? [doubleEdge(box.radius, size)] : []),
    { shape: 'rect', ...body, stroke: 'outline', strokeWidth: outline },
  ];
}

/** A second line inside the right edge. */
function doubleEdge(radius: number, { width, height }: Size): Primitive {
  const x = width - 4.5;
  const ends = [
    { x, y: radius },
    { x, y: height - radius },
  ];
  return { shape: 'path', commands: openPath(ends), stroke: 'outline', strokeWidth: outline };
}

/** The header without the place of a mark above it. */
export function workBoxNameArea(box: WorkBox, size: Size): Rect {
  const { header } = layOut(box);
  return { x: 4, y: box.above + 2, width: size.width - 8, height: header - box.above - 4 };
}
