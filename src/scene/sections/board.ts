import { levelName, limitWords, placeName, rowName, unitsWords } from '#src/analysis/board/boardWords.ts';
import { columnUnits } from '#src/analysis/board/columnUnits.ts';
import type { StateAnalysis } from '#src/analysis/analysis.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import {
  type BoardCard,
  type BoardColumn,
  boardPlaces,
  boardRows,
  knowledgeBoard,
  answeredQuestions,
} from '#src/model/knowledgeBoard.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { questionsDrawing } from './boardQuestions.ts';
import { type CardBlock, cardBlock, cardGap } from './boardCards.ts';
import { headingHeight, sectionHeading, sectionText } from './sectionHeading.ts';
import type { Section } from './section.ts';

const gap = 12;
const headHeight = 58;
const rowNameHeight = 22;
const inset = 8;
const placeHeight = 18;
/** Below this a half of a column is too narrow for cards: doing then stands under the queue. */
const narrowestHalf = 118;

type Grid = { readonly left: number; readonly width: number; readonly isStacked: boolean };

/** The knowledge board of the state; nothing while no step says what knowledge it leads to. */
export const board: Section = {
  id: 'board',
  title: 'Knowledge board',
  isDefault: false,
  // There is a card on it only where somebody has put one there.
  isWorthASlide: () => true,
  draw: (input) => {
    const { state, analysis, left, top, width } = input;
    const { cards, columns, unplaced } = knowledgeBoard(state);
    if (cards.length === unplaced.length) return undefined;
    const columnWidth = (width - 3 * gap) / 4;
    const grid: Grid = { left, width: columnWidth, isStacked: columnWidth / 2 < narrowestHalf };
    const heading = sectionHeading(
      'Knowledge board',
      `${answeredQuestions(state)} of 3 questions answered`,
      input,
    );
    const questions = questionsDrawing(state, { left, top: top + headingHeight, width });
    let y = questions.bounds.y + questions.bounds.height;
    const heads = columns.flatMap((column, index) =>
      columnHead(column, analysis, columnLeft(grid, index), y, columnWidth),
    );
    const headTop = y;
    y += headHeight;
    const rows = boardRows.flatMap((row): readonly Primitive[] => {
      const own = columns.map(({ cards: all }) => all.filter((card) => card.row === row));
      const drawn = rowDrawing(rowName(row), own, analysis, grid, y);
      y += drawn.height;
      return drawn.drawing;
    });
    const until = y;
    const beside =
      unplaced.length === 0
        ? []
        : [
            sectionText(
              `Not placed: ${unplaced.map(({ node }) => nodeName(node)).join(', ')}`,
              { x: left, y: y + 14, room: width },
              { fill: 'ink2' },
            ),
          ];
    y += unplaced.length === 0 ? 0 : 24;
    return {
      bounds: { x: left, y: top, width, height: y - top },
      drawing: [...heading, ...questions.drawing, ...heads, ...rows, ...beside],
      heads: { drawing: heads, top: headTop, height: headHeight, until },
    };
  },
};

function columnLeft({ left, width }: Grid, index: number): number {
  return left + index * (width + gap);
}

function columnHead(
  column: BoardColumn,
  analysis: StateAnalysis,
  x: number,
  top: number,
  room: number,
): readonly Primitive[] {
  const { level, cards, over, unlimited } = column;
  const units = unitsWords(columnUnits(cards, analysis));
  const limit =
    unlimited === undefined ? limitWords(column) : `${limitWords(column)}, no limit: ${unlimited}`;
  const lines = [
    sectionText(levelName(level), { x, y: top + 16, room }, { size: 14, weight: 700 }),
    sectionText(limit, { x, y: top + 33, room }, over > 0 ? { weight: 700, fill: 'wasteInk' } : {}),
    sectionText(units === '' ? '' : `WIP ${units}`, { x, y: top + 49, room }, { size: 11, fill: 'ink2' }),
  ];
  return lines.filter(({ text }) => text !== '');
}

/** The cards of one row of the board: its name, then the four columns, all as high as the fullest. */
function rowDrawing(
  name: string,
  columns: readonly (readonly BoardCard[])[],
  analysis: StateAnalysis,
  grid: Grid,
  top: number,
): { readonly drawing: readonly Primitive[]; readonly height: number } {
  const { width, isStacked } = grid;
  const room = (isStacked ? width : width / 2) - 2 * inset;
  const blocks = columns.map((cards) =>
    boardPlaces.map((place) =>
      cards.filter((card) => card.place === place).map((card) => cardBlock(card, analysis, room)),
    ),
  );
  const heights = boardPlaces.map(
    (_, place) =>
      Math.max(30, ...blocks.map((halves) => stackHeight(halves[place] ?? []))) + placeHeight + inset,
  );
  const [queue = 0, doing = 0] = heights;
  const height = isStacked ? queue + doing : Math.max(queue, doing);
  const boxTop = top + rowNameHeight;
  const drawing = blocks.flatMap((halves, index) => {
    const box: Rect = { x: columnLeft(grid, index), y: boxTop, width, height };
    return [
      ...frame(box, isStacked, queue),
      ...halves.flatMap((cards, place) => {
        const x = box.x + (isStacked || place === 0 ? 0 : width / 2) + inset;
        const y = box.y + (isStacked && place === 1 ? queue : 0);
        const label = sectionText(
          placeName(boardPlaces[place] ?? 'queue'),
          { x, y: y + 14, room },
          { size: 10, fill: 'ink2' },
        );
        return [label, ...stacked(cards, x, y + placeHeight + 2)];
      }),
    ];
  });
  const title = sectionText(name, { x: grid.left, y: top + 14, room: 400 }, { weight: 600 });
  return { drawing: [title, ...drawing], height: rowNameHeight + height + 10 };
}

function frame(box: Rect, isStacked: boolean, queue: number): readonly Primitive[] {
  const middle = { x: box.x + box.width / 2, y: box.y + queue };
  return [
    { shape: 'rect', ...box, radius: 8, fill: 'panel', stroke: 'line', strokeWidth: 1 },
    {
      shape: 'path',
      commands: isStacked
        ? [
            { op: 'M', x: box.x, y: middle.y },
            { op: 'L', x: box.x + box.width, y: middle.y },
          ]
        : [
            { op: 'M', x: middle.x, y: box.y },
            { op: 'L', x: middle.x, y: box.y + box.height },
          ],
      stroke: 'line',
      strokeWidth: 1,
      dash: [3, 3],
    },
  ];
}

function stackHeight(cards: readonly CardBlock[]): number {
  return cards.reduce((sum, card) => sum + card.height + cardGap, 0);
}

function stacked(cards: readonly CardBlock[], x: number, top: number): readonly Primitive[] {
  let y = top;
  return cards.map((card): Primitive => {
    const at = { x, y };
    y += card.height + cardGap;
    return { shape: 'group', at, children: card.drawing };
  });
}
