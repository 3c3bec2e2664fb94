import type { ExportFormat } from '#src/export/exportFormat.ts';
import {
  type FormatOption,
  type FormatOptions,
  type OptionValues,
  readOptions,
} from '#src/export/formatOptions.ts';
import { ownOptions } from '#src/export/options/index.ts';
import { activeState } from '#src/store/editorState.ts';
import type { ExportChoice } from '#src/store/exportChoice.ts';
import { useEditorState } from '#src/store/useEditor.tsx';
import { Checkbox } from '#src/ui/Checkbox.tsx';
import { Field } from '#src/ui/Field.tsx';
import { Segmented } from '#src/ui/Segmented.tsx';
import { Select } from '#src/ui/Select.tsx';
import styles from './ExportDialog.module.css';

type OwnOptionsFormProps = {
  readonly format: Pick<ExportFormat, 'id'>;
  readonly choice: ExportChoice;
  readonly onChange: (changed: Partial<ExportChoice>) => void;
  readonly isPart: boolean;
  /** What is asked; left out: what the format declares. */
  readonly options?: FormatOptions | undefined;
};

/** What the format asks besides, as it declares it; nothing where it asks nothing. */
export function OwnOptionsForm(props: OwnOptionsFormProps) {
  const { format, choice, onChange, isPart } = props;
  const document = useEditorState((state) => state.document);
  const state = useEditorState(activeState);
  const options = props.options ?? ownOptions[format.id]?.options;
  if (options === undefined) return undefined;
  const values = readOptions(options, choice.own?.[format.id]);
  const about = { document, state, isPart, values };
  const offered = Object.entries(options).filter(([, option]) => option.isOffered?.(about) ?? true);
  return (
    <>
      {offered.map(([name, option]) => (
        <Option
          key={name}
          option={option}
          value={values[name]}
          onChange={(value) =>
            onChange({ own: { ...choice.own, [format.id]: { ...values, [name]: value } } })
          }
        />
      ))}
    </>
  );
}

type Value = OptionValues[string];
type OptionProps = {
  readonly option: FormatOption;
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
};

function Option({ option, value, onChange }: OptionProps) {
  const { label, help } = option;
  switch (option.type) {
    case 'switch':
      return (
        <Checkbox checked={value === true} onChange={onChange} {...(help !== undefined && { help })}>
          {label}
        </Checkbox>
      );
    case 'choice':
      return (
        <Field label={label} help={help}>
          {({ id, labelId, describedBy }) => (
            <OneOf
              option={option}
              value={value}
              onChange={onChange}
              id={id}
              labelId={labelId}
              describedBy={describedBy}
            />
          )}
        </Field>
      );
    case 'several':
      return (
        <fieldset className={styles['parts']}>
          <legend>{label}</legend>
          {help !== undefined && <p className={styles['note']}>{help}</p>}
          <div className={styles['list']}>
            {option.options.map((each) => (
              <Checkbox
                key={each.value}
                checked={chosenOf(value).includes(each.value)}
                onChange={(isChosen) => {
                  const others = chosenOf(value).filter((one) => one !== each.value);
                  onChange(isChosen ? [...others, each.value] : others);
                }}
                {...(each.help !== undefined && { help: each.help })}
              >
                {each.label}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      );
  }
}

function chosenOf(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

/** More than these, or longer ones, have no room beside one another. */
const mostBeside = 4;
const mostLetters = 34;

type OneOfProps = {
  readonly option: Extract<FormatOption, { type: 'choice' }>;
  readonly value: Value | undefined;
  readonly onChange: (value: string) => void;
  readonly id: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
};

function OneOf({ option: { options }, value, onChange, id, labelId, describedBy }: OneOfProps) {
  const chosen = options.find((each) => each.value === value)?.value ?? '';
  const letters = options.reduce((sum, { label }) => sum + label.length, 0);
  return options.length <= mostBeside && letters <= mostLetters ? (
    <Segmented
      labelledBy={labelId}
      describedBy={describedBy}
      options={options}
      value={chosen}
      onChange={onChange}
    />
  ) : (
    <Select id={id} describedBy={describedBy} options={options} value={chosen} onChange={onChange} />
  );
}
