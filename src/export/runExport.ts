import { analyse } from '#src/analysis/analyse.ts';
import { fileNameFor } from '#src/file/fileName.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { MapDocument } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import {
  type Exported,
  type ExportFormat,
  type ExportInput,
  type ExportOptions,
  mediumOf,
} from './exportFormat.ts';
import { unlessCancelled } from './exportWork.ts';
import { stateTitle } from './stateTitle.ts';

export type ExportedFile = Exported & { readonly fileName: string };

/** What only a browser has, and who waits for the work. */
export type ExportSurroundings = Pick<
  ExportInput,
  'drawPicture' | 'screen' | 'print' | 'signal' | 'progress'
>;

/**
 * Exports a state of a map: the file with its name, or in words why it could not be made, or that it was cancelled.
 * Nothing that a format does can throw from here.
 */
export async function runExport(
  document: MapDocument,
  stateId: string,
  format: ExportFormat,
  options: ExportOptions,
  surroundings: ExportSurroundings,
): Promise<Result<ExportedFile, string>> {
  const state = stateOf(document, stateId);
  if (format.isPicture && state.nodes.length === 0) {
    return failure('The map is empty. Draw a step first, then export.');
  }
  const scene = exportScene(document, stateId, analyse(document, stateId), {
    ...options,
    // Slides have a comparison of their own.
    compared: format.isDeck === true ? undefined : options.compared,
    medium: mediumOf(format),
  });
  if (format.isPicture && scene.nodes.length === 0) {
    return failure('Nothing on the map is selected. Select steps, or export the whole map.');
  }
  try {
    await surroundings.progress(0);
    const writing = format.write({ document, state, scene, options, ...surroundings });
    const written = await unlessCancelled(surroundings.signal, writing);
    if (!written.ok) return written;
    const name = format.hasAllStates === true ? document.title : stateTitle(document, state);
    return success({
      ...written.value,
      fileName: fileNameFor(name, written.value.fileEnding ?? format.fileEnding),
    });
  } catch {
    if (surroundings.signal.aborted) return failure('The export was cancelled.');
    return failure(`The ${format.title} could not be made in this browser. Try another format.`);
  }
}
