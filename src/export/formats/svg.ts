import type { ExportFormat } from '../exportFormat.ts';

/** The map as a drawing that stays sharp and can be edited. */
export const svg: ExportFormat = {
  id: 'svg',
  title: 'SVG drawing',
  help: 'Sharp at any size, and editable in drawing programs. Text stays text.',
  extension: 'svg',
  fileEnding: '.svg',
  mimeType: 'image/svg+xml',
  isPicture: true,
  hasGround: true,
  carriesMap: true,
  write: async (input) => (await import('../writeSvg.ts')).writeSvg(input),
};
