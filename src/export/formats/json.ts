import { saveMap } from '#src/file/save.ts';
import { success } from '#src/lib/result.ts';
import type { ExportFormat } from '../exportFormat.ts';

/** The map itself, with all its states: what opens again. */
export const json: ExportFormat = {
  id: 'json',
  title: 'Map file',
  help: 'The whole map with all its states, to open again or hand on.',
  extension: 'json',
  fileEnding: '.vsm.json',
  mimeType: 'application/json',
  isPicture: false,
  hasAllStates: true,
  write: ({ document }) =>
    Promise.resolve(success({ blob: new Blob([saveMap(document)], { type: 'application/json' }) })),
};
