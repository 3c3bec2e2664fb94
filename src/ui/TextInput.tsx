import { type KeyboardEvent, useRef } from 'react';
import { classNames } from './classNames.ts';
import styles from './control.module.css';

export type TextInputProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly className?: string | undefined;
  readonly disabled?: boolean | undefined;
};
type LineInputProps = TextInputProps & {
  /** What Enter does; left out, it gives the focus away. */
  readonly onEnter?: (() => void) | undefined;
};

/** One line of text, given on with every key. Enter is done, Escape brings back what was there before typing. */
export function TextInput(props: LineInputProps) {
  const { value, onChange, onEnter, id, label, describedBy, className, ...rest } = props;
  const before = useRef(value);
  const finish = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter that ends the composing of a word is no end of the line.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      if (onEnter === undefined) event.currentTarget.blur();
      else onEnter();
    }
    if (event.key === 'Escape' && before.current !== value) {
      event.stopPropagation();
      onChange(before.current);
    }
  };
  return (
    <input
      {...rest}
      type="text"
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      autoComplete="off"
      className={classNames(styles['control'], className)}
      value={value}
      onFocus={() => {
        before.current = value;
      }}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={finish}
    />
  );
}

/** Several lines of text; Enter makes a new line, Escape brings back what was there before typing. */
export function TextArea({ value, onChange, id, label, describedBy, className, ...rest }: TextInputProps) {
  const before = useRef(value);
  return (
    <textarea
      {...rest}
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      className={classNames(styles['control'], styles['area'], className)}
      value={value}
      rows={3}
      onFocus={() => {
        before.current = value;
      }}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || before.current === value) return;
        event.stopPropagation();
        onChange(before.current);
      }}
    />
  );
}
