import { fileNameFor } from '#src/file/fileName.ts';
import type { SetAside } from '../mapStorage.ts';
import type { Services } from '../services.ts';

/** Gives what could not be read of a map as a file, exactly as it was found. */
export function saveDamaged({ files }: Pick<Services, 'files'>, { title, text }: SetAside): void {
  files.download(fileNameFor(title, ' (damaged).json'), new Blob([text], { type: 'application/json' }));
}
