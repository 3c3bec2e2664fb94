import type { ExportFormat } from '../exportFormat.ts';

/** The map on paper, through the browser's print window. */
export const pdf: ExportFormat = {
  id: 'pdf',
  title: 'PDF or print',
  help: 'On one sheet or over several, sharp at any size. Choose “Save as PDF” in the print window.',
  extension: 'pdf',
  fileEnding: '.pdf',
  mimeType: 'application/pdf',
  isPicture: true,
  isPrinted: true,
  write: async (input) => (await import('../pdf/writePdf.ts')).writePdf(input),
};
