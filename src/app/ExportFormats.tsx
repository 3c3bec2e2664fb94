import { FileText } from 'lucide-react';
import type { ExportFormat } from '#src/export/exportFormat.ts';
import { exportFormats } from '#src/export/formats/index.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import styles from './ExportDialog.module.css';

type ExportFormatsProps = {
  readonly chosen: ExportFormat;
  readonly onChoose: (id: string) => void;
};

/** All ways out, one of which is chosen; and the sheet of paper, which is asked for in a dialog of its own. */
export function ExportFormats({ chosen, onChoose }: ExportFormatsProps) {
  const { setDialog } = useEditor();
  return (
    <div>
      <fieldset className={styles['formats']}>
        <legend className="visually-hidden">Format</legend>
        {exportFormats.map((format) => (
          <label key={format.id} className={styles['format']}>
            <input
              type="radio"
              name="format"
              checked={format === chosen}
              data-autofocus={format === chosen ? '' : undefined}
              onChange={() => onChoose(format.id)}
            />
            {format.title}
          </label>
        ))}
      </fieldset>
      <Button tone="quiet" className={styles['sheet']} onClick={() => setDialog('a3')}>
        <FileText size={16} aria-hidden />
        A3 sheet…
      </Button>
    </div>
  );
}
