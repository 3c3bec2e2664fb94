import { useMemo, useState } from 'react';
import type { Calendar } from '#src/lib/calendar.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { type Trial, type TrialChange, trialItem } from '#src/model/trial.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { type TrialField, trialFields } from './trialFields.ts';
import { TrialRow } from './TrialRow.tsx';

type TrialRowsProps = {
  readonly calendar: Calendar;
  readonly state: MapState;
  readonly node: MapNode;
  readonly trial: Trial | undefined;
  readonly onTry: (change: TrialChange) => void;
};

/** The figures of one symbol and of the ways out of it; those that the map does not state are folded. */
export function TrialRows({ calendar, state, node, trial, onTry }: TrialRowsProps) {
  const rows = useMemo(() => trialFields(state, node), [state, node]);
  const known = rows.filter((row) => todayOf(state, row) !== undefined);
  const [isOpen, setOpen] = useState(known.length === 0);
  const unknown = rows.filter((row) => !known.includes(row));
  const draw = (row: TrialField) => {
    const today = todayOf(state, row);
    const tried = trial?.changes.find((each) => isAbout(each, row));
    return (
      <TrialRow
        key={`${row.item} ${row.id} ${row.name}`}
        row={row}
        calendar={calendar}
        today={today}
        tried={tried === undefined ? today : tried.value}
        onChange={(value) => onTry({ item: row.item, id: row.id, field: row.name, value })}
      />
    );
  };
  return (
    <>
      {known.map(draw)}
      {unknown.length > 0 && (
        <Disclosure title="Not said on the map" isOpen={isOpen} onToggle={setOpen}>
          {unknown.map(draw)}
        </Disclosure>
      )}
    </>
  );
}

function todayOf(state: MapState, { item, id, name }: TrialField) {
  return trialItem(state, { item, id, field: name, value: undefined })?.item.data[name];
}

function isAbout(change: TrialChange, { item, id, name }: TrialField): boolean {
  return change.item === item && change.id === id && change.field === name;
}
