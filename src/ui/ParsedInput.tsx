import { useId } from 'react';
import { classNames } from './classNames.ts';
import styles from './control.module.css';
import { type ParsedText, useParsedText } from './useParsedText.ts';

/** What every control that is typed into understands. */
export type ControlProps = {
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
};
type ParsedInputProps<Value> = ControlProps &
  ParsedText<Value> & {
    /** Shown behind the value. */
    readonly unit?: string | undefined;
    readonly inputMode?: 'text' | 'decimal';
  };

/** A line of text that stands for a value; below it the reason, while what was typed can't be read. */
export function ParsedInput<Value>(props: ParsedInputProps<Value>) {
  const { id, label, describedBy, placeholder, disabled, unit, inputMode = 'text' } = props;
  const { problem, inputProps } = useParsedText(props);
  const problemId = useId();
  const described = [describedBy, problem === undefined ? undefined : problemId].filter(Boolean).join(' ');
  return (
    <div className={classNames(unit !== undefined && styles['withUnit'])}>
      <input
        {...inputProps}
        type="text"
        id={id}
        aria-label={label}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={problem !== undefined}
        autoComplete="off"
        inputMode={inputMode}
        placeholder={placeholder}
        disabled={disabled}
        className={styles['control']}
      />
      {unit !== undefined && inputProps.value !== '' && (
        <span className={styles['unit']} aria-hidden>
          {unit}
        </span>
      )}
      {problem !== undefined && (
        <span id={problemId} role="alert" className={styles['problem']}>
          {problem}
        </span>
      )}
    </div>
  );
}
