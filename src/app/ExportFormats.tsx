import type { ExportFormat } from '#src/export/exportFormat.ts';
import { exportFormats } from '#src/export/formats/index.ts';
import styles from './ExportDialog.module.css';

type ExportFormatsProps = {
  readonly chosen: ExportFormat;
  readonly onChoose: (id: string) => void;
};

/** All ways out, one of which is chosen. */
export function ExportFormats({ chosen, onChoose }: ExportFormatsProps) {
  return (
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
  );
}
