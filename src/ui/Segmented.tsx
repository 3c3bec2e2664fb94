import { useId } from 'react';
import { classNames } from './classNames.ts';
import styles from './Segmented.module.css';

export type SegmentedOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly help?: string | undefined;
  /** Colours the chosen one by its meaning. */
  readonly tone?: 'value' | 'necessary' | 'waste' | 'customer' | undefined;
};
export type SegmentedProps<Value extends string> = {
  /** Names the group; undefined where `labelledBy` does. */
  readonly label?: string | undefined;
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly options: readonly SegmentedOption<Value>[];
  /** Undefined: none is chosen yet. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  /** Where none may be chosen: the chosen one, pressed again, is let go. */
  readonly onClear?: (() => void) | undefined;
  /** `tabs` for switching views, `choice` for a value. */
  readonly look?: 'tabs' | 'choice';
};

/** One of a few, all in sight: a radio group, so the arrow keys move and choose. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, labelledBy, describedBy, options, value, onChange, onClear, look = 'choice' } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={classNames(styles['group'], styles[look])}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(styles['option'], option.tone !== undefined && styles[option.tone])}
          title={option.help}
        >
          <input
            type="radio"
            className={styles['radio']}
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            onClick={() => {
              if (option.value === value) onClear?.();
            }}
          />
          <span className={styles['label']}>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
