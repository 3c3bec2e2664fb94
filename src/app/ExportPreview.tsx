import { useMemo } from 'react';
import type { ExportFormat, ExportOptions } from '#src/export/exportFormat.ts';
import { readOptions } from '#src/export/formatOptions.ts';
import { ownOptions } from '#src/export/options/index.ts';
import { pictureScale } from '#src/export/pictureScale.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import { noSections } from '#src/scene/sections/noSections.ts';
import { sceneDrawing } from '#src/scene/sceneDrawing.ts';
import { pictureFrame } from '#src/export/sceneToSvg.ts';
import { useAnalysis, useEditorState } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { Drawing } from '#src/ui/Drawing.tsx';
import styles from './ExportDialog.module.css';
import { PaperPreview } from './PaperPreview.tsx';

type ExportPreviewProps = { readonly format: ExportFormat; readonly options: ExportOptions };

/** The picture as it will be, and its size in pixels. Formats that are no pictures of the scene have none. */
export function ExportPreview({ format, options }: ExportPreviewProps) {
  const document = useEditorState((state) => state.document);
  const stateId = useEditorState((state) => state.stateId);
  const analysis = useAnalysis();
  const { selection, ladder, figures } = options;
  const compared = format.isDeck === true ? undefined : options.compared;
  // On slides they stand by themselves.
  const sections = format.isDeck === true ? noSections : options.sections;
  const scene = useMemo(
    () => exportScene(document, stateId, analysis, { selection, ladder, figures, sections, compared }),
    [document, stateId, analysis, selection, ladder, figures, sections, compared],
  );
  // The same list is not drawn again while the work goes on.
  const drawing = useMemo(() => sceneDrawing(scene), [scene]);
  if (!format.isPicture) return <OwnWords format={format} options={options} />;
  if (scene.nodes.length === 0) return <p className={styles['note']}>The map is empty: draw a step first.</p>;
  if (format.isPrinted === true) return <PaperPreview scene={scene} options={options} />;
  const { x, y, width, height } = scene.bounds;
  return (
    <figure className={styles['preview']} aria-label="The picture as it will be">
      <div
        // The page may be dark, what is exported never is.
        data-theme="light"
        className={classNames(
          styles['paper'],
          format.hasGround === true && options.background === 'transparent' && styles['chequered'],
        )}
      >
        <svg viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
          <Drawing primitives={drawing} />
        </svg>
      </div>
      <figcaption className={styles['note']}>{sizeWords(format, options, pictureFrame(scene))}</figcaption>
    </figure>
  );
}

/** What a format without a picture says of what it will make. */
function OwnWords({ format, options }: ExportPreviewProps) {
  const own = ownOptions[format.id];
  if (own?.says === undefined) return undefined;
  const words = own.says(readOptions(own.options, options.own?.[format.id]));
  return <p className={styles['note']}>{words}</p>;
}

function sizeWords(
  format: ExportFormat,
  options: ExportOptions,
  size: { readonly width: number; readonly height: number },
): string {
  const own = ownOptions[format.id];
  if (own?.says !== undefined) return own.says(readOptions(own.options, options.own?.[format.id]));
  if (format.isDeck === true) return 'The map, its figures and its timeline on slides of their own, 16:9';
  if (format.id !== 'png') return `${size.width} × ${size.height} units, sharp at any size`;
  const scale = pictureScale(size, options.scale);
  const pixels = `${Math.round(size.width * scale)} × ${Math.round(size.height * scale)} pixels`;
  return scale === options.scale
    ? pixels
    : `${pixels}: at ${options.scale}× it would be larger than a browser can draw, so it is drawn at ${scale}×`;
}
