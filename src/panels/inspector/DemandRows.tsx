import { useState } from 'react';
import { type Duration, durationText } from '#src/lib/duration.ts';
import type { Demand } from '#src/model/document.ts';
import { setDemand } from '#src/model/edits/setDemand.ts';
import { demandFields } from '#src/model/stateFields.ts';
import { useActiveState, useEditor } from '#src/store/useEditor.tsx';
import { Field } from '#src/ui/Field.tsx';
import { Select } from '#src/ui/Select.tsx';
import { usualPeriods } from '#src/lib/periodWords.ts';
import { ChoiceRow, NumberRow } from './rows.tsx';

type Frame = Pick<Demand, 'per' | 'at'>;
const usual: Frame = { per: { value: 1, unit: 'mo' }, at: 'entry' };

/** How much is asked of the stream. Period and place may be chosen before the number is known. */
export function DemandRows() {
  const editor = useEditor();
  const state = useActiveState();
  const [planned, setPlanned] = useState<Frame>(usual);
  const { demand } = state;
  const { per, at } = demand ?? planned;

  const change = (units: number | undefined, frame: Frame) => {
    setPlanned(frame);
    const next = units === undefined ? undefined : { units, ...frame };
    editor.edit('Change demand', (document) => setDemand(document, state.id, next), {
      mergeKey: 'map demand',
    });
  };
  return (
    <>
      <NumberRow
        field={demandFields.units}
        value={demand?.units}
        onChange={(units) => change(units, { per, at })}
      />
      <Field label={demandFields.per.label} help={demandFields.per.help}>
        {({ id, describedBy }) => (
          <Select
            id={id}
            describedBy={describedBy}
            value={durationText(per)}
            options={periodOptions(per)}
            onChange={(chosen) => change(demand?.units, { per: periodOf(chosen) ?? per, at })}
          />
        )}
      </Field>
      <ChoiceRow
        field={demandFields.at}
        value={at}
        onChange={(place) => change(demand?.units, { per, at: place ?? at })}
      />
    </>
  );
}

function periodOptions(per: Duration) {
  const options = usualPeriods.map((period) => ({ value: durationText(period.per), label: period.title }));
  const text = durationText(per);
  return options.some((option) => option.value === text)
    ? options
    : [...options, { value: text, label: text }];
}

function periodOf(text: string): Duration | undefined {
  return usualPeriods.find((period) => durationText(period.per) === text)?.per;
}
