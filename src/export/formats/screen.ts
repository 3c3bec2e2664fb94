import type { ExportFormat } from '../exportFormat.ts';

/** The canvas as it is on screen: the part that is seen, with selection and marks. */
export const screen: ExportFormat = {
  id: 'screen',
  title: 'View as on screen',
  help: 'A PNG of what the canvas shows now, in its colours, with selection and marks.',
  extension: 'png',
  fileEnding: ' view.png',
  mimeType: 'image/png',
  isPicture: false,
  write: async (input) => (await import('../writeScreen.ts')).writeScreen(input),
};
