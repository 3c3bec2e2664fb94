import { ImageDown, Printer } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { downloadSheet, printSheet } from '#src/commands/sheetOut.ts';
import { readOptions } from '#src/export/formatOptions.ts';
import { a3Options } from '#src/export/options/a3.ts';
import { dayOf } from '#src/store/day.ts';
import type { MapDocument } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { usualStates } from '#src/model/usualStates.ts';
import { a3Sheet } from '#src/scene/sheet/a3Sheet.ts';
import type { SheetInput } from '#src/scene/sheet/sheetInput.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Dialog } from '#src/ui/Dialog.tsx';
import { OwnOptionsForm } from '../OwnOptionsForm.tsx';
import { useMaking } from '../useMaking.tsx';
import styles from './A3Dialog.module.css';
import { SheetPreview } from './SheetPreview.tsx';
import { type SheetStates, StateChoices } from './StateChoices.tsx';

/** The stream on one sheet of paper: what goes in at the left, the sheet as it will be at the right. */
export function A3Dialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const { make, leave, waiting } = useMaking(onClose);
  const { input, states, setStates } = useSheet();
  const shown = useDeferredValue(input);
  const page = useMemo(() => a3Sheet(shown), [shown]);
  return (
    <Dialog
      title="A3 sheet"
      width="full"
      onClose={leave}
      actions={
        waiting ?? (
          <>
            <Button onClick={() => make(() => downloadSheet(editor, input))}>
              <ImageDown size={16} aria-hidden />
              Download PNG
            </Button>
            <Button tone="primary" data-autofocus="" onClick={() => make(() => printSheet(editor, input))}>
              <Printer size={16} aria-hidden />
              Print or save as PDF
            </Button>
          </>
        )
      }
    >
      <div className={styles['columns']}>
        <Choices document={input.document} states={states} onStates={setStates} />
        <SheetPreview page={page} paper={shown.paper} />
      </div>
    </Dialog>
  );
}

type ChoicesProps = {
  readonly document: MapDocument;
  readonly states: SheetStates;
  readonly onStates: (states: SheetStates) => void;
};

/** Which states, on which paper, and what goes in. */
function Choices({ document, states, onStates }: ChoicesProps) {
  const editor = useEditor();
  const exporting = useEditorState((state) => state.preferences.exporting);
  return (
    <div className={styles['choices']}>
      <p className={styles['help']}>
        The stream on one sheet, to talk about and to sign. Choose “Save as PDF” in the print window for a
        file.
      </p>
      <StateChoices document={document} states={states} onChange={onStates} />
      <OwnOptionsForm
        format={{ id: 'a3' }}
        options={a3Options}
        choice={exporting}
        isPart={false}
        onChange={(changed) => editor.setPreferences({ exporting: { ...exporting, ...changed } })}
      />
    </div>
  );
}

/** What the sheet is made of: the map, the states that were chosen, and what is remembered of paper and parts. */
function useSheet() {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const active = useEditorState((state) => state.stateId);
  const remembered = useEditorState((state) => state.preferences.exporting.own?.['a3']);
  const [states, setStates] = useState<SheetStates>(
    () => usualStates(document, active) ?? { before: active, after: undefined },
  );
  const input = useMemo((): SheetInput => {
    const { paper, parts } = readOptions(a3Options, remembered);
    return {
      document,
      before: stateOf(document, states.before),
      after: states.after === undefined ? undefined : stateOf(document, states.after),
      paper,
      parts: new Set(parts),
      today: dayOf(editor.services.now()),
    };
  }, [document, states, remembered, editor]);
  return { input, states, setStates };
}
