import { success } from '#src/lib/result.ts';
import type { ExportFormat } from '../exportFormat.ts';

/** The figures as a table: what Excel and Sheets open, and what can be pasted back. */
export const csv: ExportFormat = {
  id: 'csv',
  title: 'Table (CSV)',
  help: 'A row for each step with its figures, for Excel and Sheets. Change it there and paste it back.',
  extension: 'csv',
  fileEnding: '.csv',
  mimeType: 'text/csv',
  isPicture: false,
  write: async ({ document, state, options }) => {
    const { nodeTableText } = await import('../nodeTable.ts');
    // Without the byte order mark Excel takes the text for another encoding.
    const text = `\ufeff${nodeTableText(document, state, options.selection, ',')}`;
    return success({ blob: new Blob([text], { type: 'text/csv;charset=utf-8' }) });
  },
};
