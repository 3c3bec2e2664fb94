import { ArrowDown, ArrowUp } from 'lucide-react';
import type { PlannedIdea } from '#src/analysis/plan/actionPlan.ts';
import { nextSort, type PlanColumn, type PlanSort } from './planColumns.ts';
import { ParkOne } from './ParkOne.tsx';
import { PlanRow } from './PlanRow.tsx';
import styles from './PlanView.module.css';
import { rowKey } from './useShownRows.ts';

type PlanTableProps = {
  readonly rows: readonly PlannedIdea[];
  readonly sort: PlanSort;
  readonly setSort: (sort: PlanSort) => void;
  readonly today: string;
};

const heads: readonly (readonly { readonly by: PlanColumn; readonly title: string }[])[] = [
  [
    { by: 'idea', title: 'Idea' },
    { by: 'target', title: 'About' },
    { by: 'waste', title: 'Waste' },
  ],
  [{ by: 'status', title: 'Status' }],
  [{ by: 'owner', title: 'Owner' }],
  [{ by: 'due', title: 'Due' }],
  [{ by: 'effort', title: 'Effort' }],
  [{ by: 'effect', title: 'Effect' }],
  [{ by: 'change', title: 'Expected change' }],
];

/** The ideas as a table: sorted by a press on a head, changed in place; those in the parking lot after a line. */
export function PlanTable({ rows, sort, setSort, today }: PlanTableProps) {
  const numbered = rows.map((row, index) => ({ row, number: index + 1 }));
  const parked = numbered.filter(({ row }) => row.isParked);
  const show = ({ row, number }: (typeof numbered)[number]) => (
    <PlanRow key={rowKey(row)} row={row} number={number} today={today} />
  );
  return (
    <div className={styles['scroller']}>
      <table className={styles['plan']}>
        <caption className="visually-hidden">Action plan, with the parking lot at its end</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Number</span>
            </th>
            {heads.map((columns) => (
              <th key={columns[0]?.by} scope="col" aria-sort={sortedBy(sort, columns)}>
                {columns.map(({ by, title }) => (
                  <SortButton key={by} title={title} by={by} sort={sort} setSort={setSort} />
                ))}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>{numbered.filter(({ row }) => !row.isParked).map(show)}</tbody>
        <tbody>
          <tr className={styles['parkedHead']}>
            <th scope="rowgroup" colSpan={heads.length + 2}>
              Parking lot <span>Ideas that stand nowhere on the map yet</span>
            </th>
          </tr>
          {parked.map(show)}
          <tr>
            <td colSpan={heads.length + 2} className={styles['last']}>
              <ParkOne />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function sortedBy(sort: PlanSort, columns: readonly { readonly by: PlanColumn }[]) {
  if (sort === undefined || !columns.some(({ by }) => by === sort.by)) return undefined;
  return sort.isDown ? 'descending' : 'ascending';
}

type SortButtonProps = Pick<PlanTableProps, 'sort' | 'setSort'> & {
  readonly title: string;
  readonly by: PlanColumn;
};

function SortButton({ title, by, sort, setSort }: SortButtonProps) {
  const isSorted = sort?.by === by;
  const Arrow = sort?.isDown === true ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      className={styles['sort']}
      aria-pressed={isSorted}
      title={isSorted && sort.isDown ? 'As the plan says' : `Sort by ${title.toLowerCase()}`}
      onClick={() => setSort(nextSort(sort, by))}
    >
      {title}
      {isSorted && <Arrow size={12} aria-hidden />}
    </button>
  );
}
