import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { copyPicture, exportMap } from '#src/commands/exportMap.ts';
import type { ExportFormat } from '#src/export/exportFormat.ts';
import { exportFormats } from '#src/export/formats/index.ts';
import { activeState } from '#src/store/editorState.ts';
import type { ExportChoice } from '#src/store/exportChoice.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Dialog } from '#src/ui/Dialog.tsx';
import styles from './ExportDialog.module.css';
import { ExportPreview } from './ExportPreview.tsx';
import { PictureOptions } from './PictureOptions.tsx';

/** The way out: which format, which part, how large; what it will be, before it is made. The choice is remembered. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const choice = useEditorState((state) => state.preferences.exporting);
  const selected = useEditorState((state) => state.selection.nodes);
  const isEmpty = useEditorState((state) => activeState(state).nodes.length === 0);
  const [isSelectionOnly, setSelectionOnly] = useState(selected.size > 0);
  const [isBusy, setBusy] = useState(false);
  const format = formatOf(choice);
  const change = (changed: Partial<ExportChoice>) =>
    editor.setPreferences({ exporting: { ...choice, ...changed } });
  const options = { ...choice, selection: isSelectionOnly && selected.size > 0 ? selected : undefined };
  const run = async (make: () => Promise<boolean>) => {
    setBusy(true);
    const isDone = await make();
    setBusy(false);
    if (isDone) onClose();
  };

  return (
    <Dialog
      title="Export"
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button disabled={isBusy || isEmpty} onClick={() => void run(() => copyPicture(editor, options))}>
            <Copy size={16} aria-hidden />
            Copy as a picture
          </Button>
          <Button
            tone="primary"
            disabled={isBusy || (isEmpty && format.isPicture)}
            onClick={() => void run(() => exportMap(editor, format.id, options))}
          >
            <Download size={16} aria-hidden />
            Download {format.title}
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <div className={styles['choices']}>
          <Formats chosen={format} onChoose={(id) => change({ format: id })} />
          <PictureOptions
            format={format}
            choice={choice}
            onChange={change}
            selectedCount={selected.size}
            isSelectionOnly={isSelectionOnly}
            onSelectionOnly={setSelectionOnly}
          />
        </div>
        <ExportPreview format={format} options={options} />
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

type FormatsProps = { readonly chosen: ExportFormat; readonly onChoose: (id: string) => void };

function Formats({ chosen, onChoose }: FormatsProps) {
  return (
    <fieldset className={styles['formats']}>
      <legend className="visually-hidden">Format</legend>
      {exportFormats.map((format) => (
        <label key={format.id} className={styles['format']}>
          <input
            type="radio"
            name="format"
            aria-label={format.title}
            checked={format === chosen}
            data-autofocus={format === chosen ? '' : undefined}
            onChange={() => onChoose(format.id)}
          />
          <span>
            <strong>{format.title}</strong>
            <small>{format.help}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
