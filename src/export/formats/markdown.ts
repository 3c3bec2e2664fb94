import { success } from '#src/lib/result.ts';
import type { ExportFormat } from '../exportFormat.ts';

/** Figures, steps, plan and comparison as text for wikis, tickets and mails. */
export const markdown: ExportFormat = {
  id: 'markdown',
  title: 'Text (Markdown)',
  help: 'Figures with their formulas, steps, action plan and comparison, for wikis, tickets and documents.',
  extension: 'md',
  fileEnding: '.md',
  mimeType: 'text/markdown',
  isPicture: false,
  write: async ({ document, state }) => {
    const { mapMarkdown } = await import('../markdown/mapMarkdown.ts');
    const text = mapMarkdown(document, state);
    return success({ blob: new Blob([text], { type: 'text/markdown;charset=utf-8' }) });
  },
};
