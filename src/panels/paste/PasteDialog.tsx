import { useDeferredValue, useId, useMemo, useState } from 'react';
import { canFollow, pasteChain } from '#src/commands/pasteChain.ts';
import { updateRows } from '#src/model/edits/updateRows.ts';
import type { Editor } from '#src/store/editor.ts';
import { onlySelectedNode } from '#src/store/selection.ts';
import { useActiveState, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Dialog } from '#src/ui/Dialog.tsx';
import { TextArea } from '#src/ui/TextInput.tsx';
import styles from './PasteDialog.module.css';
import { PasteOptions, WhereChoice } from './PasteOptions.tsx';
import { PastePreview } from './PastePreview.tsx';
import { effectiveRows, mostRows, type PasteChoices, type PastePlan, planPaste } from './planPaste.ts';

/** A list or a range of a spreadsheet, how it was understood, and what becomes of it. Everything can be put right. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const { given, text, setText, isShown, choices, change, plan, count } = usePasting();
  const [isAfter, setAfter] = useState(true);
  const selected = useEditorState(onlySelectedNode);
  const start = selected !== undefined && canFollow(selected) ? selected : undefined;
  const textId = useId();
  const paste = () => {
    run(editor, plan, isAfter ? start?.id : undefined);
    onClose();
  };
  const actions = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button
        tone="primary"
        disabled={count === 0 || !isShown}
        data-autofocus={given === '' ? undefined : ''}
        onClick={paste}
      >
        {actionTitle(plan, count)}
      </Button>
    </>
  );
  return (
    <Dialog title="Paste a list" width="wide" onClose={onClose} actions={actions}>
      <label htmlFor={textId} className={styles['hint']}>
        One step a line, such as <kbd>Legal review 3h wait 8d 75% @Legal</kbd>, or cells copied from a
        spreadsheet.
      </label>
      <TextArea
        id={textId}
        className={styles['text']}
        value={text}
        onChange={setText}
        data-autofocus={given === '' ? '' : undefined}
      />
      {plan.cells.length > 0 && (
        <>
          <PasteOptions plan={plan} choices={choices} onChange={change}>
            {start !== undefined && plan.target === 'new' && (
              <WhereChoice start={start} isAfter={isAfter} onChange={setAfter} />
            )}
          </PasteOptions>
          <PastePreview
            plan={plan}
            onColumns={(matches) => change({ columns: { width: matches.length, matches } })}
          />
        </>
      )}
      <output className={styles['summary']}>{summary(plan, count)}</output>
    </Dialog>
  );
}

/** The text, what has been put right by hand, and what follows from both; `isShown`: the plan is that of this text. */
function usePasting() {
  const document = useEditorState((editor) => editor.document);
  const state = useActiveState();
  const given = useEditorState(({ pastedText }) => pastedText);
  const [text, setText] = useState(given);
  const [choices, setChoices] = useState<PasteChoices>({});
  const shownText = useDeferredValue(text);
  const plan = useMemo(
    () => planPaste(shownText, choices, document, state),
    [shownText, choices, document, state],
  );
  const change = (changed: PasteChoices) => setChoices({ ...choices, ...changed });
  const count = effectiveRows(plan).length;
  return { given, text, setText, isShown: shownText === text, choices, change, plan, count };
}

/** Puts the steps on the map, behind this node if one is given, and looks at them. */
function run(editor: Editor, plan: PastePlan, after: string | undefined) {
  const { stateId, document } = editor.store.getState();
  const count = effectiveRows(plan).length;
  const label = actionTitle(plan, count);
  if (plan.target === 'update') {
    editor.edit(label, (map) => updateRows(map, stateId, plan.rows));
    return;
  }
  const pasted = pasteChain(document, stateId, plan.rows, editor.services.newId, after);
  editor.edit(label, () => pasted.document);
  editor.select({ nodes: new Set(pasted.nodes), edges: new Set(pasted.edges) });
  editor.requestView('show-selection');
}

function actionTitle({ target }: PastePlan, count: number): string {
  const verb = target === 'update' ? 'Update' : 'Paste';
  if (count === 0) return verb;
  return count === 1 ? `${verb} 1 step` : `${verb} ${count} steps`;
}

/** What a glance at the table would tell. */
function summary({ rows, rowsBeyond, target, cells }: PastePlan, count: number): string {
  if (cells.length === 0) return '';
  const problems = rows.reduce((sum, row) => sum + row.problems.size, 0);
  const unchanged = target === 'update' ? rows.filter(({ isUsed }) => isUsed).length - count : 0;
  return [
    `${count} of ${rows.length} rows ${target === 'update' ? 'change a step' : 'become steps'}.`,
    unchanged > 0 ? `${unchanged} ${unchanged === 1 ? 'says' : 'say'} nothing new.` : '',
    problems > 0 ? `${problems} ${problems === 1 ? 'cell was' : 'cells were'} not understood.` : '',
    rowsBeyond > 0 ? `${rowsBeyond} rows are left out: at most ${mostRows} at once.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
