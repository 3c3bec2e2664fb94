import { Field } from '#src/ui/Field.tsx';
import { NumberInput } from '#src/ui/NumberInput.tsx';

type TargetRowProps = {
  /** Percent. */
  readonly target: number;
  readonly onChange: (target: number | undefined) => void;
};

/** The highest utilisation that is wanted at any step. */
export function TargetRow({ target, onChange }: TargetRowProps) {
  return (
    <Field label="Target utilisation" help="Above this a step is too busy to answer quickly.">
      {({ id, describedBy }) => (
        <NumberInput
          id={id}
          describedBy={describedBy}
          value={target}
          min={1}
          max={1000}
          unit="%"
          required
          onChange={onChange}
        />
      )}
    </Field>
  );
}
