import type { KeyboardEvent } from 'react';
import { changeWords, unitsWords } from '#src/analysis/board/boardWords.ts';
import { columnUnits } from '#src/analysis/board/columnUnits.ts';
import { type BoardCard, cellOf } from '#src/model/knowledgeBoard.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { useEditorState } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { useBoardWork } from './boardWork.ts';
import styles from './Card.module.css';
import { nearestCard } from './nearestCard.ts';
import { type CardWay, nextCell } from './nextCell.ts';

const ways: Readonly<Record<string, CardWay>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * A step on the board. A click takes it up, a second one on a place puts it there; Alt and the arrow keys move it, the
 * arrow keys alone go from card to card; Delete takes it off the board, never off the map.
 */
export function Card({ card }: { readonly card: BoardCard }) {
  const { analysis, picked, pick, move, dragging } = useBoardWork();
  const { node } = card;
  const isSelected = useEditorState((state) => state.selection.nodes.has(node.id));
  const isPicked = picked?.node.id === node.id;
  const units = unitsWords(columnUnits([card], analysis));

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const way = ways[event.key];
    if (event.key === 'Escape' && picked !== undefined) pick(undefined);
    else if (event.key === 'Delete' || event.key === 'Backspace') move(card, undefined);
    else if (way === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    else if (event.altKey) move(card, nextCell(cellOf(card), way, card.row));
    else nearestCard(event.currentTarget, way)?.focus();
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <li>
      <button
        type="button"
        data-card={node.id}
        aria-pressed={isPicked}
        aria-describedby="board-keys"
        className={classNames(
          styles['card'],
          isSelected && styles['selected'],
          isPicked && styles['picked'],
          dragging.drag?.id === node.id && styles['away'],
        )}
        onPointerDown={(event) => dragging.begin(event, node.id)}
        onClick={() => {
          if (!dragging.wasDragged()) pick(isPicked ? undefined : card);
        }}
        onKeyDown={onKeyDown}
      >
        <span className={styles['name']}>{nodeName(node)}</span>
        {changeWords(card) !== '' && <span className={styles['change']}>{changeWords(card)}</span>}
        {units !== '' && <span className={styles['units']}>WIP {units}</span>}
        {card.isSelfServe && <span className={styles['units']}>Self-serve</span>}
      </button>
    </li>
  );
}
