import { isJsonObject, type JsonValue } from '#src/lib/json.ts';
import { referredIds } from '#src/model/fieldText.ts';
import { type ReferenceTarget, referenceTargets } from '#src/model/referenceTargets.ts';
import type { ReferenceField, ReferenceList, ReferencesField } from '#src/notation/field.ts';
import { useActiveState, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Checkbox } from '#src/ui/Checkbox.tsx';
import { Field } from '#src/ui/Field.tsx';
import { Select } from '#src/ui/Select.tsx';
import styles from './Inspector.module.css';
import type { FieldRowProps } from './FieldRow.tsx';

type ReferenceRowProps = Omit<FieldRowProps, 'field'> & { readonly field: ReferenceField | ReferencesField };

/** One entry of a list of the map, or any number of them; where the list is empty it says how to fill it. */
export function ReferenceRow({ field, value, onChange, isMixed = false, note }: ReferenceRowProps) {
  const document = useEditorState((state) => state.document);
  const state = useActiveState();
  const targets = referenceTargets(document, state, field.to);
  const ids = isJsonObject(value) ? [] : referredIds(value);
  const isMany = field.type === 'references';
  return (
    <Field
      label={field.label}
      help={field.help}
      note={note ?? (targets.length === 0 ? <EmptyNote list={field.to} /> : undefined)}
      stacked={isMany}
    >
      {({ id, labelId, describedBy }) =>
        isMany ? (
          <Choices {...{ targets, ids, onChange, labelId }} />
        ) : (
          <Select
            id={id}
            describedBy={describedBy}
            value={ids[0] ?? ''}
            options={[
              { value: '', label: isMixed ? 'mixed' : 'Not said' },
              ...targets.map((target) => ({ value: target.id, label: target.label })),
            ]}
            disabled={targets.length === 0}
            onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
          />
        )
      }
    </Field>
  );
}

/** Why there is nothing to choose, and the way to where the list is filled. */
function EmptyNote({ list }: { readonly list: ReferenceList }) {
  const editor = useEditor();
  const isOfCustomer = list === 'need' || list === 'ctq' || list === 'content';
  return (
    <>
      {emptyWords[list]}{' '}
      {isOfCustomer && (
        <Button size="s" onClick={() => editor.setPanel('customer')}>
          Customer panel
        </Button>
      )}
    </>
  );
}

const emptyWords: Readonly<Record<ReferenceList, string>> = {
  need: 'No needs yet.',
  ctq: 'Nothing is critical to quality yet.',
  content: 'No pieces of content yet.',
  tactic: 'There are no tactics.',
  stage: 'The map has no stages yet.',
  lane: 'The map has no lanes yet.',
  item: 'The map has no steps yet.',
};

function Choices(props: {
  readonly targets: readonly ReferenceTarget[];
  readonly ids: readonly string[];
  readonly onChange: (value: JsonValue | undefined) => void;
  readonly labelId: string;
}) {
  const { targets, ids, onChange, labelId } = props;
  const choose = (id: string, isChosen: boolean) => {
    const others = ids.filter((other) => other !== id);
    const next = isChosen ? [...others, id] : others;
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <fieldset aria-labelledby={labelId} className={styles['choices']}>
      {targets.map(({ id, label, short }) => (
        <Checkbox key={id} checked={ids.includes(id)} onChange={(isChosen) => choose(id, isChosen)}>
          {short === label ? label : `${short} ${label}`}
        </Checkbox>
      ))}
    </fieldset>
  );
}
