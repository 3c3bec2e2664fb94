import { type Result, success } from '#src/lib/result.ts';
import { sceneDrawing } from '#src/scene/sceneDrawing.ts';
import { unionOf } from '#src/lib/geometry.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import type { Exported, ExportInput } from '../exportFormat.ts';
import { readOptions } from '../formatOptions.ts';
import { pdfOptions } from '../options/pdf.ts';
import { stateTitle } from '../stateTitle.ts';
import { mapPages } from './mapPages.ts';

/** The scene on sheets of paper in the browser's print window. */
export async function writePdf(input: ExportInput): Promise<Result<Exported, string>> {
  const { document, state, scene, options, print } = input;
  const choice = readOptions(pdfOptions, options.own?.['pdf']);
  const title = stateTitle(document, state);
  const drawing = sceneDrawing(scene);
  // Notes above a customer may reach farther than the symbols.
  const extent = unionOf([scene.bounds, primitiveBounds(drawing) ?? scene.bounds]) ?? scene.bounds;
  const made = mapPages(drawing, extent, choice, title);
  if (!made.ok) return made;
  await input.progress(0.5);
  const { orientation, pages } = made.value;
  const printed = await print({ title, paper: choice.paper, orientation, pages });
  return printed.ok ? success({ blob: undefined }) : printed;
}
