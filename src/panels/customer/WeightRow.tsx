import { needFields } from '#src/model/mapFields.ts';
import { Field } from '#src/ui/Field.tsx';
import { Segmented } from '#src/ui/Segmented.tsx';

const weights = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

type WeightRowProps = {
  readonly value: number | undefined;
  readonly onChange: (weight: number | undefined) => void;
};

/** How much a need matters: 1 to 5, the chosen one pressed again lets go. */
export function WeightRow({ value, onChange }: WeightRowProps) {
  const { label, help } = needFields.weight;
  return (
    <Field label={label} help={help} stacked>
      {({ labelId, describedBy }) => (
        <Segmented
          labelledBy={labelId}
          describedBy={describedBy}
          options={weights}
          value={value === undefined ? undefined : String(value)}
          onChange={(chosen) => onChange(Number(chosen))}
          onClear={() => onChange(undefined)}
        />
      )}
    </Field>
  );
}
