import { saveMap } from '#src/file/save.ts';
import type { ExportInput } from './exportFormat.ts';

/** The text of the map file, all states, where it is to travel inside what is exported; undefined where it is not. */
export function mapInside({
  document,
  options: { withMap = true, selection },
}: Pick<ExportInput, 'document' | 'options'>): string | undefined {
  return withMap && selection === undefined ? saveMap(document) : undefined;
}
