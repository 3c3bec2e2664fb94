import { type ReactNode, useRef } from 'react';
import type { JsonObject } from '#src/lib/json.ts';
import { rivalFields } from '#src/model/rivalFields.ts';
import type { Fields, FieldSection } from '#src/notation/field.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { FieldRow } from './FieldRow.tsx';
import { patchFor } from './displacement.ts';
import styles from './Inspector.module.css';
import { valueText } from './valueText.ts';

/** Which folded sections are open; kept while other things are selected. */
export type OpenSections = {
  readonly open: ReadonlySet<FieldSection>;
  readonly toggle: (section: FieldSection, isOpen: boolean) => void;
};

export type FieldFormProps = {
  /** What is edited, so that nothing is carried over to the next. */
  readonly id: string;
  readonly fields: Fields;
  readonly data: JsonObject;
  /** Names of fields that differ among the things edited at once. */
  readonly mixed?: ReadonlySet<string>;
  /** Names of fields that are edited elsewhere. */
  readonly without?: readonly string[];
  readonly sections: OpenSections;
  /** Stands between what is open at first and the sections that seldom are. */
  readonly children?: ReactNode;
  /** The field that was typed into, and all that changes with it. */
  readonly onChange: (name: string, patch: JsonObject) => void;
};

type Folded = { readonly section: FieldSection; readonly title: string };
const often: readonly Folded[] = [
  { section: 'flow', title: 'Flow and quality' },
  { section: 'plan', title: 'Plan' },
  { section: 'result', title: 'Expected and actual' },
];
const seldom: readonly Folded[] = [
  { section: 'customer', title: 'Customer and knowledge' },
  { section: 'capacity', title: 'Capacity' },
  { section: 'trust', title: 'Range and source' },
  { section: 'more', title: 'More' },
];

/** The fields of a kind as a form: the first four at once, the others folded under their headings. */
export function FieldForm(props: FieldFormProps) {
  const first = namesIn(props, 'first');
  return (
    <>
      {first.length > 0 && (
        <div className={styles['rows']}>
          <Rows {...props} names={first} />
        </div>
      )}
      <FoldedSections {...props} list={often} />
      {props.children}
      <FoldedSections {...props} list={seldom} />
    </>
  );
}

function FoldedSections(props: FieldFormProps & { readonly list: readonly Folded[] }) {
  const { sections, list } = props;
  const filled = list
    .map((folded) => ({ ...folded, names: namesIn(props, folded.section) }))
    .filter(({ names }) => names.length > 0);
  if (filled.length === 0) return undefined;
  return (
    <div>
      {filled.map(({ section, title, names }) => (
        <Disclosure
          key={section}
          title={title}
          summary={summaryOf(props, names)}
          isOpen={sections.open.has(section)}
          onToggle={(isOpen) => sections.toggle(section, isOpen)}
        >
          <Rows {...props} names={names} />
        </Disclosure>
      ))}
    </div>
  );
}

function namesIn({ fields, without = [] }: FieldFormProps, section: FieldSection): readonly string[] {
  return Object.keys(fields).filter(
    (name) => (fields[name]?.section ?? 'more') === section && !without.includes(name),
  );
}

function Rows(props: FieldFormProps & { readonly names: readonly string[] }) {
  const { id, fields, data, mixed, onChange, names } = props;
  const displaced = useRef<{ readonly id: string; readonly values: JsonObject }>({ id, values: {} });
  return names.map((name) => {
    const field = fields[name];
    if (field === undefined) return undefined;
    return (
      <FieldRow
        key={`${id} ${name}`}
        field={field}
        value={data[name]}
        isMixed={mixed?.has(name) === true}
        note={rivalNote(fields, data, name)}
        onChange={(value) => {
          const before = displaced.current.id === id ? displaced.current.values : {};
          const { patch, displaced: values } = patchFor(fields, data, name, value, before);
          displaced.current = { id, values };
          onChange(name, patch);
        }}
      />
    );
  });
}

/** Why an empty field is empty: another one stands in its place. */
function rivalNote(fields: Fields, data: JsonObject, name: string): ReactNode {
  if (data[name] !== undefined) return undefined;
  for (const rival of rivalFields(fields, name)) {
    const field = fields[rival];
    const value = data[rival];
    if (field === undefined || value === undefined) continue;
    if (fields[name]?.replaces === rival) return undefined;
    return `${field.label} is given in its place: ${valueText(field, value)}.`;
  }
  return undefined;
}

/** What is known in a folded section, in a few words. */
function summaryOf({ fields, data }: FieldFormProps, names: readonly string[]): string | undefined {
  const known = names.flatMap((name) => {
    const field = fields[name];
    const value = data[name];
    const text = field === undefined || value === undefined ? '' : valueText(field, value);
    return text === '' || field === undefined
      ? []
      : [field.type === 'number' ? `${field.short ?? field.label} ${text}` : text];
  });
  return known.length === 0 ? undefined : known.join(' · ');
}
