import type { ExportFormat } from '../exportFormat.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';
import { png } from './png.ts';
import { pptx } from './pptx.ts';
import { screen } from './screen.ts';
import { svg } from './svg.ts';

/** All ways out of the editor, in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [png, svg, pdf, pptx, json, csv, markdown, screen];

/** The format with this id; undefined when there is none. */
export function exportFormatOf(id: string): ExportFormat | undefined {
  return exportFormats.find((format) => format.id === id);
}
