import type { Calendar } from '#src/lib/calendar.ts';
import { calendarFields } from '#src/model/mapFields.ts';
import { useEditorState } from '#src/store/useEditor.tsx';
import styles from './Inspector.module.css';
import { NumberRow } from './rows.tsx';
import { useMapEdits } from './useMapEdits.ts';

/** What a day, a week and a month are. Durations stay as they were entered; what follows from them changes. */
export function CalendarRows() {
  const calendar = useEditorState((state) => state.document.calendar);
  const { changeMap } = useMapEdits();
  const { daysPerMonth, ...rest } = calendar;
  const change = (next: Calendar) => changeMap('calendar', { calendar: next });
  return (
    <>
      <p className={styles['quiet']}>
        Working time: all durations count in it. Around the clock is 24 h × 7 d.
      </p>
      <NumberRow
        field={calendarFields.hoursPerDay}
        value={calendar.hoursPerDay}
        required
        onChange={(hoursPerDay) => {
          if (hoursPerDay !== undefined) change({ ...calendar, hoursPerDay });
        }}
      />
      <NumberRow
        field={calendarFields.daysPerWeek}
        value={calendar.daysPerWeek}
        required
        onChange={(daysPerWeek) => {
          if (daysPerWeek !== undefined) change({ ...calendar, daysPerWeek });
        }}
      />
      <NumberRow
        field={calendarFields.daysPerMonth}
        value={daysPerMonth}
        onChange={(days) => change(days === undefined ? rest : { ...calendar, daysPerMonth: days })}
      />
    </>
  );
}
