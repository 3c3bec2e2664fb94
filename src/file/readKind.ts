import { cleanText } from '#src/lib/cleanText.ts';
import { valueLimits } from './limits.ts';
import { type Repairs, shown } from './repairs.ts';

/** What a node or an edge is called whose kind is missing: drawn as a grey box, everything in it kept. */
const unknownKind = 'unknown';

/** The kind of a node or edge as it stands in the file, known to this version or not. */
export function readKind(raw: unknown, where: string, repairs: Repairs): string {
  const clean = typeof raw === 'string' ? cleanText(raw, { maxLength: valueLimits.kindLength }) : '';
  const kind = clean === '' ? unknownKind : clean;
  if (kind !== raw) repairs.add(where, `its kind was ${shown(raw)} and is now “${kind}”.`);
  return kind;
}
