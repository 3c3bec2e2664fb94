import { Copy, Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { comparedIn, copyPicture, exportMap } from '#src/commands/exportMap.ts';
import type { ExportFormat } from '#src/export/exportFormat.ts';
import { exportFormats } from '#src/export/formats/index.ts';
import { helpText } from '#src/lib/helpText.ts';
import { LookForm } from '#src/panels/look/LookForm.tsx';
import { sameJson } from '#src/model/sameJson.ts';
import { activeState } from '#src/store/editorState.ts';
import type { ExportChoice } from '#src/store/exportChoice.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Dialog } from '#src/ui/Dialog.tsx';
import styles from './ExportDialog.module.css';
import { ExportFormats } from './ExportFormats.tsx';
import { ExportParts } from './ExportParts.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { OwnOptionsForm } from './OwnOptionsForm.tsx';
import { CarryOption, PictureOptions, type PictureOptionsProps } from './PictureOptions.tsx';
import { useMaking } from './useMaking.tsx';

/** The way out: which format, which part, how large; what it will be, before it is made. The choice is remembered. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const { make, leave, waiting } = useMaking(onClose);
  const choice = useEditorState((state) => state.preferences.exporting);
  const selected = useEditorState((state) => state.selection.nodes);
  const isEmpty = useEditorState((state) => activeState(state).nodes.length === 0);
  const [isSelectionOnly, setSelectionOnly] = useState(selected.size > 0);
  const format = formatOf(choice);
  const change = (changed: Partial<ExportChoice>) =>
    editor.setPreferences({ exporting: { ...choice, ...changed } });
  const isPart = isSelectionOnly && selected.size > 0;
  const compared = useEditorState(comparedIn, sameJson);
  const options = { ...choice, compared, selection: isPart ? selected : undefined, picked: selected };

  return (
    <Dialog
      title="Export"
      width="wide"
      onClose={leave}
      actions={
        waiting ?? (
          <Actions
            format={format}
            isEmpty={isEmpty}
            onCopy={() => make(() => copyPicture(editor, options))}
            onDownload={() => make(() => exportMap(editor, format.id, options))}
          />
        )
      }
    >
      <div className={styles['columns']}>
        <ExportFormats chosen={format} onChoose={(id) => change({ format: id })} />
        <div className={styles['chosen']}>
          <p className={styles['help']}>{helpText(format.help)}</p>
          <ExportPreview format={format} options={options} />
          <Choices
            format={format}
            choice={choice}
            onChange={change}
            selectedCount={selected.size}
            isPart={isPart}
            onSelectionOnly={setSelectionOnly}
          />
        </div>
      </div>
    </Dialog>
  );
}

/** The remembered format may be gone in this version. */
function formatOf(choice: ExportChoice): ExportFormat {
  const found = exportFormats.find((format) => format.id === choice.format) ?? exportFormats[0];
  if (found === undefined) throw new Error('there is no export format');
  return found;
}

function Choices(props: PictureOptionsProps) {
  const { format, choice, onChange, isPart } = props;
  return (
    <div className={styles['choices']}>
      <PictureOptions {...props} />
      <OwnOptionsForm format={format} choice={choice} onChange={onChange} isPart={isPart} />
      {format.isPicture && (
        <ExportParts format={format} choice={choice} onChange={onChange} isPart={isPart} />
      )}
      {format.isDeck === true && <LookForm />}
      {format.carriesMap === true && <CarryOption choice={choice} onChange={onChange} isPart={isPart} />}
    </div>
  );
}

type ActionsProps = {
  readonly format: ExportFormat;
  readonly isEmpty: boolean;
  readonly onCopy: () => void;
  readonly onDownload: () => void;
};

function Actions({ format, isEmpty, onCopy, onDownload }: ActionsProps) {
  return (
    <>
      <Button disabled={isEmpty} onClick={onCopy}>
        <Copy size={16} aria-hidden />
        Copy as a picture
      </Button>
      <Button tone="primary" disabled={isEmpty && format.isPicture} onClick={onDownload}>
        {format.isPrinted === true ? <Printer size={16} aria-hidden /> : <Download size={16} aria-hidden />}
        {format.isPrinted === true ? 'Print or save as PDF' : `Download ${format.title}`}
      </Button>
    </>
  );
}
