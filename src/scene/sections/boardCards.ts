import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { changeWords, unitsWords } from '#src/analysis/board/boardWords.ts';
import { columnUnits } from '#src/analysis/board/columnUnits.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import { blockHeight, drawBlock, textBlock } from '#src/lib/textBlock.ts';
import type { BoardCard } from '#src/model/knowledgeBoard.ts';
import { nodeName } from '#src/model/nodeName.ts';

export const cardGap = 6;
const inset = 7;

/** A card around its own origin. */
export type CardBlock = { readonly drawing: readonly Primitive[]; readonly height: number };

/** A step on the board: its name, what it does to what is known, and its WIP. */
export function cardBlock(card: BoardCard, analysis: StateAnalysis, width: number): CardBlock {
  const room = width - 2 * inset;
  const units = unitsWords(columnUnits([card], analysis));
  const name = textBlock(nodeName(card.node), { size: 12, weight: 600, room, maxLines: 3 });
  const change = textBlock(changeWords(card), { size: 11, weight: 400, room, maxLines: 2 });
  const wip = textBlock(units === '' ? '' : `WIP ${units}`, { size: 11, weight: 400, room, maxLines: 2 });
  const changeTop = inset + blockHeight(name) + 1;
  const wipTop = changeTop + blockHeight(change);
  const height = wipTop + blockHeight(wip) + inset;
  const at = { x: inset, anchor: 'start' as const };
  return {
    height,
    drawing: [
      { shape: 'rect', x: 0, y: 0, width, height, radius: 6, fill: 'paper', stroke: 'line', strokeWidth: 1 },
      ...drawBlock(name, { ...at, top: inset, fill: 'ink' }),
      ...drawBlock(change, { ...at, top: changeTop, fill: 'ink2' }),
      ...drawBlock(wip, { ...at, top: wipTop, fill: 'ink2' }),
    ],
  };
}
