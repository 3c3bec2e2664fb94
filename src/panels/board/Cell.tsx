import { cellWords, levelName, placeName } from '#src/analysis/board/boardWords.ts';
import { type BoardCard, type BoardCell, cellOf } from '#src/model/knowledgeBoard.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { classNames } from '#src/ui/classNames.ts';
import { useBoardWork } from './boardWork.ts';
import styles from './BoardView.module.css';
import { Card } from './Card.tsx';
import { cellKey } from './nextCell.ts';

type CellProps = {
  /** Undefined: beside the board. */
  readonly cell: BoardCell | undefined;
  readonly cards: readonly BoardCard[];
};

/** Half a column in one row: its cards, and a place for the card that was taken up. */
export function Cell({ cell, cards }: CellProps) {
  const { picked, move, dragging } = useBoardWork();
  const isElsewhere = picked !== undefined && cellKey(cellOf(picked)) !== cellKey(cell);
  return (
    <div
      data-cell={cellKey(cell)}
      className={classNames(
        styles['cell'],
        cell === undefined ? styles['beside'] : styles[cell.place],
        dragging.isOver(cell) && styles['over'],
      )}
    >
      {cell !== undefined && (
        <span className={styles['cellName']} aria-hidden>
          {placeName(cell.place)}
        </span>
      )}
      <ul
        aria-label={cell === undefined ? 'Not placed' : `${levelName(cell.level)}, ${placeName(cell.place)}`}
      >
        {cards.map((card) => (
          <Card key={card.node.id} card={card} />
        ))}
      </ul>
      {isElsewhere && (
        <button
          type="button"
          className={styles['here']}
          aria-label={`Here: move ${nodeName(picked.node)} to ${cellWords(cell)}`}
          onClick={() => move(picked, cell)}
        >
          Here
        </button>
      )}
    </div>
  );
}
