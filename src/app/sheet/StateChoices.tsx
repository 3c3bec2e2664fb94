import type { MapDocument } from '#src/model/document.ts';
import { Field } from '#src/ui/Field.tsx';
import { Select } from '#src/ui/Select.tsx';

/** Ids of the states on a sheet; no second one: room to sketch it. */
export type SheetStates = { readonly before: string; readonly after: string | undefined };

type StateChoicesProps = {
  readonly document: MapDocument;
  readonly states: SheetStates;
  readonly onChange: (states: SheetStates) => void;
};

/** No state has this id. */
const none = '';

/** Which state is today's and which is to be; nothing to choose where the map has one alone. */
export function StateChoices({ document, states, onChange }: StateChoicesProps) {
  const all = document.states.map(({ id, name }) => ({ value: id, label: name }));
  if (all.length < 2) return undefined;
  const { before, after } = states;
  return (
    <>
      <Field label="Today">
        {({ id }) => (
          <Select
            id={id}
            options={all}
            value={before}
            onChange={(chosen) =>
              onChange({ before: chosen, after: chosen === after ? otherThan(all, chosen) : after })
            }
          />
        )}
      </Field>
      <Field label="To be">
        {({ id }) => (
          <Select
            id={id}
            options={[
              ...all.filter(({ value }) => value !== before),
              { value: none, label: 'Room to sketch it' },
            ]}
            value={after ?? none}
            onChange={(chosen) => onChange({ before, after: chosen === none ? undefined : chosen })}
          />
        )}
      </Field>
    </>
  );
}

function otherThan(all: readonly { readonly value: string }[], id: string): string | undefined {
  return all.find(({ value }) => value !== id)?.value;
}
