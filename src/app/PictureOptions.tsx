import type { ExportFormat } from '#src/export/exportFormat.ts';
import type { ExportChoice } from '#src/store/exportChoice.ts';
import { Checkbox } from '#src/ui/Checkbox.tsx';
import { Field } from '#src/ui/Field.tsx';
import { Segmented } from '#src/ui/Segmented.tsx';

export type PictureOptionsProps = {
  readonly format: ExportFormat;
  readonly choice: ExportChoice;
  readonly onChange: (changed: Partial<ExportChoice>) => void;
  readonly selectedCount: number;
  readonly isPart: boolean;
  readonly onSelectionOnly: (isOnly: boolean) => void;
};

/** How a picture is to be; formats that are no pictures ask nothing. */
export function PictureOptions(props: PictureOptionsProps) {
  const { format, choice, onChange, selectedCount, isPart, onSelectionOnly } = props;
  if (!format.isPicture) return undefined;
  return (
    <>
      {selectedCount > 0 && (
        <Field label="Part">
          {({ labelId }) => (
            <Segmented
              labelledBy={labelId}
              options={[
                { value: 'map', label: 'Whole map' },
                { value: 'selection', label: `Selection (${selectedCount})` },
              ]}
              value={isPart ? 'selection' : 'map'}
              onChange={(part) => onSelectionOnly(part === 'selection')}
            />
          )}
        </Field>
      )}
      {format.id === 'png' && <Scale scale={choice.scale} onChange={(scale) => onChange({ scale })} />}
      {format.hasGround === true && (
        <Ground ground={choice.background} onChange={(background) => onChange({ background })} />
      )}
    </>
  );
}

type CarryOptionProps = {
  readonly choice: ExportChoice;
  readonly onChange: (changed: Partial<ExportChoice>) => void;
  readonly isPart: boolean;
};

/** Whether the file can be opened as the map again, and what that means for who gets it. */
export function CarryOption({ choice, onChange, isPart }: CarryOptionProps) {
  return (
    <Checkbox
      checked={choice.withMap !== false && !isPart}
      disabled={isPart}
      help={
        isPart
          ? 'A selection leaves without the rest of the map.'
          : 'Whoever gets the file can open the whole map from it: all states, notes and figures. Leave it out where these are confidential.'
      }
      onChange={(withMap) => onChange({ withMap })}
    >
      The map travels inside
    </Checkbox>
  );
}

type GroundProps = {
  readonly ground: ExportChoice['background'];
  readonly onChange: (ground: ExportChoice['background']) => void;
};

function Ground({ ground, onChange }: GroundProps) {
  return (
    <Field label="Background">
      {({ labelId }) => (
        <Segmented
          labelledBy={labelId}
          options={[
            { value: 'white', label: 'White' },
            { value: 'transparent', label: 'Transparent' },
          ]}
          value={ground}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

const scales = ['1', '2', '4'] as const;
const factors = { '1': 1, '2': 2, '4': 4 } as const;

type ScaleProps = {
  readonly scale: ExportChoice['scale'];
  readonly onChange: (scale: ExportChoice['scale']) => void;
};

function Scale({ scale, onChange }: ScaleProps) {
  return (
    <Field label="Size">
      {({ labelId }) => (
        <Segmented
          labelledBy={labelId}
          options={scales.map((value) => ({ value, label: `${value}×` }))}
          value={scales.find((value) => factors[value] === scale)}
          onChange={(value) => onChange(factors[value])}
        />
      )}
    </Field>
  );
}
