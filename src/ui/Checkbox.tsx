import { type ReactNode, useId } from 'react';
import styles from './Checkbox.module.css';

export type CheckboxProps = {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly disabled?: boolean;
  /** A sentence below. */
  readonly help?: string;
};

/** Yes or no, with its words beside it. */
export function Checkbox({ checked, onChange, children, disabled = false, help }: CheckboxProps) {
  const helpId = useId();
  return (
    <label className={styles['row']}>
      <input
        type="checkbox"
        className={styles['box']}
        checked={checked}
        disabled={disabled}
        aria-describedby={help === undefined ? undefined : helpId}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {children}
        {help !== undefined && (
          <span id={helpId} className={styles['help']}>
            {help}
          </span>
        )}
      </span>
    </label>
  );
}
