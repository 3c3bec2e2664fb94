import { useDeferredValue, useId, useMemo, useState } from 'react';
import { pasteRows } from '#src/model/edits/pasteRows.ts';
import { updateRows } from '#src/model/edits/updateRows.ts';
import type { Editor } from '#src/store/editor.ts';
import { useActiveState, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Dialog } from '#src/ui/Dialog.tsx';
import { TextArea } from '#src/ui/TextInput.tsx';
import styles from './PasteDialog.module.css';
import { PasteOptions } from './PasteOptions.tsx';
import { PastePreview } from './PastePreview.tsx';
import { effectiveRows, mostRows, type PasteChoices, type PastePlan, planPaste } from './planPaste.ts';

/** A list or a range of a spreadsheet, how it was understood, and what becomes of it. Everything can be put right. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const state = useActiveState();
  const start = useEditorState(({ pastedText }) => pastedText);
  const [text, setText] = useState(start);
  const [choices, setChoices] = useState<PasteChoices>({});
  const shownText = useDeferredValue(text);
  const plan = useMemo(() => planPaste(shownText, choices, state), [shownText, choices, state]);
  const textId = useId();
  const change = (changed: PasteChoices) => setChoices({ ...choices, ...changed });
  const count = effectiveRows(plan).length;
  const paste = () => {
    run(editor, plan);
    onClose();
  };
  const actions = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button
        tone="primary"
        disabled={count === 0 || shownText !== text}
        data-autofocus={start === '' ? undefined : ''}
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
        data-autofocus={start === '' ? '' : undefined}
      />
      {plan.cells.length > 0 && (
        <>
          <PasteOptions plan={plan} choices={choices} onChange={change} />
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

function run(editor: Editor, plan: PastePlan) {
  const { stateId, document } = editor.store.getState();
  const count = effectiveRows(plan).length;
  const label = actionTitle(plan, count);
  if (plan.target === 'update') {
    editor.edit(label, (map) => updateRows(map, stateId, plan.rows));
    return;
  }
  const pasted = pasteRows(document, stateId, plan.rows, editor.services.newId);
  editor.edit(label, () => pasted.document);
  editor.select({ nodes: new Set(pasted.nodes), edges: new Set(pasted.edges) });
  editor.requestView('fit-selection');
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
