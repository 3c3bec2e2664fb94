import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { helpText } from '#src/lib/helpText.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#src/lib/json.ts';
import type { Field, GroupField } from '#src/notation/field.ts';
import styles from './Inspector.module.css';
import { asDuration, asNumber, asText } from './readValue.ts';
import { ReferenceRow } from './ReferenceRow.tsx';
import { ChoiceRow, DateRow, DurationRow, NumberRow, TextRow } from './rows.tsx';

export type FieldRowProps = {
  readonly field: Field;
  readonly value: JsonValue | undefined;
  /** Undefined: not known. */
  readonly onChange: (value: JsonValue | undefined) => void;
  readonly isMixed?: boolean;
  readonly note?: ReactNode;
};

/** The control that a declared field asks for, with its label. */
export function FieldRow({ field, value, ...rest }: FieldRowProps) {
  switch (field.type) {
    case 'text':
      return <TextRow field={field} value={asText(value)} {...rest} />;
    case 'duration':
      return <DurationRow field={field} value={asDuration(value)} {...rest} />;
    case 'number':
      return <NumberRow field={field} value={asNumber(value)} {...rest} />;
    case 'date':
      return <DateRow field={field} value={asText(value)} {...rest} />;
    case 'choice':
      return <ChoiceRow field={field} value={asText(value)} {...rest} />;
    case 'reference':
    case 'references':
      return <ReferenceRow field={field} value={value} {...rest} />;
    case 'group':
      return <GroupRows field={field} value={isJsonObject(value) ? value : undefined} {...rest} />;
  }
}

type GroupRowsProps = Omit<FieldRowProps, 'field' | 'value'> & {
  readonly field: GroupField;
  readonly value: JsonObject | undefined;
};

/** The members of a group, folded until one of them is known; the group is known as soon as one of them is. */
function GroupRows({ field, value, onChange, isMixed = false, note }: GroupRowsProps) {
  const [isWanted, setWanted] = useState(false);
  const isOpen = isWanted || value !== undefined;
  const change = (name: string, part: JsonValue | undefined) => {
    const next: JsonObject = { ...value, [name]: part };
    onChange(Object.values(next).every((each) => each === undefined) ? undefined : next);
  };
  return (
    <div>
      <button
        type="button"
        className={styles['unfold']}
        aria-expanded={isOpen}
        title={helpText(field.help)}
        onClick={() => setWanted(!isOpen)}
      >
        {field.label}
        <ChevronDown size={13} aria-hidden />
      </button>
      {isOpen && (
        <fieldset className={styles['group']} aria-label={field.label}>
          {Object.entries(field.fields).map(([name, member]) => (
            <FieldRow
              key={name}
              field={member}
              value={value?.[name]}
              isMixed={isMixed}
              onChange={(part) => change(name, part)}
            />
          ))}
        </fieldset>
      )}
      {note !== undefined && <div className={styles['note']}>{note}</div>}
    </div>
  );
}
