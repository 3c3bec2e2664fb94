import { TriangleAlert } from 'lucide-react';
import { levelHelp, levelName, limitWords, unitsWords } from '#src/analysis/board/boardWords.ts';
import { columnUnits } from '#src/analysis/board/columnUnits.ts';
import type { BoardColumn } from '#src/model/knowledgeBoard.ts';
import { classNames } from '#src/ui/classNames.ts';
import { useBoardWork } from './boardWork.ts';
import { ColumnLimit } from './ColumnLimit.tsx';
import styles from './ColumnHead.module.css';

/** The name of a column, how full it is, and its limit. */
export function ColumnHead({ column }: { readonly column: BoardColumn }) {
  const { analysis } = useBoardWork();
  const { level, cards, over } = column;
  const units = unitsWords(columnUnits(cards, analysis));
  return (
    <section className={styles['head']} aria-labelledby={`board-${level}`}>
      <h3 id={`board-${level}`} className={styles['name']}>
        {levelName(level)}
      </h3>
      <p className={styles['help']}>{levelHelp(level)}</p>
      <p className={classNames(styles['count'], over > 0 && styles['over'])}>
        {over > 0 && <TriangleAlert size={14} aria-hidden />}
        {limitWords(column)}
      </p>
      <p className={styles['units']}>
        {cards.length > 0 && (units === '' ? 'WIP not known' : `WIP ${units}`)}
      </p>
      <ColumnLimit column={column} />
    </section>
  );
}
