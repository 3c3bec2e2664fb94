import { success } from '#src/lib/result.ts';
import type { ExportFormat } from '../exportFormat.ts';

const mimeType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The map as slides whose shapes, connectors and tables stay what they are. */
export const pptx: ExportFormat = {
  id: 'pptx',
  title: 'PowerPoint slides',
  help: 'Shapes, connectors, tables and charts to edit in PowerPoint, with notes.',
  extension: 'pptx',
  fileEnding: '.pptx',
  mimeType,
  isPicture: true,
  isDeck: true,
  carriesMap: true,
  write: async (input) => {
    const { exportedDeck } = await import('../pptx/deck.ts');
    const bytes = await exportedDeck(input);
    return success({ blob: new Blob([new Uint8Array(bytes)], { type: mimeType }) });
  },
};
