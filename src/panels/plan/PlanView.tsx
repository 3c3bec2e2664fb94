import { useDeferredValue, useMemo, useState } from 'react';
import { actionPlan, isOverdue, type PlannedIdea } from '#src/analysis/plan/actionPlan.ts';
import { dayOf } from '#src/store/day.ts';
import { useActiveState, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import { Segmented } from '#src/ui/Segmented.tsx';
import { ViewFrame } from '#src/ui/ViewFrame.tsx';
import { EffortMap } from './EffortMap.tsx';
import { ParkOne } from './ParkOne.tsx';
import type { PlanFilter, PlanSort } from './planColumns.ts';
import { PlanTable } from './PlanTable.tsx';
import styles from './PlanView.module.css';
import { useShownRows } from './useShownRows.ts';

/** The action plan of the state being looked at: who does what until when, what it brings, and what waits aside. */
export function PlanView() {
  const { services } = useEditor();
  const document = useDeferredValue(useEditorState((state) => state.document));
  const { id: stateId, name } = useActiveState();
  const rows = useMemo(
    () => (document.states.some(({ id }) => id === stateId) ? actionPlan(document, stateId) : []),
    [document, stateId],
  );
  const [filter, setFilter] = useState<PlanFilter>('all');
  const [sort, setSort] = useState<PlanSort>();
  const shown = useShownRows(rows, stateId, filter, sort);
  const today = dayOf(services.now());
  return (
    <ViewFrame
      title="Action plan"
      head={
        <>
          <p className={styles['summary']}>
            {name} · {summaryOf(rows, today)}
          </p>
          {rows.length > 0 && (
            <div className={styles['filter']}>
              <Segmented label="Shown" options={filterOptions(rows)} value={filter} onChange={setFilter} />
            </div>
          )}
        </>
      }
    >
      {rows.length === 0 ? (
        <NoIdeas />
      ) : (
        <div className={styles['body']}>
          <PlanTable rows={shown} sort={sort} setSort={setSort} today={today} />
          <EffortMap rows={shown} />
        </div>
      )}
    </ViewFrame>
  );
}

function filterOptions(rows: readonly PlannedIdea[]) {
  const open = rows.filter(({ isOpen }) => isOpen).length;
  return [
    { value: 'all', label: `All ${rows.length}` },
    { value: 'open', label: `Open ${open}`, help: 'Neither done nor dropped' },
    { value: 'over', label: `Over ${rows.length - open}`, help: 'Done or dropped' },
  ] as const;
}

function summaryOf(rows: readonly PlannedIdea[], today: string): string {
  if (rows.length === 0) return 'no ideas yet';
  const open = rows.filter(({ isOpen }) => isOpen).length;
  const overdue = rows.filter((row) => isOverdue(row, today)).length;
  const done = rows.filter(({ status }) => status === 'done').length;
  return [`${open} open`, ...(overdue > 0 ? [`${overdue} overdue`] : []), `${done} done`].join(', ');
}

function NoIdeas() {
  const { setView } = useEditor();
  return (
    <EmptyState
      title="What could be better?"
      actions={
        <>
          <Button tone="primary" onClick={() => setView('map')}>
            Go to the map
          </Button>
          <ParkOne />
        </>
      }
    >
      On the map, select a step or a connection and press Shift+B: a kaizen burst says what could be better
      there. Each becomes a row here, with an owner, a day and what it should bring. An idea that belongs
      nowhere yet goes to the parking lot.
    </EmptyState>
  );
}
