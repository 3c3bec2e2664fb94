import { useRef, useState } from 'react';
import type { TextField } from '#src/notation/field.ts';
import { Button } from '#src/ui/Button.tsx';
import { Field } from '#src/ui/Field.tsx';
import styles from './LookForm.module.css';
import type { readLogo } from './readLogo.ts';

type LogoRowProps = {
  readonly field: TextField;
  /** A `data:` address of a PNG or JPEG. */
  readonly value: string | undefined;
  readonly read: typeof readLogo;
  readonly onChange: (value: string | undefined) => void;
};

/** The logo with how to choose another one and how to do without. */
export function LogoRow({ field, value, read, onChange }: LogoRowProps) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const logo = await read(file);
    setProblem(logo.ok ? undefined : logo.problem);
    if (logo.ok) onChange(logo.value);
  };
  return (
    <Field
      label={field.label}
      help={field.help}
      note={problem === undefined ? undefined : <span role="alert">{problem}</span>}
    >
      {({ id, describedBy }) => (
        <span className={styles['logo']}>
          {value !== undefined && <img className={styles['picture']} src={value} alt="The logo" />}
          <Button id={id} size="s" aria-describedby={describedBy} onClick={() => input.current?.click()}>
            {value === undefined ? 'Choose a picture' : 'Choose another'}
          </Button>
          {value !== undefined && (
            <Button size="s" tone="quiet" onClick={() => onChange(undefined)}>
              Remove
            </Button>
          )}
          <input
            ref={input}
            type="file"
            accept="image/png,image/jpeg"
            hidden
            aria-hidden="true"
            tabIndex={-1}
            data-testid="logo-file"
            onChange={(event) => {
              const { files } = event.currentTarget;
              void choose(files?.[0]);
              // So that the same file may be chosen again.
              event.currentTarget.value = '';
            }}
          />
        </span>
      )}
    </Field>
  );
}
