import { X } from 'lucide-react';
import type { TextField } from '#src/notation/field.ts';
import { Field } from '#src/ui/Field.tsx';
import { IconButton } from '#src/ui/IconButton.tsx';
import styles from './LookForm.module.css';

type ColourRowProps = {
  readonly field: TextField;
  /** `#rrggbb`; undefined: none of its own. */
  readonly value: string | undefined;
  /** What is used then. */
  readonly usual: string;
  readonly note?: string | undefined;
  readonly onChange: (value: string | undefined) => void;
};

/** A colour, chosen as the browser lets colours be chosen, and how to do without one. */
export function ColourRow({ field, value, usual, note, onChange }: ColourRowProps) {
  return (
    <Field label={field.label} help={field.help} note={note}>
      {({ id, describedBy }) => (
        <span className={styles['colour']}>
          <input
            id={id}
            type="color"
            className={styles['swatch']}
            aria-describedby={describedBy}
            value={value ?? usual}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <span className={styles['code']}>{value ?? 'as usual'}</span>
          {value !== undefined && (
            <IconButton
              label={`${field.label}: as usual`}
              icon={<X size={16} />}
              onClick={() => onChange(undefined)}
            />
          )}
        </span>
      )}
    </Field>
  );
}
