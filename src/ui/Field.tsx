import { type ReactNode, useId } from 'react';
import { helpText } from '#src/lib/helpText.ts';
import { classNames } from './classNames.ts';
import styles from './Field.module.css';
import { Tooltip } from './Tooltip.tsx';

export type FieldProps = {
  readonly label: string;
  /** What is meant: beside the label while the pointer rests there, and read aloud with the control. */
  readonly help?: string | undefined;
  /** Always shown below the control. */
  readonly note?: ReactNode;
  /** Label above the control in place of beside it. */
  readonly stacked?: boolean;
  readonly children: (control: {
    readonly id: string;
    readonly labelId: string;
    readonly describedBy: string | undefined;
  }) => ReactNode;
};

/** A control with its label, help and note, joined for assistive technology. */
export function Field({ label, help, note, stacked = false, children }: FieldProps) {
  const id = useId();
  const helpId = `${id}help`;
  const noteId = `${id}note`;
  const describedBy = [help !== undefined && helpId, note !== undefined && noteId].filter(Boolean).join(' ');
  const labelElement = (
    <label id={`${id}label`} htmlFor={id} className={styles['label']}>
      {label}
    </label>
  );
  return (
    <div className={classNames(styles['field'], stacked && styles['stacked'])}>
      {help === undefined ? (
        labelElement
      ) : (
        <Tooltip text={helpText(help)} side="left" describes={false}>
          {labelElement}
        </Tooltip>
      )}
      <div className={styles['value']}>
        {children({ id, labelId: `${id}label`, describedBy: describedBy === '' ? undefined : describedBy })}
        {note !== undefined && (
          <div id={noteId} className={styles['note']}>
            {note}
          </div>
        )}
      </div>
      {help !== undefined && (
        <span id={helpId} hidden>
          {helpText(help)}
        </span>
      )}
    </div>
  );
}
