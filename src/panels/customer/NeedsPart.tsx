import { formatPercent } from '#src/lib/formatNumber.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapNode, Need } from '#src/model/document.ts';
import { needFields } from '#src/model/mapFields.ts';
import { needList } from '#src/model/mapLists.ts';
import { needCoverage, stepsInOrder } from '#src/model/needCoverage.ts';
import { ChoiceRow, TextRow } from '#src/panels/inspector/rows.tsx';
import { useActiveState, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { SidePart } from '#src/ui/SidePage.tsx';
import styles from './EntryList.module.css';
import { type EntryFormProps, EntryList } from './EntryList.tsx';
import { StepLinks } from './StepLinks.tsx';
import { WeightRow } from './WeightRow.tsx';

/** The voice of the customer: what they need, how much it matters, and which steps serve it. */
export function NeedsPart() {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const state = useActiveState();
  const { share } = needCoverage(document, state);
  return (
    <SidePart
      title="Needs"
      actions={
        share !== undefined && (
          <Button size="s" tone="quiet" onClick={() => editor.setView('needs')}>
            {formatPercent(share)} served
          </Button>
        )
      }
    >
      <EntryList
        list={needList}
        one="need"
        addLabel="Add a need"
        first={{ name: 'text', maxLength: needFields.text.maxLength }}
        words={(need) => need.text}
        Summary={NeedSummary}
        Form={NeedForm}
      />
    </SidePart>
  );
}

/** The steps that serve a need, in flow order. */
function useServing(need: Need): readonly MapNode[] {
  const steps = stepsInOrder(useActiveState());
  return steps.filter((node) => detailsOf(node).needs?.includes(need.id) === true);
}

function NeedSummary({ entry: need }: { readonly entry: Need }) {
  const count = useServing(need).length;
  const kind = needFields.kind.options.find(({ value }) => value === need.kind)?.label;
  const said = [kind, need.weight === undefined ? undefined : `weight ${need.weight}`];
  return (
    <>
      {said.filter((part) => part !== undefined).join(', ')} ·{' '}
      {count === 0 ? (
        <span className={styles['gap']}>no step serves it</span>
      ) : (
        `${count} ${count === 1 ? 'step' : 'steps'}`
      )}
    </>
  );
}

function NeedForm({ entry: need, edits }: EntryFormProps<Need>) {
  const serving = useServing(need);
  return (
    <>
      <TextRow
        field={{ ...needFields.text, multiline: true }}
        value={need.text}
        onChange={(text) => edits.change(need.id, 'words', { text: text ?? '' })}
      />
      <ChoiceRow
        field={needFields.kind}
        value={need.kind}
        onChange={(kind) => edits.change(need.id, 'kind', { kind: kind ?? need.kind })}
      />
      <WeightRow value={need.weight} onChange={(weight) => edits.change(need.id, 'weight', { weight })} />
      <TextRow
        field={needFields.evidence}
        value={need.evidence}
        onChange={(evidence) => edits.change(need.id, 'evidence', { evidence })}
      />
      <StepLinks label={`Steps that serve ${need.id}`} nodes={serving} />
    </>
  );
}
