import type { Fields } from '#src/notation/field.ts';
import { quickEntry } from './quickEntry.ts';
import { quoted } from './quickWords.ts';

/**
 * A name as it opens for typing, where what is typed is read as a whole step: as it is, or in quotes where a part of it
 * would be taken for a figure (`"Start 30 day trial"`).
 */
export function nameLine(name: string, fields: Fields): string {
  const read = quickEntry(name, fields);
  const isItself =
    Object.keys(read.values).length === 0 &&
    read.name.replace(/\s+/g, ' ').trim() === name.replace(/\s+/g, ' ').trim();
  return isItself ? name : quoted(name);
}
