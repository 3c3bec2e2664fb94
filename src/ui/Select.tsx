import { classNames } from './classNames.ts';
import control from './control.module.css';
import styles from './Select.module.css';

export type SelectOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
};
export type SelectProps<Value extends string> = {
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean | undefined;
};

/** One of several, with the platform's own list. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, options, onChange, id, label, describedBy, disabled } = props;
  return (
    <select
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      disabled={disabled}
      className={classNames(control['control'], styles['select'])}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
