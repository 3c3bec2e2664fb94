import { success } from '#src/lib/result.ts';
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
  write: async ({ document, scene, options }) => {
    const { sceneToSvg } = await import('../sceneToSvg.ts');
    const picture = sceneToSvg(scene, { background: options.background, title: document.title });
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n${picture.svg}`;
    return success({ blob: new Blob([text], { type: 'image/svg+xml' }) });
  },
};
