import { contentUses } from '#src/model/contentUses.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { Content } from '#src/model/document.ts';
import { contentFields } from '#src/model/mapFields.ts';
import { contentList } from '#src/model/mapLists.ts';
import { stepsInOrder } from '#src/model/needCoverage.ts';
import { tactics } from '#src/model/tactics.ts';
import { FieldRow } from '#src/panels/inspector/FieldRow.tsx';
import { NumberRow, TextRow } from '#src/panels/inspector/rows.tsx';
import { useActiveState } from '#src/store/useEditor.tsx';
import { SidePart } from '#src/ui/SidePage.tsx';
import { type EntryFormProps, EntryList } from './EntryList.tsx';
import { StepLinks } from './StepLinks.tsx';

/** Pieces of content and how often each is used: the same content thirty ways. */
export function ContentsPart() {
  return (
    <SidePart title="Content">
      <EntryList
        list={contentList}
        one="content"
        addLabel="Add a piece of content"
        first={{ name: 'title', maxLength: contentFields.title.maxLength }}
        words={(content) => content.title}
        Summary={ContentSummary}
        Form={ContentForm}
      />
    </SidePart>
  );
}

function ContentSummary({ entry: content }: { readonly entry: Content }) {
  const uses = contentUses(useActiveState(), content).all;
  const tactic = tactics.find(({ id }) => id === content.tactic)?.label;
  const count = uses === 0 ? 'not used yet' : `${uses} ${uses === 1 ? 'use' : 'uses'}`;
  return tactic === undefined ? count : `${tactic} · ${count}`;
}

function ContentForm({ entry: content, edits }: EntryFormProps<Content>) {
  const state = useActiveState();
  const using = stepsInOrder(state).filter((node) => detailsOf(node).contents?.includes(content.id) === true);
  return (
    <>
      <TextRow
        field={{ ...contentFields.title, multiline: true }}
        value={content.title}
        onChange={(title) => edits.change(content.id, 'title', { title: title ?? '' })}
      />
      <FieldRow
        field={contentFields.tactic}
        value={content.tactic}
        onChange={(tactic) => edits.change(content.id, 'tactic', { tactic })}
      />
      <NumberRow
        field={contentFields.otherUses}
        value={content.otherUses}
        onChange={(otherUses) => edits.change(content.id, 'other uses', { otherUses })}
      />
      <StepLinks label={`Steps that use ${content.id}`} nodes={using} />
    </>
  );
}
