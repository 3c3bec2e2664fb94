import { useMemo } from 'react';
import type { ExportOptions } from '#src/export/exportFormat.ts';
import { pdfJob } from '#src/export/pdf/writePdf.ts';
import { paperNames } from '#src/lib/paper.ts';
import { stateOf } from '#src/model/stateOf.ts';
import type { Scene } from '#src/scene/scene.ts';
import { useEditorState } from '#src/store/useEditor.tsx';
import { PageDrawing } from '#src/ui/PageDrawing.tsx';
import dialog from './ExportDialog.module.css';
import styles from './PaperPreview.module.css';

type PaperPreviewProps = { readonly scene: Scene; readonly options: ExportOptions };

/** The sheets of paper that a map will be on, as they lie beside one another; or why it can't be put on any. */
export function PaperPreview({ scene, options }: PaperPreviewProps) {
  const document = useEditorState((state) => state.document);
  const stateId = useEditorState((state) => state.stateId);
  const job = useMemo(
    () => pdfJob({ document, state: stateOf(document, stateId), scene, options }),
    [document, stateId, scene, options],
  );
  if (!job.ok) return <p className={dialog['note']}>{job.problem}</p>;
  const { pages, columns, paper } = job.value;
  const [first] = pages;
  const rows = Math.ceil(pages.length / columns);
  const proportion = first === undefined ? 1 : (columns * first.width) / (rows * first.height);
  return (
    <figure className={dialog['preview']} aria-label="The sheets as they will be">
      <div className={styles['desk']} data-theme="light">
        <div className={styles['room']}>
          <div
            className={styles['sheets']}
            style={{
              gridTemplateColumns: `repeat(${columns}, 1fr)`,
              width: `min(100cqw, ${100 * proportion}cqh)`,
            }}
          >
            {pages.map((page, order) => (
              // oxlint-disable-next-line react/no-array-index-key -- sheets have no life beyond their place
              <PageDrawing key={order} page={page} className={styles['sheet']} />
            ))}
          </div>
        </div>
      </div>
      <figcaption className={dialog['note']}>
        {pages.length === 1 ? 'One sheet' : `${pages.length} sheets`} of {paperNames[paper]}, sharp at any
        size
      </figcaption>
    </figure>
  );
}
