import { type BoardCell, boardPlaces, boardRows, knowledgeLevels } from '#src/model/knowledgeBoard.ts';

export type CardWay = 'left' | 'right' | 'up' | 'down';

/** The halves of the columns from left to right. */
const halves = knowledgeLevels.flatMap((level) => boardPlaces.map((place) => ({ level, place })));

/**
 * The cell that a card comes to when it is moved one on. Undefined is beside the board, left of its first half; at the
 * other edges it stays where it is. From beside the board, right leads into the first half of the row given.
 */
export function nextCell(
  cell: BoardCell | undefined,
  way: CardWay,
  row: BoardCell['row'],
): BoardCell | undefined {
  if (way === 'up' || way === 'down') {
    const next = boardRows[boardRows.indexOf(row) + (way === 'up' ? -1 : 1)];
    return cell && { ...cell, row: next ?? row };
  }
  const at = halves.findIndex(({ level, place }) => level === cell?.level && place === cell.place);
  const next = way === 'right' ? Math.min(at + 1, halves.length - 1) : at - 1;
  const half = halves[next];
  return half && { ...half, row };
}

/** A cell as a word for the page, and the other way round. */
export function cellKey(cell: BoardCell | undefined): string {
  return cell === undefined ? beside : `${cell.level} ${cell.row} ${cell.place}`;
}

const beside = 'beside';

/** The cell with this key; `undefined` in it is beside the board, no object at all is no cell. */
export function cellWithKey(key: string | undefined): { readonly cell: BoardCell | undefined } | undefined {
  if (key === beside) return { cell: undefined };
  const all = boardRows.flatMap((row) => halves.map((half) => ({ ...half, row })));
  const cell = all.find((each) => cellKey(each) === key);
  return cell && { cell };
}
