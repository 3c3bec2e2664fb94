import type { ReactNode } from 'react';
import type { Result } from '#src/lib/result.ts';
import { titleOf } from '#src/store/library/manageMaps.ts';
import { Button } from '#src/ui/Button.tsx';
import styles from './Maps.module.css';
import { PageLead } from './PageLead.tsx';
import { useRowFocus } from './useRowFocus.ts';

type Row = { readonly id: string; readonly title: string };

/** What can be done with a row; most of it makes the row go. */
export type RowAction = {
  readonly label: string;
  /** Says what with which map, for those who do not see the row. */
  readonly name: string;
  readonly tone?: 'danger';
  readonly run: () => void;
};

type RowsPageProps<Kept extends Row> = {
  /** What these are, and what becomes of them. */
  readonly lead: ReactNode;
  /** Names the list. */
  readonly label: string;
  readonly listed: Result<readonly Kept[], string> | undefined;
  /** What stands there when there is none. */
  readonly empty: ReactNode;
  readonly factsOf: (row: Kept) => string;
  readonly actionsOf: (row: Kept) => readonly RowAction[];
  readonly onBack: () => void;
};

/** What is kept of maps beside the maps themselves, a row each, with the way back to all maps. */
export function RowsPage<Kept extends Row>(props: RowsPageProps<Kept>) {
  const { lead, label, listed, empty, factsOf, actionsOf, onBack } = props;
  const rows = listed?.ok === true ? listed.value : undefined;
  const { page, remember } = useRowFocus(rows);
  return (
    <div ref={page}>
      <PageLead onBack={onBack}>{lead}</PageLead>
      {listed?.ok === false && <p role="alert">{listed.problem}</p>}
      {rows?.length === 0 && empty}
      <ul className={styles['rows']} aria-label={label}>
        {rows?.map((row, index) => (
          <li key={row.id} className={styles['row']}>
            <span className={styles['rowWords']}>
              <strong className={styles['title']}>{titleOf(row)}</strong>
              <span className={styles['facts']}>{factsOf(row)}</span>
            </span>
            {actionsOf(row).map(({ label: words, name, tone, run }, place) => (
              <Button
                key={words}
                size="s"
                tone={tone ?? 'plain'}
                aria-label={name}
                onClick={() => {
                  remember(index, place);
                  run();
                }}
              >
                {words}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
