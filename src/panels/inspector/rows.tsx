import type { ReactNode } from 'react';
import { helpText } from '#src/lib/helpText.ts';
import type { Duration } from '#src/lib/duration.ts';
import type { ChoiceField, DateField, DurationField, NumberField, TextField } from '#src/notation/field.ts';
import { DateInput } from '#src/ui/DateInput.tsx';
import { DurationInput } from '#src/ui/DurationInput.tsx';
import { Field } from '#src/ui/Field.tsx';
import { NumberInput } from '#src/ui/NumberInput.tsx';
import { Segmented } from '#src/ui/Segmented.tsx';
import { Select } from '#src/ui/Select.tsx';
import { TextArea, TextInput } from '#src/ui/TextInput.tsx';

type RowProps<Declared, Value> = {
  readonly field: Declared;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  /** Several things are edited at once and they differ. */
  readonly isMixed?: boolean;
  readonly note?: ReactNode;
};

const mixed = 'mixed';
/** More options than this, or longer words, and they are a list that opens. */
const mostSegments = 3;
const mostLetters = 30;

export function TextRow({ field, value, onChange, isMixed = false, note }: RowProps<TextField, string>) {
  const Input = field.multiline === true ? TextArea : TextInput;
  return (
    <Field label={field.label} help={field.help} note={note} stacked={field.multiline === true}>
      {({ id, describedBy }) => (
        <Input
          id={id}
          describedBy={describedBy}
          value={value ?? ''}
          placeholder={isMixed ? mixed : undefined}
          maxLength={field.maxLength}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

export function DurationRow(props: RowProps<DurationField, Duration>) {
  const { field, value, onChange, isMixed = false, note } = props;
  return (
    <Field label={field.label} help={field.help} note={note}>
      {({ id, describedBy }) => (
        <DurationInput
          id={id}
          describedBy={describedBy}
          value={value}
          defaultUnit={field.defaultUnit}
          placeholder={isMixed ? mixed : undefined}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

type NumberRowProps = RowProps<NumberField, number> & { readonly required?: boolean };

export function NumberRow(props: NumberRowProps) {
  const { field, value, onChange, isMixed = false, note, required = false } = props;
  const { min, max, aboveMin = false, integer = false, unit } = field;
  return (
    <Field label={field.label} help={field.help} note={note}>
      {({ id, describedBy }) => (
        <NumberInput
          {...{ id, describedBy, value, min, max, aboveMin, integer, required, onChange }}
          {...(unit !== undefined && { unit })}
          placeholder={isMixed ? mixed : undefined}
        />
      )}
    </Field>
  );
}

export function DateRow({ field, value, onChange, note }: RowProps<DateField, string>) {
  return (
    <Field label={field.label} help={field.help} note={note}>
      {({ id, describedBy }) => (
        <DateInput id={id} describedBy={describedBy} value={value} onChange={onChange} />
      )}
    </Field>
  );
}

function withHelp<Option extends { readonly help?: string }>(option: Option): Option {
  return option.help === undefined ? option : { ...option, help: helpText(option.help) };
}

/** A few options lie side by side, more are a list. What is meant while nothing is chosen shows as chosen. */
export function ChoiceRow<Value extends string>(props: RowProps<ChoiceField<Value>, Value>) {
  const { field, value, onChange, isMixed = false, note } = props;
  const shown = value ?? (isMixed ? undefined : field.whenEmpty);
  const letters = field.options.reduce((sum, option) => sum + option.label.length, 0);
  const isSegmented = field.options.length <= mostSegments && letters <= mostLetters;
  return (
    <Field label={field.label} help={field.help} note={note} stacked={isSegmented}>
      {({ id, labelId, describedBy }) =>
        isSegmented ? (
          <Segmented
            labelledBy={labelId}
            describedBy={describedBy}
            options={field.options.map(withHelp)}
            value={shown}
            onChange={onChange}
            onClear={() => onChange(undefined)}
          />
        ) : (
          <Select
            id={id}
            describedBy={describedBy}
            value={shown ?? ''}
            options={[
              ...(field.whenEmpty === undefined || isMixed
                ? [{ value: '' as const, label: isMixed ? mixed : 'Not said' }]
                : []),
              ...field.options,
            ]}
            onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
          />
        )
      }
    </Field>
  );
}
