import { grow, type Rect, type Size } from '#src/lib/geometry.ts';
import { fitInto, type Page, pageFrame, seenIn } from '#src/lib/page.ts';
import { type Orientation, type PaperId, paperSize, pointsPerMillimetre } from '#src/lib/paper.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import type { ChosenOf } from '../formatOptions.ts';
import type { pdfOptions } from '../options/pdf.ts';
import { pageFoot, tileMarks } from './pageMarks.ts';

/** The map on sheets of paper. */
export type MapPages = {
  readonly orientation: Orientation;
  /** How many lie beside one another; the pages come row by row. */
  readonly columns: number;
  readonly pages: readonly Page[];
};
type PdfChoice = ChosenOf<typeof pdfOptions>;

const margin = 10 * pointsPerMillimetre;
const footHeight = 14;
/** What two sheets have in common, so that they can be glued. */
const overlap = 10 * pointsPerMillimetre;
/** Points for a unit of the world at 100 %: a CSS pixel. */
const fullScale = 0.75;
const scales: Readonly<Record<Exclude<PdfChoice['size'], 'fit'>, number>> = {
  full: fullScale,
  most: fullScale * 0.75,
  half: fullScale * 0.5,
};
/** A small map on a large sheet is not blown up beyond this. */
const largestScale = 1.1;
/** More sheets than this nobody glues; it is asked for by mistake. */
const mostSheets = 80;

/**
 * A drawing of this extent on sheets: on one, as large as it fits, or on as many as it needs at the chosen size, each with
 * what it shares with its neighbours marked. In words where that would be too many.
 */
export function mapPages(
  drawing: readonly Primitive[],
  extent: Rect,
  choice: PdfChoice,
  title: string,
): Result<MapPages, string> {
  const orientations: readonly Orientation[] =
    choice.orientation === 'best' ? ['landscape', 'portrait'] : [choice.orientation];
  const whole = grow(extent, 8);
  if (choice.size === 'fit') return success(onOneSheet(drawing, whole, choice.paper, orientations, title));
  const scale = scales[choice.size];
  const [first, ...others] = orientations.map((orientation) =>
    gridOf(whole, scale, paperSize(choice.paper, orientation), orientation),
  );
  if (first === undefined) throw new Error('a page lies one way or the other');
  const grid = others.reduce((best, each) => (sheetsOf(each) < sheetsOf(best) ? each : best), first);
  const count = sheetsOf(grid);
  if (count > mostSheets) {
    return failure(
      `At this size the map would need ${count} sheets. Choose a smaller size, larger paper, or one sheet.`,
    );
  }
  const { orientation, page } = grid;
  if (count === 1) {
    const inside = insideOf(page);
    const frame = { at: fitInto(inside, whole, scale), view: whole, drawing };
    const pages = [{ ...page, frames: [frame, footOf(page, title)] }];
    return success({ orientation, columns: 1, pages });
  }
  return success({ orientation, columns: grid.columns, pages: tiles(drawing, whole, grid, title) });
}

function onOneSheet(
  drawing: readonly Primitive[],
  whole: Rect,
  paper: PaperId,
  orientations: readonly Orientation[],
  title: string,
): MapPages {
  const fitted = orientations.map((orientation) => {
    const page = paperSize(paper, orientation);
    return { orientation, page, at: fitInto(insideOf(page), whole, largestScale) };
  });
  const best = fitted.reduce((a, b) => (b.at.width > a.at.width ? b : a));
  const frame = { at: best.at, view: whole, drawing };
  return {
    orientation: best.orientation,
    columns: 1,
    pages: [{ ...best.page, frames: [frame, footOf(best.page, title)] }],
  };
}

function insideOf({ width, height }: Size): Rect {
  return { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin - footHeight };
}

function footOf(page: Size, title: string, place = '') {
  return pageFrame(page, pageFoot(page, margin, title, place));
}

type Grid = {
  readonly orientation: Orientation;
  readonly page: Size;
  /** Points for a unit of the world. */
  readonly scale: number;
  readonly columns: number;
  readonly rows: number;
};

function sheetsOf({ columns, rows }: Grid): number {
  return columns * rows;
}

function gridOf({ width, height }: Size, scale: number, page: Size, orientation: Orientation): Grid {
  const inside = insideOf(page);
  const along = (length: number, room: number) =>
    Math.max(1, Math.ceil((length * scale - overlap - 1e-6) / (room - overlap)));
  return {
    orientation,
    page,
    scale,
    columns: along(width, inside.width),
    rows: along(height, inside.height),
  };
}

function tiles(drawing: readonly Primitive[], whole: Rect, grid: Grid, title: string): readonly Page[] {
  const { page, scale, columns, rows } = grid;
  const inside = insideOf(page);
  const step = { x: (inside.width - overlap) / scale, y: (inside.height - overlap) / scale };
  // What the last sheets have too much is shared by both ends.
  const spare = {
    x: (columns - 1) * step.x + inside.width / scale - whole.width,
    y: (rows - 1) * step.y + inside.height / scale - whole.height,
  };
  return Array.from({ length: columns * rows }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const view = {
      x: whole.x - spare.x / 2 + column * step.x,
      y: whole.y - spare.y / 2 + row * step.y,
      width: inside.width / scale,
      height: inside.height / scale,
    };
    const marks = tileMarks(inside, overlap, {
      left: column > 0,
      right: column < columns - 1,
      top: row > 0,
      bottom: row < rows - 1,
    });
    const place = `Sheet ${index + 1} of ${columns * rows} · row ${row + 1}, column ${column + 1}`;
    return {
      ...page,
      frames: [
        { at: inside, view, drawing: seenIn(drawing, view) },
        pageFrame(page, marks),
        footOf(page, title, place),
      ],
    };
  });
}
