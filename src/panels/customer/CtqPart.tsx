import { detailsOf } from '#src/model/detailsOf.ts';
import type { Ctq, MapNode } from '#src/model/document.ts';
import { ctqFields } from '#src/model/mapFields.ts';
import { ctqList } from '#src/model/mapLists.ts';
import { stepsInOrder } from '#src/model/needCoverage.ts';
import { ctqWords } from '#src/model/ctqWords.ts';
import { ChoiceRow, NumberRow, TextRow } from '#src/panels/inspector/rows.tsx';
import { useActiveState, useEditorState } from '#src/store/useEditor.tsx';
import { Field } from '#src/ui/Field.tsx';
import { Select } from '#src/ui/Select.tsx';
import { SidePart } from '#src/ui/SidePage.tsx';
import styles from './EntryList.module.css';
import { type EntryFormProps, EntryList } from './EntryList.tsx';
import { StepLinks } from './StepLinks.tsx';

/** What is critical to quality, as the prospect measures us: each tied to a need, with target and current value. */
export function CtqPart() {
  return (
    <SidePart title="Critical to quality">
      <EntryList
        list={ctqList}
        one="measure"
        addLabel="Add what they measure us by"
        first={{ name: 'measure', maxLength: ctqFields.measure.maxLength }}
        words={(ctq) => ctq.measure}
        Summary={CtqSummary}
        Form={CtqForm}
      />
    </SidePart>
  );
}

/** The steps that affect it, in flow order. */
function useAffecting(ctq: Ctq): readonly MapNode[] {
  const steps = stepsInOrder(useActiveState());
  return steps.filter((node) => detailsOf(node).ctqs?.includes(ctq.id) === true);
}

function CtqSummary({ entry: ctq }: { readonly entry: Ctq }) {
  const steps = useAffecting(ctq);
  const { values, gap } = ctqWords(ctq);
  const said = [ctq.need, values].filter((part) => part !== undefined);
  return (
    <>
      {said.map((part) => `${part} · `).join('')}
      {gap !== undefined && <b>{gap}</b>}
      {gap !== undefined && ' · '}
      {steps.length === 0 ? (
        <span className={styles['gap']}>no step affects it</span>
      ) : (
        `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`
      )}
    </>
  );
}

function CtqForm({ entry: ctq, edits }: EntryFormProps<Ctq>) {
  const steps = useAffecting(ctq);
  const withUnit = ctq.unit === undefined ? {} : { unit: ctq.unit };
  return (
    <>
      <TextRow
        field={{ ...ctqFields.measure, multiline: true }}
        value={ctq.measure}
        onChange={(measure) => edits.change(ctq.id, 'measure', { measure: measure ?? '' })}
      />
      <NeedOfCtq entry={ctq} edits={edits} />
      <ChoiceRow
        field={ctqFields.direction}
        value={ctq.direction}
        onChange={(direction) => edits.change(ctq.id, 'direction', { direction })}
      />
      <TextRow
        field={ctqFields.unit}
        value={ctq.unit}
        onChange={(unit) => edits.change(ctq.id, 'unit', { unit })}
      />
      <NumberRow
        field={{ ...ctqFields.target, ...withUnit }}
        value={ctq.target}
        onChange={(target) => edits.change(ctq.id, 'target', { target })}
      />
      <NumberRow
        field={{ ...ctqFields.current, ...withUnit }}
        value={ctq.current}
        note={ctqWords(ctq).gap}
        onChange={(current) => edits.change(ctq.id, 'current value', { current })}
      />
      <StepLinks label={`Steps that affect ${ctq.id}`} nodes={steps} />
    </>
  );
}

function NeedOfCtq({ entry: ctq, edits }: EntryFormProps<Ctq>) {
  const needs = useEditorState((state) => state.document.customer.needs);
  return (
    <Field label={ctqFields.need.label} help="The need that it measures." stacked>
      {({ id, describedBy }) => (
        <Select
          id={id}
          describedBy={describedBy}
          value={needs.some((need) => need.id === ctq.need) ? (ctq.need ?? '') : ''}
          options={[
            { value: '', label: 'Not said' },
            ...needs.map((need) => ({ value: need.id, label: `${need.id} ${need.text}` })),
          ]}
          onChange={(need) => edits.change(ctq.id, 'need', { need: need === '' ? undefined : need })}
        />
      )}
    </Field>
  );
}
