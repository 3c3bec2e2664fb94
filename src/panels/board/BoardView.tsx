import { useMemo, useRef } from 'react';
import { rowName } from '#src/analysis/board/boardWords.ts';
import { boardPlaces, boardRows, type KnowledgeBoard, knowledgeBoard } from '#src/model/knowledgeBoard.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { useActiveState, useEditorState } from '#src/store/useEditor.tsx';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import styles from './BoardView.module.css';
import { BoardContext } from './boardWork.ts';
import { Cell } from './Cell.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { Questions } from './Questions.tsx';
import { useWork } from './useWork.ts';

/** The steps by what is known of and by the customer, without any dates: knowledge decides what goes on. */
export function BoardView() {
  const state = useActiveState();
  const { kind, unit } = useEditorState(({ document }) => document.stream);
  const board = useMemo(() => knowledgeBoard(state), [state]);
  const ghost = useRef<HTMLDivElement>(null);
  const { work, message, page, keeping } = useWork(board, ghost);
  const { drag } = work.dragging;
  const away = board.cards.find(({ node }) => node.id === drag?.id);
  return (
    <BoardContext value={work}>
      <div ref={page} className={styles['view']} data-board="" {...keeping}>
        <header className={styles['title']}>
          <h2>Knowledge board</h2>
          <p>
            A card stands in the column of the knowledge that its step leads to.
            {kind === 'work' && ` Made for streams of customers: here a piece of work flows (${unit}).`}
          </p>
          <p id="board-keys" hidden>
            Enter takes it up, then choose a place. Alt and the arrow keys move it; the arrow keys alone go
            from card to card. Delete takes it off the board.
          </p>
        </header>
        <Questions />
        {board.cards.length === 0 ? (
          <EmptyState title="No steps yet">Every step and touch point of the map is a card here.</EmptyState>
        ) : (
          <Columns board={board} />
        )}
        <output className="visually-hidden">{message}</output>
        {drag !== undefined && away !== undefined && (
          <div ref={ghost} className={styles['ghost']} aria-hidden>
            {nodeName(away.node)}
          </div>
        )}
      </div>
    </BoardContext>
  );
}

function Columns({ board: { columns, unplaced } }: { readonly board: KnowledgeBoard }) {
  return (
    <>
      <div className={styles['heads']}>
        {columns.map((column) => (
          <ColumnHead key={column.level} column={column} />
        ))}
      </div>
      {boardRows.map((row) => (
        <section key={row} className={styles['row']} aria-labelledby={`board-row-${row}`}>
          <h3 id={`board-row-${row}`}>{rowName(row)}</h3>
          <div className={styles['columns']}>
            {columns.map(({ level, cards }) => (
              <div key={level} className={styles['column']}>
                {boardPlaces.map((place) => (
                  <Cell
                    key={place}
                    cell={{ level, row, place }}
                    cards={cards.filter((card) => card.row === row && card.place === place)}
                  />
                ))}
              </div>
            ))}
          </div>
        </section>
      ))}
      <section className={styles['row']} aria-labelledby="board-beside">
        <h3 id="board-beside">
          Not placed{' '}
          <span className={styles['hint']}>
            {unplaced.length === 0 ? 'Every card is on the board.' : 'What knowledge do these lead to?'}
          </span>
        </h3>
        <Cell cell={undefined} cards={unplaced} />
      </section>
    </>
  );
}
