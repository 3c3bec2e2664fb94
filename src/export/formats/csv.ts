import { success } from '#src/lib/result.ts';
import type { ExportFormat } from '../exportFormat.ts';

/** Steps, figures or the action plan as a table: what Excel and Sheets open. */
export const csv: ExportFormat = {
  id: 'csv',
  title: 'Table (CSV)',
  help: 'Steps, figures or the action plan as a table, for Excel and Sheets.',
  extension: 'csv',
  fileEnding: '.csv',
  mimeType: 'text/csv',
  isPicture: false,
  write: async (input) => {
    const { csvText } = await import('../csvText.ts');
    const { text, ending } = csvText(input);
    // Without the byte order mark Excel takes the text for another encoding.
    const blob = new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' });
    return success({ blob, ...(ending === undefined ? {} : { fileEnding: ending }) });
  },
};
