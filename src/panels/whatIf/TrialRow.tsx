import { Undo2 } from 'lucide-react';
import type { Calendar } from '#src/lib/calendar.ts';
import type { Duration } from '#src/lib/duration.ts';
import { isJsonObject, type JsonValue } from '#src/lib/json.ts';
import { durationParts, fieldText } from '#src/model/fieldText.ts';
import { sameJson } from '#src/model/sameJson.ts';
import { DurationInput } from '#src/ui/DurationInput.tsx';
import { Field } from '#src/ui/Field.tsx';
import { IconButton } from '#src/ui/IconButton.tsx';
import { NumberInput } from '#src/ui/NumberInput.tsx';
import type { TrialField } from './trialFields.ts';
import { amountOn, trialScale, valueOn } from './trialScale.ts';
import styles from './WhatIf.module.css';

type TrialRowProps = {
  readonly row: TrialField;
  readonly calendar: Calendar;
  readonly today: JsonValue | undefined;
  readonly tried: JsonValue | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
};

/** A figure as a field and a slider, which say the same, with what the map says today. */
export function TrialRow({ row: { field, label }, calendar, today, tried, onChange }: TrialRowProps) {
  const scale = trialScale(field, today, tried, calendar);
  const unit = field.type === 'number' && field.unit !== undefined ? ` ${field.unit}` : '';
  const words = (value: JsonValue | undefined) =>
    `${fieldText(field, value) || 'not said'}${value === undefined ? '' : unit}`;
  const isTried = !sameJson(today, tried);
  return (
    <div className={styles['row']} data-tried={isTried}>
      <Field label={label} help={field.help}>
        {({ id, describedBy }) =>
          field.type === 'duration' ? (
            <DurationInput
              id={id}
              describedBy={describedBy}
              value={durationOf(tried)}
              defaultUnit={field.defaultUnit}
              onChange={onChange}
            />
          ) : (
            <NumberInput
              id={id}
              describedBy={describedBy}
              value={typeof tried === 'number' ? tried : undefined}
              min={field.min}
              max={field.max}
              aboveMin={field.aboveMin ?? false}
              integer={field.integer ?? false}
              {...(field.unit !== undefined && { unit: field.unit })}
              onChange={onChange}
            />
          )
        }
      </Field>
      <div className={styles['set']}>
        <input
          type="range"
          aria-label={`${label}, as a slider`}
          aria-valuetext={words(tried)}
          className={styles['slider']}
          min={scale.min}
          max={scale.max}
          step={scale.step}
          value={amountOn(scale.unit, tried, calendar)}
          onChange={(event) => onChange(valueOn(scale.unit, Number(event.currentTarget.value)))}
        />
        <span className={styles['today']}>
          Today {words(today)}
          {isTried && (
            <IconButton
              size="s"
              label={`${label} as today`}
              icon={<Undo2 size={14} aria-hidden />}
              onClick={() => onChange(today)}
            />
          )}
        </span>
      </div>
    </div>
  );
}

/** The duration that a value is; undefined where it is none. */
function durationOf(value: JsonValue | undefined): Duration | undefined {
  const [first, ...rest] = durationParts(value);
  if (first === undefined || !isJsonObject(value)) return undefined;
  return [first, ...rest].reduceRight<Duration | undefined>(
    (plus, part) => (plus === undefined ? part : { ...part, plus }),
    undefined,
  );
}
