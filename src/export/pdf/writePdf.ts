import { type Result, success } from '#src/lib/result.ts';
import { sceneDrawing } from '#src/scene/sceneDrawing.ts';
import { unionOf } from '#src/lib/geometry.ts';
import type { PrintJob } from '#src/lib/page.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import type { Exported, ExportInput } from '../exportFormat.ts';
import { readOptions } from '../formatOptions.ts';
import { pdfOptions } from '../options/pdf.ts';
import { stateTitle } from '../stateTitle.ts';
import { type MapPages, mapPages } from './mapPages.ts';

/** The scene on sheets of paper in the browser's print window. */
export async function writePdf(input: ExportInput): Promise<Result<Exported, string>> {
  const job = pdfJob(input);
  if (!job.ok) return job;
  await input.progress(0.5);
  const printed = await input.print(job.value);
  return printed.ok ? success({ blob: undefined }) : printed;
}

type Printed = Pick<ExportInput, 'document' | 'state' | 'scene' | 'options'>;

/** What is printed of a scene; in words why it can't be. */
export function pdfJob({ document, state, scene, options }: Printed): Result<PrintJob & MapPages, string> {
  const choice = readOptions(pdfOptions, options.own?.['pdf']);
  const title = stateTitle(document, state);
  const drawing = sceneDrawing(scene);
  // Notes above a customer may reach farther than the symbols.
  const extent = unionOf([scene.bounds, primitiveBounds(drawing) ?? scene.bounds]) ?? scene.bounds;
  const made = mapPages(drawing, extent, choice, title);
  if (!made.ok) return made;
  return success({ title, paper: choice.paper, ...made.value });
}
