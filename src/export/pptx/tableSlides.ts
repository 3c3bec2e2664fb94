import { fairLimit } from '#src/lib/fairLimit.ts';
import { breakLines, textWidth } from '#src/lib/textWidth.ts';
import { contentSlide, type Page } from './page.ts';
import type { Slide, SlideTable } from './slideShape.ts';

/** A table as it goes over slides: its columns with their least and usual widths, its rows without the head. */
export type TableInput = {
  readonly page: Page;
  readonly title: string;
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric: ReadonlySet<number>;
  readonly fontSize: number;
  /** Of the slide that shows these rows. */
  readonly notes: (rows: readonly (readonly string[])[]) => readonly string[];
};

const cellSides = 10;
const lineHeight = 1.3;
/** Text in other fonts may be wider. */
const slack = 1.06;
const widest = 300;
/** A narrow table is not pulled apart beyond this. */
const widened = 1.5;

/**
 * A native table on as many slides as it needs, its head on each. Columns are as wide as their texts ask for, in
 * proportion where that is too much; rows as high as their longest cell. None without rows.
 */
export function tableSlides(input: TableInput): readonly Slide[] {
  const columns = columnWidths(input);
  const pages = pagesOf(input, columns);
  return pages.map((rows, index) => {
    const title = pages.length === 1 ? input.title : `${input.title} (${index + 1} of ${pages.length})`;
    const table: SlideTable = {
      type: 'table',
      name: input.title,
      label: input.label,
      at: { x: input.page.room.x, y: input.page.room.y },
      columns,
      rowHeight: input.fontSize * lineHeight + 5,
      fontSize: input.fontSize,
      rows: [input.head, ...rows],
      numeric: input.numeric,
    };
    return contentSlide(input.page, { title, objects: [table], notes: input.notes(rows) });
  });
}

function columnWidths({ head, rows, fontSize, page: { room } }: TableInput): readonly number[] {
  const wished = head.map((title, column) => {
    const texts = [title, ...rows.map((row) => row[column] ?? '')];
    return Math.min(
      widest,
      Math.max(...texts.map((text) => textWidth(text, fontSize, 600) * slack)) + cellSides,
    );
  });
  const sum = wished.reduce((total, each) => total + each, 0);
  if (sum <= room.width) return wished.map((each) => each * Math.min(widened, room.width / sum));
  // Narrow columns keep what they need; the wide ones share what is left.
  const limit = fairLimit(wished, room.width);
  return wished.map((each) => Math.min(each, limit));
}

/** How high a table becomes when its texts are broken in its columns: each row as high as its longest cell, at least as stated. */
export function tableHeight(
  rows: readonly (readonly string[])[],
  {
    columns,
    fontSize,
    rowHeight = 0,
  }: { readonly columns: readonly number[]; readonly fontSize: number; readonly rowHeight?: number },
): number {
  return rows.reduce((sum, row) => sum + Math.max(rowHeight, heightOfRow(row, columns, fontSize)), 0);
}

function heightOfRow(row: readonly string[], columns: readonly number[], fontSize: number): number {
  const lines = row.map(
    (text, column) => breakLines(text, ((columns[column] ?? 0) - cellSides) / slack, fontSize, 600).length,
  );
  return Math.max(1, ...lines) * fontSize * lineHeight + 5;
}

/** As few pages as the rows need, and none much longer than the others: no row stands alone on the last. */
function pagesOf(input: TableInput, columns: readonly number[]): readonly (readonly (readonly string[])[])[] {
  const { height } = input.page.room;
  const full = pagesWithin(input, columns, height);
  const shorter = [0.55, 0.65, 0.75, 0.85, 0.95].map((share) => pagesWithin(input, columns, height * share));
  return shorter.find((pages) => pages.length === full.length) ?? full;
}

function pagesWithin(
  input: TableInput,
  columns: readonly number[],
  most: number,
): readonly (readonly (readonly string[])[])[] {
  const { fontSize } = input;
  const pages: (readonly string[])[][] = [];
  let used = 0;
  for (const row of input.rows) {
    const height = heightOfRow(row, columns, fontSize);
    const last = pages.at(-1);
    if (last !== undefined && used + height <= most) {
      last.push(row);
      used += height;
    } else {
      pages.push([row]);
      used = heightOfRow(input.head, columns, fontSize) + height;
    }
  }
  return pages;
}
