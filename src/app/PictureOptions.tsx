import type { ExportFormat } from '#src/export/exportFormat.ts';
import type { ExportChoice } from '#src/store/exportChoice.ts';
import { sections } from '#src/scene/sections/index.ts';
import { Checkbox } from '#src/ui/Checkbox.tsx';
import { Field } from '#src/ui/Field.tsx';
import { Segmented } from '#src/ui/Segmented.tsx';
import styles from './ExportDialog.module.css';

type PictureOptionsProps = {
  readonly format: ExportFormat;
  readonly choice: ExportChoice;
  readonly onChange: (changed: Partial<ExportChoice>) => void;
  readonly selectedCount: number;
  readonly isSelectionOnly: boolean;
  readonly onSelectionOnly: (isOnly: boolean) => void;
};

/** How a picture is to be; formats that are no pictures ask nothing. */
export function PictureOptions(props: PictureOptionsProps) {
  const { format, choice, onChange, selectedCount, isSelectionOnly, onSelectionOnly } = props;
  if (!format.isPicture) return undefined;
  const isPart = isSelectionOnly && selectedCount > 0;
  return (
    <div className={styles['options']}>
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
      {format.isDeck !== true && (
        <Ground ground={choice.background} onChange={(background) => onChange({ background })} />
      )}
      <Checkbox checked={choice.ladder} disabled={isPart} onChange={(ladder) => onChange({ ladder })}>
        Timeline under the map
      </Checkbox>
      <Checkbox checked={choice.figures} disabled={isPart} onChange={(figures) => onChange({ figures })}>
        Title and figures above the map
      </Checkbox>
      {sections.map(({ id, title, isDefault }) => {
        const chosen = choice.sections ?? sections.filter((each) => each.isDefault).map((each) => each.id);
        const others = chosen.filter((each) => each !== id);
        return (
          <Checkbox
            key={id}
            checked={choice.sections?.includes(id) ?? isDefault}
            disabled={isPart}
            onChange={(isChosen) => onChange({ sections: isChosen ? [...others, id] : others })}
          >
            {title}
          </Checkbox>
        );
      })}
      {isPart && <p className={styles['note']}>Timeline and figures speak of the whole stream.</p>}
    </div>
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
