import type { ExportFormat } from '../exportFormat.ts';

/** The map as a picture for slides and mails. */
export const png: ExportFormat = {
  id: 'png',
  title: 'PNG picture',
  help: 'For slides, documents and mails. Choose 2× or 4× for print.',
  extension: 'png',
  fileEnding: '.png',
  mimeType: 'image/png',
  isPicture: true,
  hasGround: true,
  carriesMap: true,
  write: async (input) => (await import('../writePng.ts')).writePng(input),
};
