import styles from './control.module.css';
import type { ControlProps } from './ParsedInput.tsx';

export type DateInputProps = ControlProps & {
  /** `2026-11-22`; undefined: not known. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
};

/** A day, with the platform's own calendar. */
export function DateInput({ value, onChange, id, label, describedBy, disabled }: DateInputProps) {
  return (
    <input
      type="date"
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      disabled={disabled}
      className={styles['control']}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  );
}
